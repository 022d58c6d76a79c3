import { accountStatus, accountSubtype, accountType, currencyCode } from "@sandbank/domain";
import type { Account } from "@sandbank/world";
import { z } from "zod";
import type { HostedWorld } from "../../worlds/hosted-world.ts";

export const accountView = z
  .object({
    id: z.string(),
    institution: z.string(),
    name: z.string(),
    type: accountType,
    subtype: accountSubtype,
    status: accountStatus,
    currency: currencyCode,
    lastFour: z.string(),
    openedOn: z.iso.date(),
    closedOn: z.iso.date().nullable(),
    creditLimitMinor: z.int().nullable(),
    balance: z.object({
      ledgerMinor: z.int().describe("Everything posted; what is owed is negative."),
      availableMinor: z.int().nullable().describe("Null where nothing can be said to be available."),
      holdsMinor: z.int(),
      investedMinor: z.int(),
    }),
  })
  .meta({ id: "Account" });

/** Amounts are whole minor units of the account's currency. */
export function viewAccount({ world }: HostedWorld, account: Account): z.input<typeof accountView> {
  const { id, name, type, subtype, status, currency, lastFour, openedOn, closedOn, creditLimitMinor } =
    account;
  const { ledgerMinor, availableMinor, holdsMinor, investedMinor } = world.balance(account);
  return {
    id,
    institution: account.bank,
    name,
    type,
    subtype,
    status,
    currency,
    lastFour,
    openedOn,
    closedOn,
    creditLimitMinor,
    balance: { ledgerMinor, availableMinor, holdsMinor, investedMinor },
  };
}
