import { addDays, type IsoDate } from "@sandbank/domain";
import type { Account, Customer, World } from "@sandbank/world";
import { drawDigits, drawInt } from "./draw.ts";
import { mobileOf, panOf } from "./identity.ts";

export interface Holder {
  readonly name: string;
  readonly birthDate: IsoDate;
  readonly mobile: string;
  readonly hasNominee: boolean;
  /** Known of the customer; another holder's are theirs. */
  readonly address: string | undefined;
  readonly email: string | undefined;
  readonly pan: string | undefined;
}

const WITH_NOMINEE_PERCENT = 82;
const MOST_YEARS_APART = 6;

/** Who holds an account, the customer first. */
export function readHolders(world: World, customer: Customer, account: Account): Holder[] {
  const hasNominee = drawInt(world, `${account.id}/nominee`, 1, 100) <= WITH_NOMINEE_PERCENT;
  const [, ...others] = account.parties.filter(({ role }) => role === "holder");
  const { line1, city, region, postalCode } = customer.address;
  return [
    {
      name: account.parties[0]?.name ?? `${customer.givenName} ${customer.familyName}`,
      birthDate: customer.birthDate,
      mobile: mobileOf(customer),
      hasNominee,
      address: `${line1}, ${city}, ${region} ${postalCode}`,
      email: customer.email,
      pan: panOf(customer),
    },
    ...others.map(({ name }) => ({
      name,
      birthDate: birthDateNear(world, customer, name),
      mobile: `555${drawDigits(world, `${customer.number}/${name}/mobile`, 7)}`,
      hasNominee,
      address: undefined,
      email: undefined,
      pan: undefined,
    })),
  ];
}

function birthDateNear(world: World, { number, birthDate }: Customer, name: string): IsoDate {
  const days = Math.round(MOST_YEARS_APART * 365.25);
  return addDays(birthDate, drawInt(world, `${number}/${name}/birth`, -days, days));
}
