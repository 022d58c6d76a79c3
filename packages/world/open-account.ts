import type { Bank, Product } from "@sandbank/domain";
import type { Account, AccountNumbers, Customer, Party } from "./model/index.ts";
import { numbersOf } from "./numbers/index.ts";
import { opaqueId } from "./opaque-id.ts";
import { type Seed, streamOf } from "./rng.ts";

/** What is agreed when an account is opened. */
type Agreed = Pick<
  Account,
  "name" | "currency" | "parties" | "openedOn" | "creditLimitMinor" | "aprBasisPoints" | "statementDay"
>;

/**
 * An account as it stays for ever; whether it is open depends on the clock.
 * @param seed the account's own; id and numbers follow from it
 * @param told numbers that are told; the others are drawn
 */
export function openAccount(
  customer: Customer,
  bank: Bank,
  { id: productId, type, subtype }: Pick<Product, "id" | "type" | "subtype">,
  seed: Seed,
  { name, currency, parties, openedOn, creditLimitMinor, aprBasisPoints, statementDay }: Agreed,
  told: Partial<AccountNumbers> = {},
): Omit<Account, "status" | "closedOn"> {
  const stream = streamOf(seed, "numbers");
  const drawn = numbersOf({ country: bank.country, bankId: bank.id, type, subtype, stream });
  const numbers = { ...drawn, ...told };
  return {
    bank: bank.id,
    customer: customer.number,
    id: opaqueId(seed, "account"),
    productId,
    name,
    type,
    subtype,
    currency,
    lastFour: numbers.accountNumber.slice(-4),
    numbers,
    parties,
    openedOn,
    creditLimitMinor,
    aprBasisPoints,
    statementDay,
  };
}

/** The customer, as an account names them. */
export function holderOf({ givenName, familyName }: Customer): Party {
  return { name: `${givenName} ${familyName}`, role: "holder" };
}
