import type { Clock } from "@sandbank/domain";
import type {
  IngestedAccounts,
  IngestedChanges,
  IngestedTransactionQuery,
  IngestResult,
} from "../../model/index.ts";
import { type FoundUser, outcomeOf, type Step } from "./change.ts";
import { expiredOf, goneSince } from "./expired.ts";
import { emptyHead, shownAccount } from "./head.ts";
import { KeptUsers } from "./kept-users.ts";
import { pageOf } from "./page.ts";
import { planningUser, type ReadUser, readContents } from "./read-contents.ts";
import { Refused } from "./refusals.ts";
import type { IngestedShelf } from "./shelf.ts";
import {
  deleteAccounts,
  deleteTransactions,
  ingestBatch,
  openAccounts,
  updateAccount,
  updateTransaction,
} from "./steps.ts";
import { UserIds } from "./user-ids.ts";
import { UserRows } from "./user-rows.ts";

const CURSOR = "removed";
const MOST_USERS = 100;

export interface IngestedAccountsOptions {
  /** Where everything is kept. */
  readonly shelf: IngestedShelf;
  /** The world's. */
  readonly clock: Clock;
  /** The world's: ids are drawn from it. */
  readonly seed: number;
  /** Transactions kept in mind at most, besides those of the user at hand; about 40 bytes each. */
  readonly mostInMind?: number | undefined;
}

/** Accounts and transactions that were ingested into a world, kept on a shelf of it. */
export function createIngestedAccounts({
  shelf,
  clock,
  seed,
  mostInMind,
}: IngestedAccountsOptions): IngestedAccounts {
  const kept = new KeptUsers(shelf, mostInMind);
  const listeners: ((changes: IngestedChanges) => void | Promise<void>)[] = [];
  const now = () => Math.floor(clock.now());

  const tell = async (changes: IngestedChanges) => {
    if (changes.accounts.length === 0) return;
    for (const listener of listeners) await listener(changes);
  };

  const change = (userId: string, work: (user: FoundUser) => Step | Promise<Step>): Promise<IngestResult> =>
    kept.inTurn(userId, async () => {
      const at = now();
      const head = (await kept.head(userId)) ?? emptyHead(at);
      const ids = new UserIds(seed, userId);
      const user = { now: at, head, ids, planning: () => planningUser(kept, userId, head, at) };
      try {
        const outcome = outcomeOf(user, await work(user));
        await kept.commit(userId, outcome);
        const changes = { userId, at, accounts: outcome.changes };
        await tell(changes);
        return { ok: true, changes };
      } catch (error) {
        if (error instanceof Refused) return { ok: false, refusal: error.refusal };
        throw error;
      }
    });

  const reading = async (userId: string): Promise<ReadUser | undefined> => {
    const head = await kept.head(userId);
    return head && { userId, head, ids: new UserIds(seed, userId), rows: await kept.rows(userId, head) };
  };

  return {
    open: (userId, accounts, options = {}) => change(userId, (user) => openAccounts(user, accounts, options)),
    updateAccount: (userId, externalId, to) => change(userId, (user) => updateAccount(user, externalId, to)),
    deleteAccount: (userId, externalId) => change(userId, (user) => deleteAccounts(user, [externalId])),
    deleteAccounts: (userId, externalIds) => change(userId, (user) => deleteAccounts(user, externalIds)),
    ingest: (userId, batch, options = {}) => change(userId, (user) => ingestBatch(user, batch, options)),
    updateTransaction: (userId, update) => change(userId, (user) => updateTransaction(user, update)),
    deleteTransactions: (userId, deletions) => change(userId, (user) => deleteTransactions(user, deletions)),
    deleteUser: (userId) => kept.inTurn(userId, () => kept.forget(userId)),
    async accountsOf(userId) {
      const head = await kept.head(userId);
      const ids = new UserIds(seed, userId);
      return (head?.accounts ?? []).map((account) => shownAccount(account, ids));
    },
    async transactionsOf(userId, query: IngestedTransactionQuery = {}) {
      const ids = new UserIds(seed, userId);
      const user = (await reading(userId)) ?? { userId, ids, head: emptyHead(now()), rows: new UserRows() };
      const wanted = query.accounts && new Set(query.accounts);
      const places = user.head.accounts
        .map(({ place }) => place)
        .filter((place) => !wanted || wanted.has(ids.account(place)));
      const page = pageOf(user.rows, ids, now(), new Set(places), query);
      const transactions = await readContents(kept, user, page.rows);
      return {
        transactions,
        nextPageKey: page.nextPageKey,
        get total() {
          return page.total();
        },
      };
    },
    async transaction(userId, id) {
      const row = new UserIds(seed, userId).rowOf(id);
      const user = row === undefined ? undefined : await reading(userId);
      if (!user || row === undefined || row >= user.rows.count || !user.rows.isThere(row, now()))
        return undefined;
      const [found] = await readContents(kept, user, [row]);
      return found;
    },
    async removedSince(userId, cursor) {
      const ids = new UserIds(seed, userId);
      const user = await reading(userId);
      const until = now();
      const next = ids.seal(CURSOR, until, user?.rows.version ?? 0);
      if (cursor === undefined) return { removed: [], cursor: next };
      const since = ids.open(CURSOR, cursor, "a cursor");
      const gone = user ? goneSince(user.rows, { version: since.count, from: since.instant }, until) : [];
      const removed = gone.map((row) => ({
        id: ids.transaction(row),
        accountId: ids.account(user?.rows.account[row] ?? -1),
      }));
      return { removed, cursor: next };
    },
    async users({ after = "", limit = MOST_USERS } = {}) {
      const heads = (await kept.heads()).filter(({ userId }) => userId > after);
      const page = heads.sort((a, b) => (a.userId < b.userId ? -1 : 1)).slice(0, limit);
      return page.map(({ userId, head }) => {
        const ids = new UserIds(seed, userId);
        return { id: userId, accounts: head.accounts.map((account) => shownAccount(account, ids)) };
      });
    },
    async nextExpiry() {
      const expiries = await kept.expiries();
      return expiries.length === 0 ? null : Math.min(...expiries.map(({ at }) => at));
    },
    async tellExpired() {
      const until = now();
      const due = (await kept.expiries()).filter(({ at }) => at <= until);
      for (const { userId } of due) {
        await kept.inTurn(userId, async () => {
          const user = await reading(userId);
          if (!user) return kept.keepExpiry(userId, null);
          const { changes, next } = expiredOf(user, until);
          await kept.keepHead(userId, { ...user.head, toldUntil: until });
          await kept.keepExpiry(userId, next);
          await tell({ userId, at: until, accounts: changes });
        });
      }
    },
    onChanged(listener) {
      listeners.push(listener);
    },
  };
}
