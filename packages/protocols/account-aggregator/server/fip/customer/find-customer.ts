import type { Customer } from "@sandbank/world";
import type { CustomerIdentifier } from "../../../wire/index.ts";
import { AaRefusal } from "../../engine/aa-refusal.ts";
import { panOf } from "../../fi/index.ts";
import { findByMobile } from "../../people/find-by-mobile.ts";
import type { FipContext } from "../fip-context.ts";

/**
 * The bank's customer that identifiers speak of: found by mobile number, and where several share it narrowed by PAN,
 * then by date of birth (Sahamati, "FIP Discovery process with PAN and DoB").
 * @throws AaRefusal InvalidRequest, NoAccountsFound, CannotIdentifyCustomer
 */
export function findCustomer(
  { world, bank }: Pick<FipContext, "world" | "bank">,
  identifiers: readonly CustomerIdentifier[],
): Customer {
  const strong = identifiers.filter(({ category }) => category === "STRONG");
  if (strong.length === 0) {
    throw new AaRefusal(
      "InvalidRequest",
      "Customer.Identifiers has no identifier of category STRONG; send the verified MOBILE as one.",
    );
  }
  const mobiles = strong.filter(({ type }) => type === "MOBILE").map(({ value }) => value);
  if (mobiles.length === 0) {
    const types = strong.map(({ type }) => type).join(", ");
    throw new AaRefusal(
      "NoAccountsFound",
      `${bank.name} finds nobody by ${types}; send the MOBILE as a STRONG identifier.`,
    );
  }
  const found = mobiles
    .flatMap((mobile) => findByMobile(world, mobile))
    .filter(({ number }) => world.accounts({ bank: bank.id, customer: number }).length > 0);
  const valuesOf = (type: CustomerIdentifier["type"]) =>
    identifiers.filter((identifier) => identifier.type === type).map(({ value }) => value.trim());
  const byPan = narrow(found, valuesOf("PAN"), (customer, pan) => panOf(customer) === pan.toUpperCase());
  const left = narrow(byPan, valuesOf("DOB"), (customer, date) => customer.birthDate === isoDateOf(date));
  const [customer, ...others] = left;
  if (!customer) {
    throw new AaRefusal(
      "NoAccountsFound",
      `${bank.name} has no customer with ${found.length > 0 ? "these identifiers" : `the mobile number ${mobiles.join(" or ")}`}.`,
    );
  }
  if (others.length > 0) throw ambiguous(bank.name, left.length);
  return customer;
}

export function ambiguous(bank: string, customers: number): AaRefusal {
  return new AaRefusal(
    "CannotIdentifyCustomer",
    `${customers} customers of ${bank} have this mobile number; send PAN, or PAN and DOB, as well.`,
  );
}

/** Nobody is narrowed who is alone. */
function narrow(
  customers: readonly Customer[],
  values: readonly string[],
  fits: (customer: Customer, value: string) => boolean,
): readonly Customer[] {
  if (customers.length < 2 || values.length === 0) return customers;
  return customers.filter((customer) => values.some((value) => fits(customer, value)));
}

/** `1990-01-31` of itself, of `31-01-1990` and of `31/01/1990`. */
function isoDateOf(text: string): string {
  const [, day, month, year] = /^(\d{2})[-/](\d{2})[-/](\d{4})$/.exec(text) ?? [];
  return year === undefined ? text.slice(0, 10) : `${year}-${month}-${day}`;
}
