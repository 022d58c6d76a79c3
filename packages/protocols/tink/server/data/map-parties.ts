import type { ListIdentitiesResponse } from "../../wire/data-v2-accounts.ts";
import type { Party } from "../../wire/data-v2-parts.ts";
import type { TinkContext } from "../tink-context.ts";
import { financialInstitutionId } from "./financial-institution-id.ts";
import { personalNumber } from "./personal-number.ts";
import { type BankSource, isOfBank, type TinkAccount } from "./tink-account.ts";

type PeopleContext = Pick<TinkContext, "world">;

/** Who belongs to an account, the customer first; the bank knows the personal number of that one only. */
export function mapParties(context: PeopleContext, account: TinkAccount): Party[] {
  if (!isOfBank(account)) return [];
  const { parties } = account.source.account;
  return parties.map(({ name, role }, at) => {
    const ssn = at === 0 ? personalNumber(customerOf(context, account)) : null;
    return {
      identity: { name, ...(ssn !== null && { ssn }) },
      role: role === "holder" ? "HOLDER" : "AUTHORIZED_USER",
    };
  });
}

/** What each bank says of the person, once for all credentials with one provider. */
export function mapIdentities(
  context: PeopleContext,
  accounts: readonly TinkAccount[],
): ListIdentitiesResponse["identities"] {
  const byCredentials = new Map(
    accounts.filter(isOfBank).map((account) => [account.source.credentials.id, account]),
  );
  return [...byCredentials.values()].map((account) => {
    const customer = customerOf(context, account);
    const ssn = personalNumber(customer);
    return {
      name: `${customer.givenName} ${customer.familyName}`,
      dateOfBirth: customer.birthDate,
      ...(ssn !== null && { ssn }),
      financialInstitutionId: financialInstitutionId({ id: account.source.account.bank }),
      providerName: account.source.credentials.providerName,
    };
  });
}

function customerOf({ world }: PeopleContext, { source }: TinkAccount<BankSource>) {
  const { customer, bank } = source.account;
  return world.customer(customer, world.banks.find(({ id }) => id === bank)?.country);
}
