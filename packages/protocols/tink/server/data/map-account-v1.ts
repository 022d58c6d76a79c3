import { toWireNumber } from "@sandbank/domain";
import { type AccountV1, accountTypesV1 } from "../../wire/index.ts";
import type { TinkContext } from "../tink-context.ts";
import { balanceOf, type ShownBalance } from "./balance-of.ts";
import { integerAmountOf, mapAccount, refreshedAt, typeOf } from "./map-account.ts";
import { shelfOf } from "./require-account.ts";
import type { TinkAccount } from "./tink-account.ts";

/** As API v1 shows it: flat, with times in epoch milliseconds and lists as JSON in a string. */
export function mapAccountV1(context: Pick<TinkContext, "world">, account: TinkAccount): AccountV1 {
  const { id, source, changes } = account;
  const { identifiers, financialInstitutionId, externalAccountId } = mapAccount(context, account);
  const { currency } = source.account;
  const balanceMinor = balanceV1(context, account, balanceOf(context, source));
  const iban = identifiers?.iban?.iban;
  const type = changes.type ?? typeOf(source);
  const exclusion =
    changes.accountExclusion ?? (source.kind === "ingested" ? source.account.exclusion : "NONE");
  return {
    id,
    accountExclusion: exclusion,
    accountNumber: changes.accountNumber ?? identifiers?.financialInstitution?.accountNumber ?? "",
    balance: toWireNumber(balanceMinor, currency),
    ...(externalAccountId !== undefined && { bankId: externalAccountId }),
    closed: source.kind === "ingested" && source.account.closed,
    credentialsId: source.kind === "bank" ? source.credentials.id : "",
    currencyDenominatedBalance: denominated(balanceMinor, currency),
    excluded: changes.excluded ?? exclusion === "PFM_AND_SEARCH",
    favored: changes.favored ?? false,
    ...(financialInstitutionId !== undefined && { financialInstitutionId }),
    flags: JSON.stringify(
      source.kind === "ingested" ? source.account.flags : flagsOf(source.account.subtype),
    ),
    ...(source.kind === "bank" && { holderName: source.account.parties[0]?.name ?? "" }),
    ...(source.kind === "ingested" && { firstSeen: source.account.openedAt }),
    ...(iban !== undefined && { iban }),
    identifiers: JSON.stringify(iban === undefined ? [] : [`iban://${iban}`]),
    name: changes.name ?? source.account.name,
    ownership: 1,
    refreshed: refreshedAt(source),
    type: accountTypesV1.find((each) => each === type) ?? "OTHER",
  };
}

/** Money as API v1 writes it: the parts of the amount side by side. */
export function denominated(amountMinor: number, currency: string) {
  const { currencyCode, value } = integerAmountOf(amountMinor, currency);
  return { currencyCode, ...value };
}

/** Of an investment what is in it, with the cash. */
function balanceV1(
  { world }: Pick<TinkContext, "world">,
  account: TinkAccount,
  { bookedMinor }: ShownBalance,
): number {
  const { source } = account;
  if (source.kind === "ingested" || shelfOf(account) !== "investments") return bookedMinor;
  return bookedMinor + world.balance(source.account, source.seenAt).investedMinor;
}

function flagsOf(subtype: string): string[] {
  return subtype === "business" ? ["BUSINESS"] : [];
}
