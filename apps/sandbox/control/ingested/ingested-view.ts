import { type AccountType, categoryOfDetail, dateOf, detailOfMerchantCode } from "@sandbank/domain";
import type { IngestedAccount, IngestedTransaction, IngestedUser } from "@sandbank/world";
import { z } from "zod";
import type { HostedWorld } from "../../worlds/hosted-world.ts";
import { accountView } from "../accounts/account-view.ts";
import { instantOutput, toIsoInstant } from "../instant.ts";
import { transactionView } from "../transactions/transaction-view.ts";

export const ingestedUserView = z
  .object({
    id: z.string(),
    externalId: z.string().nullable().describe("The application's own name for them."),
    application: z.string().nullable(),
    market: z.string().nullable(),
    accounts: z.array(
      accountView.extend({
        externalId: z.string(),
        number: z.string(),
        reservedMinor: z.int().describe("Taken off the balance that was ingested."),
        refreshedAt: instantOutput,
      }),
    ),
  })
  .meta({ id: "IngestedUser" });

export const ingestedTransactionView = transactionView.extend({ externalId: z.string() });

/** Where an account of the world names its bank. */
const INSTITUTION = "tink";

export async function viewIngestedUser(
  hosted: HostedWorld,
  { id, accounts }: IngestedUser,
): Promise<z.input<typeof ingestedUserView>> {
  const user = await (await hosted.tink()).context.users.get(id);
  return {
    id,
    externalId: user?.externalUserId ?? null,
    application: user?.appId ?? null,
    market: user?.market ?? null,
    accounts: accounts.map(viewIngestedAccount),
  };
}

const TYPES: Readonly<Record<IngestedAccount["type"], AccountType>> = {
  CHECKING: "checking",
  SAVINGS: "savings",
  INVESTMENT: "investment",
  MORTGAGE: "mortgage",
  CREDIT_CARD: "credit_card",
  LOAN: "loan",
  PENSION: "pension",
  OTHER: "checking",
  EXTERNAL: "checking",
  DUMMY: "checking",
};

function viewIngestedAccount(account: IngestedAccount): z.input<typeof ingestedUserView>["accounts"][number] {
  const { id, externalId, name, number, type, currency, closed, balanceMinor, availableCreditMinor } =
    account;
  return {
    id,
    externalId,
    institution: INSTITUTION,
    name,
    number,
    type: TYPES[type],
    subtype: account.flags.includes("BUSINESS") ? "business" : "personal",
    status: closed ? "closed" : "open",
    currency,
    lastFour: number.replace(/\W/g, "").slice(-4),
    openedOn: dateOf(account.openedAt),
    closedOn: null,
    creditLimitMinor: type === "CREDIT_CARD" ? availableCreditMinor : null,
    balance: {
      ledgerMinor: balanceMinor,
      availableMinor: balanceMinor + (availableCreditMinor ?? 0),
      holdsMinor: 0,
      investedMinor: 0,
    },
    reservedMinor: account.reservedMinor,
    refreshedAt: toIsoInstant(account.refreshedAt),
  };
}

export function viewIngestedTransaction(
  transaction: IngestedTransaction,
): z.input<typeof ingestedTransactionView> {
  const { id, externalId, accountId, amountMinor, currency, at, description } = transaction;
  const { merchantName, merchantCategoryCode } = transaction;
  const detail = merchantCategoryCode === null ? "other" : detailOfMerchantCode(merchantCategoryCode);
  const isBooked = transaction.status === "booked";
  return {
    id,
    externalId,
    pendingId: null,
    accountId,
    status: isBooked ? "posted" : "pending",
    direction: amountMinor < 0 ? "debit" : "credit",
    amountMinor: Math.abs(amountMinor),
    currency,
    authorizedAt: toIsoInstant(at),
    postedAt: isBooked ? toIsoInstant(at) : null,
    description,
    merchantName,
    merchantCategoryCode,
    category: categoryOfDetail[detail],
    detailedCategory: detail,
    channel: transaction.type === "TRANSFER" ? "transfer" : "online",
    refersTo: null,
  };
}
