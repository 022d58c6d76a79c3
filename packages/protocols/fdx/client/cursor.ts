import { addDays, dateOf, type Instant, type IsoDate, isoDate, laterDate } from "@sandbank/domain";
import { ProviderError } from "@sandbank/provider";
import { z } from "zod";

/** FDX has no change feed, so each pass reads this many days again to find what was posted late. */
const OVERLAP_DAYS = 14;

const shape = z.object({
  /** By account: how far it has been read, and what was pending then. */
  accounts: z.record(z.string(), z.object({ through: isoDate, pending: z.array(z.string()) })),
  /** The pass under way: accounts still to read, the first of them possibly half-way. */
  pass: z
    .object({
      to: isoDate,
      todo: z.array(z.string()),
      pageKey: z.string().nullable(),
      pending: z.array(z.string()),
    })
    .nullable(),
});

export type Cursor = z.infer<typeof shape>;
type Pass = NonNullable<Cursor["pass"]>;

export interface Step {
  readonly pass: Pass;
  readonly accountId: string;
  readonly from: IsoDate;
  readonly knownPending: readonly string[];
}

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
  const pass = cursor.pass ?? { to: addDays(today, 1), todo: [...accountIds], pageKey: null, pending: [] };
  const todo = pass.todo.filter((id) => accountIds.includes(id));
  const [accountId] = todo;
  if (accountId === undefined) return null;
  const resumed = accountId === pass.todo[0];
  const known = cursor.accounts[accountId];
  const oldest = addDays(today, 1 - query.historyDays);
  const wanted = known ? addDays(known.through, -OVERLAP_DAYS) : query.from;
  return {
    pass: { ...pass, todo, ...(resumed ? {} : { pageKey: null, pending: [] }) },
    accountId,
    from: laterDate(wanted, oldest),
    knownPending: known?.pending ?? [],
  };
}

/** The cursor after a page, and the pending transactions that turned out to be gone. */
export function advance(
  cursor: Cursor,
  { pass, accountId, knownPending }: Step,
  page: { nextPageKey: string | null; pendingIds: readonly string[] },
): { cursor: Cursor; gone: string[] } {
  const pending = [...pass.pending, ...page.pendingIds];
  if (page.nextPageKey !== null) {
    return { cursor: { ...cursor, pass: { ...pass, pageKey: page.nextPageKey, pending } }, gone: [] };
  }
  const todo = pass.todo.slice(1);
  const seen = new Set(pending);
  return {
    cursor: {
      accounts: { ...cursor.accounts, [accountId]: { through: addDays(pass.to, -1), pending } },
      pass: todo.length > 0 ? { ...pass, todo, pageKey: null, pending: [] } : null,
    },
    gone: knownPending.filter((id) => !seen.has(id)),
  };
}
