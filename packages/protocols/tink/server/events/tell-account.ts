import { dateOf } from "@sandbank/domain";
import type { ModifiedTransactions } from "@sandbank/world";
import type { TransactionsModified } from "../../wire/event-contents.ts";
import type { TinkUser } from "../users/user.ts";
import type { Events } from "./events.ts";
import type { TransactionChanges } from "./modified-transactions.ts";

export interface AccountChange extends TransactionChanges {
  /** Tink's id of the account. */
  readonly id: string;
  readonly account: "created" | "updated" | "deleted" | "kept";
}

/** What became of one account, each thing in an event of its own: the account first, then what is on it. */
export async function tellAccount(
  { emit }: Pick<Events, "emit">,
  { id: userId, externalUserId }: Pick<TinkUser, "id" | "externalUserId">,
  { id, account, transactions, booked, deletedIds }: AccountChange,
): Promise<void> {
  const of = { userId, ...(externalUserId !== null && { externalUserId }), account: { id } };
  if (account === "created" || account === "updated")
    await emit({ event: `account:${account}`, userId, content: { id } });
  const all = modifiedOf(transactions);
  if (all)
    await emit({ event: "account-transactions:modified", userId, content: { ...of, transactions: all } });
  const ofBooked = modifiedOf(booked);
  if (ofBooked)
    await emit({
      event: "account-booked-transactions:modified",
      userId,
      content: { ...of, transactions: ofBooked },
    });
  if (deletedIds.length > 0)
    await emit({
      event: "account-transactions:deleted",
      userId,
      content: { ...of, transactions: { ids: [...deletedIds] } },
    });
}

/** Undefined where there is nothing to tell. */
function modifiedOf({
  inserted,
  updated,
  deleted,
  earliest,
  latest,
}: ModifiedTransactions): TransactionsModified["transactions"] | undefined {
  if (earliest === null || latest === null) return undefined;
  return {
    earliestModifiedBookedDate: dateOf(earliest),
    latestModifiedBookedDate: dateOf(latest),
    inserted,
    updated,
    deleted,
  };
}
