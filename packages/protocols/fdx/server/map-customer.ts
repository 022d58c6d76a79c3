import type { Customer as Person } from "@sandbank/world";
import type { AccountContact, Customer } from "../wire.ts";

/** The customer, with as much of the person as was consented to. */
export function mapCustomer(
  customerId: string,
  person: Person,
  shown: { personal: boolean; contact: boolean },
): Customer {
  return {
    customerId,
    ...(shown.personal && { name: nameOf(person), dateOfBirth: person.birthDate }),
    ...(shown.contact && {
      email: [person.email],
      addresses: [{ ...person.address }],
      telephones: [telephoneOf(person)],
    }),
  };
}

export function mapContact(person: Person): AccountContact {
  return {
    holders: [{ name: nameOf(person), relationship: "PRIMARY" }],
    emails: [person.email],
    addresses: [{ ...person.address }],
    telephones: [telephoneOf(person)],
  };
}

const nameOf = ({ givenName, familyName }: Person) => ({ first: givenName, last: familyName });

/** E.164 splits into calling code and number only with a table; ours knows the North American plan. */
function telephoneOf({ phone }: Person) {
  const digits = phone.replace(/\D/g, "");
  const american = /^1(\d{10})$/.exec(digits)?.[1];
  return american === undefined
    ? { type: "PERSONAL" as const, number: digits }
    : { type: "PERSONAL" as const, country: "1", number: american };
}
