import type { Instant } from "@sandbank/domain";
import type {
  IngestedAccountChange,
  IngestedBatch,
  IngestedDeletion,
  IngestedUpdate,
  IngestOptions,
  NewIngestedAccount,
} from "../../model/index.ts";
import type { FoundUser, Step } from "./change.ts";
import { changedAccount, type KeptAccount, openedAccount } from "./head.ts";
import { planBatch } from "./plan-batch.ts";
import { planDeletions, planUpdate } from "./plan-update.ts";
import { accountExists, Refused, unknownAccount } from "./refusals.ts";

/** @throws Refused */
export function openAccounts(
  { head, now }: FoundUser,
  opened: readonly NewIngestedAccount[],
  { upsert = false }: IngestOptions,
): Step {
  const accounts = [...head.accounts];
  const named = new Set<string>();
  let place = head.opened;
  for (const account of opened) {
    const at = accounts.findIndex(({ externalId }) => externalId === account.externalId);
    const known = accounts[at];
    if (named.has(account.externalId) || (known && !upsert))
      throw new Refused(accountExists(account.externalId));
    named.add(account.externalId);
    if (!known) accounts.push(openedAccount(account, place++, now));
    else accounts[at] = { ...openedAccount(account, known.place, now), openedAt: known.openedAt };
  }
  return { accounts };
}

/** @throws Refused */
export function updateAccount(
  { head, now }: FoundUser,
  externalId: string,
  change: IngestedAccountChange,
): Step {
  const account = accountOf(head.accounts, externalId);
  return {
    accounts: head.accounts.map((each) => (each === account ? changedAccount(each, change, now) : each)),
  };
}

/** @throws Refused */
export async function deleteAccounts(user: FoundUser, externalIds: readonly string[]): Promise<Step> {
  const { accounts } = user.head;
  const going = new Set(externalIds.map((externalId) => accountOf(accounts, externalId)));
  const { rows } = await user.planning();
  return {
    accounts: accounts.filter((each) => !going.has(each)),
    gone: { places: [...going].map(({ place }) => place), rows },
  };
}

/** @throws Refused */
export async function ingestBatch(
  user: FoundUser,
  batch: IngestedBatch,
  options: IngestOptions,
): Promise<Step> {
  const planning = await user.planning();
  const plan = await planBatch(planning, batch, options);
  const { accounts } = user.head;
  return {
    // A batch of the past says nothing of what there is now.
    accounts: batch.type === "HISTORICAL" ? accounts : withBalances(accounts, batch.accounts, user.now),
    transactions: { plan, rows: planning.rows },
  };
}

/** @throws Refused */
export async function updateTransaction(user: FoundUser, update: IngestedUpdate): Promise<Step> {
  const planning = await user.planning();
  const { plan, account } = await planUpdate(planning, user.ids, update);
  const said = [{ ...update, externalId: account.externalId }];
  return {
    accounts: withBalances(user.head.accounts, said, user.now),
    transactions: { plan, rows: planning.rows },
  };
}

/** @throws Refused */
export async function deleteTransactions(
  user: FoundUser,
  deletions: readonly IngestedDeletion[],
): Promise<Step> {
  const planning = await user.planning();
  const plan = await planDeletions(planning, deletions);
  return {
    accounts: withBalances(user.head.accounts, deletions, user.now),
    transactions: { plan, rows: planning.rows },
  };
}

function accountOf(accounts: readonly KeptAccount[], externalId: string): KeptAccount {
  const account = accounts.find((each) => each.externalId === externalId);
  if (account) return account;
  const known = accounts.map((each) => each.externalId);
  throw new Refused(unknownAccount(externalId, known));
}

/** What a call says of accounts; the last word on one counts. */
function withBalances(
  accounts: readonly KeptAccount[],
  said: readonly Pick<IngestedDeletion, "externalId" | "balanceMinor" | "reservedMinor">[],
  now: Instant,
): readonly KeptAccount[] {
  const last = new Map(said.map((each) => [each.externalId, each]));
  return accounts.map((account) => {
    const balance = last.get(account.externalId);
    if (!balance) return account;
    const { balanceMinor, reservedMinor } = balance;
    return { ...account, ingestedMinor: balanceMinor, reservedMinor: reservedMinor ?? 0, refreshedAt: now };
  });
}
