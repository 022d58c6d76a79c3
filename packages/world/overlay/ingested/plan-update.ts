import type { IngestedDeletion, IngestedUpdate } from "../../model/index.ts";
import type { KeptAccount } from "./head.ts";
import { accountNamed, Plan, type PlanningUser, replacePending, rowNamed } from "./plan.ts";
import {
  noAccounts,
  Refused,
  transactionDeleted,
  transactionExists,
  unknownAccount,
  unknownTransaction,
} from "./refusals.ts";
import type { UserIds } from "./user-ids.ts";
import { LIVE } from "./user-rows.ts";

/** @throws Refused */
export async function planUpdate(
  user: PlanningUser,
  ids: UserIds,
  update: IngestedUpdate,
): Promise<{ readonly plan: Plan; readonly account: KeptAccount }> {
  const { transaction, id } = update;
  const account = updatedAccount(user, ids, update);
  const { rows, now } = user;
  const named = await rowNamed(user, account.place, transaction.externalId);
  const row = id === undefined ? named : ids.rowOf(id);
  if (row === undefined || rows.account[row] !== account.place || !rows.isThere(row, now)) {
    throw new Refused(unknownTransaction(account.externalId, id ?? transaction.externalId));
  }
  const plan = new Plan();
  if (named !== undefined && named !== row) {
    if (rows.state[named] !== LIVE) {
      throw new Refused(transactionDeleted(account.externalId, transaction.externalId));
    }
    if (!rows.isExpired(named, now)) {
      throw new Refused(transactionExists(account.externalId, transaction.externalId));
    }
    plan.freed.push(named);
  }
  plan.updates.set(row, transaction);
  await replacePending(user, plan, account.place, transaction);
  plan.deleted.delete(row);
  return { plan, account };
}

function updatedAccount(
  user: PlanningUser,
  ids: UserIds,
  { accountId, externalId }: IngestedUpdate,
): KeptAccount {
  if (user.accounts.length === 0) throw new Refused(noAccounts());
  if (accountId === undefined) return accountNamed(user, externalId);
  const account = user.accounts.find(({ place }) => ids.account(place) === accountId);
  if (account) return account;
  const known = user.accounts.map((each) => each.externalId);
  throw new Refused(unknownAccount(accountId, known));
}

/** @throws Refused */
export async function planDeletions(
  user: PlanningUser,
  deletions: readonly IngestedDeletion[],
): Promise<Plan> {
  if (user.accounts.length === 0) throw new Refused(noAccounts());
  const plan = new Plan();
  for (const { externalId: name, transactions } of deletions) {
    const { place, externalId } = accountNamed(user, name);
    for (const transaction of transactions) {
      const row = await rowNamed(user, place, transaction);
      if (row === undefined || !user.rows.isThere(row, user.now)) {
        throw new Refused(unknownTransaction(externalId, transaction));
      }
      plan.deleted.add(row);
    }
  }
  return plan;
}
