import { addDays, dateOf, type Instant, type IsoDate, isoDate, laterDate } from "@sandbank/domain";
import { ProviderError } from "@sandbank/provider";
import { z } from "zod";

/** FDX has no change feed, so each pass reads this many days again to find what was posted late. */
const OVERLAP_DAYS = 14;

const passShape = z.object({
  to: isoDate,
  todo: z.array(z.string()),
  pageKey: z.string().nullable(),
  pending: z.array(z.string()),
  /** Transactions read of the account so far, how many the bank says there are, and how many came at a time. */
  read: z.number().default(0),
  total: z.number().nullable().default(null),
  perPage: z.number().nullable().default(null),
  /** How often the account was begun anew, because its list changed while it was read. */
  restarts: z.number().default(0),
});

const shape = z.object({
  /** By account: how far it has been read, and what was pending then. */
  accounts: z.record(z.string(), z.object({ through: isoDate, pending: z.array(z.string()) })),
  /** The pass under way: accounts still to read, the first of them possibly half-way. */
  pass: passShape.nullable(),
});

export type Cursor = z.infer<typeof shape>;
type Pass = z.infer<typeof passShape>;

export interface Step {
  readonly pass: Pass;
  readonly accountId: string;
  readonly from: IsoDate;
  /** Null where nothing is known of the account yet. */
  readonly knownPending: readonly string[] | null;
}

/** Where a pass stands before the first page of an account. */
const UNREAD = { pageKey: null, pending: [], read: 0, total: null, perPage: null, restarts: 0 };

/** @throws ProviderError invalid_response when the text is no cursor of ours. */
export function readCursor(text: string | null): Cursor {
  if (text === null) return { accounts: {}, pass: null };
  try {
    return shape.parse(JSON.parse(text));
  } catch (error) {
    throw new ProviderError("invalid_response", "the stored cursor is not readable", { cause: error });
  }
}

/** What to read next: the pass under way, or the first step of a new one. Null when there is no account. */
export function nextStep(
  cursor: Cursor,
  accountIds: readonly string[],
  query: { from: IsoDate; now: Instant; historyDays: number },
): Step | null {
  const today = dateOf(query.now);
  // Tomorrow included: the bank's calendar may be ahead of ours.
  const pass = cursor.pass ?? { ...UNREAD, to: addDays(today, 1), todo: [...accountIds] };
  const todo = pass.todo.filter((id) => accountIds.includes(id));
  const [accountId] = todo;
  if (accountId === undefined) return null;
  const resumed = accountId === pass.todo[0];
  const known = cursor.accounts[accountId];
  const oldest = addDays(today, 1 - query.historyDays);
  const wanted = known ? addDays(known.through, -OVERLAP_DAYS) : query.from;
  return {
    pass: { ...pass, todo, ...(resumed ? {} : UNREAD) },
    accountId,
    from: laterDate(wanted, oldest),
    knownPending: known?.pending ?? null,
  };
}

export interface PageRead {
  readonly nextPageKey: string | null;
  readonly pendingIds: readonly string[];
  /** How many transactions came. */
  readonly count: number;
  /** How many there are on all pages, where the bank says so. */
  readonly total: number | null;
}

/** The cursor after a page, what turned out to be gone, and what is pending where that could not be said before. */
export function advance(
  cursor: Cursor,
  { pass, accountId, knownPending }: Step,
  page: PageRead,
): { cursor: Cursor; gone: string[]; allPending: string[] | null } {
  const pending = [...pass.pending, ...page.pendingIds];
  if (page.nextPageKey !== null) {
    const further = {
      ...pass,
      pageKey: page.nextPageKey,
      pending,
      read: pass.read + page.count,
      total: page.total,
      perPage: pass.perPage ?? page.count,
    };
    return { cursor: { ...cursor, pass: further }, gone: [], allPending: null };
  }
  const todo = pass.todo.slice(1);
  const seen = new Set(pending);
  return {
    cursor: {
      accounts: { ...cursor.accounts, [accountId]: { through: addDays(pass.to, -1), pending } },
      pass: todo.length > 0 ? { ...pass, ...UNREAD, todo } : null,
    },
    gone: knownPending?.filter((id) => !seen.has(id)) ?? [],
    allPending: knownPending === null ? pending : null,
  };
}
