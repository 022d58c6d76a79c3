import type { ScenarioTransaction } from "@sandbank/world";
import { suggestion } from "../nearest.ts";
import type { Entry } from "./draft.ts";
import type { Reading } from "./reading.ts";

const FIELDS = { refund: "refundOf", reversal: "reversalOf", chargeback: "chargebackOf" } as const;

/**
 * Complains of refunds, reversals and chargebacks of what is not there, comes later, or was less.
 *
 * @param entries of one account.
 * @param keys of all its transactions, those that could not be read too.
 */
export function checkRefunds(
  entries: readonly Entry[],
  keys: readonly string[],
  { complain }: Reading,
): void {
  const givenBack = new Map<string, number>();
  for (const { value, path } of entries) {
    if (!value.refersTo) continue;
    const at = [...path, FIELDS[value.refersTo.kind]];
    const { key } = value.refersTo;
    const original = entries.find((entry) => entry.value.key === key)?.value;
    if (!original) {
      if (!keys.includes(key))
        complain(at, `The account has no transaction "${key}"${suggestion(key, keys)}`, keys);
      continue;
    }
    const before = (givenBack.get(key) ?? 0) + Math.abs(value.amountMinor);
    givenBack.set(key, before);
    const wrong = objection(value, original, before);
    if (wrong !== null) complain(at, wrong);
  }
}

/** Why `value` cannot give back `original`, if it cannot. */
function objection(
  value: ScenarioTransaction,
  original: ScenarioTransaction,
  givenBackMinor: number,
): string | null {
  const { key, postedAt } = original;
  if (postedAt === null) return `"${key}" never posts, so nothing can be given back`;
  if (value.authorizedAt < original.authorizedAt || (value.postedAt ?? postedAt) < postedAt) {
    return `"${key}" posts only later; what is given back comes after it`;
  }
  if (Math.sign(value.amountMinor) === Math.sign(original.amountMinor)) {
    return `"${key}" goes the same way; what gives it back has the other sign`;
  }
  return givenBackMinor > Math.abs(original.amountMinor) ? `More is given back than "${key}" was` : null;
}
