import type { Bank, CurrencyCode, Product } from "@sandbank/domain";
import type { ScenarioAccount } from "@sandbank/world";
import type { AccountShell } from "../input/account.ts";
import { suggestion } from "../nearest.ts";
import type { Path } from "../problem.ts";
import { basisPointsAt, minorAt } from "./money.ts";
import type { Reading } from "./reading.ts";

const DEFAULT_STATEMENT_DAY = 28;

/** What an account is: a product of the bank, or what was told. */
export type Kind = Pick<ScenarioAccount, "name" | "type" | "subtype"> & { readonly product: Product | null };

/** Null after complaining. */
export function kindOf(input: AccountShell, path: Path, bank: Bank, { complain }: Reading): Kind | null {
  const { product: id, name, type, subtype } = input;
  const ids = bank.products.map((product) => product.id);
  if (id === undefined) {
    const missing = (["name", "type", "subtype"] as const).filter((field) => input[field] === undefined);
    for (const field of missing) {
      complain(
        [...path, field],
        `is missing; give it, or a product of ${bank.id} that has one: ${ids.join(", ")}`,
      );
    }
    if (name === undefined || type === undefined || subtype === undefined) return null;
    return { product: null, name, type, subtype };
  }
  const product = bank.products.find((each) => each.id === id);
  if (!product) {
    complain([...path, "product"], `${bank.id} has no product "${id}"${suggestion(id, ids)}`, ids);
    return null;
  }
  for (const field of ["type", "subtype"] as const) {
    const own = input[field];
    if (own === undefined || own === product[field]) continue;
    complain(
      [...path, field],
      `"${own}" is not what ${bank.id}'s ${id} is; leave it out, or leave out the product`,
      [product[field]],
    );
  }
  return { product, name: name ?? product.name, type: product.type, subtype: product.subtype };
}

type Terms = Pick<ScenarioAccount, "creditLimitMinor" | "aprBasisPoints" | "statementDay">;

/** Limit, rate and cycle: what was told, or else the product's. */
export function termsOf(
  input: AccountShell,
  path: Path,
  kind: Kind,
  currency: CurrencyCode | null,
  reading: Reading,
): Terms {
  const isCard = kind.type === "credit_card";
  for (const field of ["creditLimit", "statementDay"] as const) {
    if (isCard || input[field] === undefined) continue;
    reading.complain(
      [...path, field],
      `Only a credit_card has it, and this is a ${kind.type} account; leave it out`,
    );
  }
  const limit = minorAt(input.creditLimit, [...path, "creditLimit"], currency, reading);
  if (limit !== null && limit < 0) reading.complain([...path, "creditLimit"], "A limit is not negative");
  // A product's limits are in the currency of its bank.
  const usual = input.currency === undefined ? (kind.product?.creditLimitMinor?.[1] ?? null) : null;
  return {
    creditLimitMinor: isCard ? (limit ?? usual) : null,
    aprBasisPoints:
      basisPointsAt(input.aprPercent, [...path, "aprPercent"], reading) ??
      kind.product?.aprBasisPoints ??
      null,
    statementDay: isCard ? (input.statementDay ?? DEFAULT_STATEMENT_DAY) : null,
  };
}
