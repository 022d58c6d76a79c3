import type { ScenarioInput } from "../input/scenario.ts";
import type { Complain } from "../problem.ts";
import type { PlaidUser } from "./wire.ts";

type Identity = Pick<ScenarioInput["people"][number], "name" | "email" | "phone" | "address">;

/** The account whose identity is the person's: the first that has one. */
export function identityIndex({ override_accounts = [] }: PlaidUser): number {
  return Math.max(
    0,
    override_accounts.findIndex(({ identity }) => identity && Object.keys(identity).length > 0),
  );
}

/** Who the person is; of several of a kind the primary one, or the first. */
export function mapIdentity(user: PlaidUser, note: Complain): Identity {
  const owner = identityIndex(user);
  const {
    names,
    emails = [],
    phone_numbers = [],
    addresses = [],
  } = user.override_accounts?.[owner]?.identity ?? {};
  const name = names?.find((each) => each !== undefined);
  const email = primary(emails)?.data;
  const phone = primary(phone_numbers)?.data;
  const international = phone === undefined ? undefined : internationalNumber(phone);
  const { street: line1, city, region, postal_code: postalCode, country } = primary(addresses)?.data ?? {};
  const address =
    line1 !== undefined && city !== undefined && region !== undefined && postalCode !== undefined
      ? { line1, city, region, postalCode, ...(country === undefined ? {} : { country }) }
      : undefined;
  const at = ["override_accounts", owner, "identity"];
  if (phone !== undefined && international === undefined) {
    note([...at, "phone_numbers"], `"${phone}" is no number that can be dialled; one is generated`);
  }
  if (!address && line1 !== undefined) {
    note([...at, "addresses"], "Street, city, region and postal code make an address; one is generated");
  }
  return {
    ...(name === undefined ? {} : { name }),
    ...(email === undefined ? {} : { email }),
    ...(international === undefined ? {} : { phone: international }),
    ...(address ? { address } : {}),
  };
}

function primary<Entry extends { primary?: boolean | undefined }>(
  entries: readonly Entry[],
): Entry | undefined {
  return entries.find((entry) => entry.primary) ?? entries[0];
}

/** E.164; ten digits are a number of the United States. */
function internationalNumber(phone: string): string | undefined {
  const digits = phone.replace(/[\s().-]/g, "");
  if (/^\+[1-9]\d{6,14}$/.test(digits)) return digits;
  if (/^\d{10}$/.test(digits)) return `+1${digits}`;
  return /^1\d{10}$/.test(digits) ? `+${digits}` : undefined;
}
