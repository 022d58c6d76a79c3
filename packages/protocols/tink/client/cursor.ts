import { addDays, type IsoDate, isoDate } from "@sandbank/domain";
import { ProviderError } from "@sandbank/provider";
import { z } from "zod";

/** Banks book late, take back and rename: each pass reads so many days again and compares. */
const OVERLAP_DAYS = 14;
/** Every so often all is read again, for what came or changed further back. */
const WHOLE_EVERY_DAYS = 7;
/** Accounts read in one list; their ids are in the address. */
const MOST_AT_ONCE = 20;

const ids = z.array(z.string());
/** Date of booking by transaction. */
const dates = z.record(z.string(), isoDate);

const group = z.object({ accounts: ids, from: isoDate });

const pass = z.object({
  to: isoDate,
  /** Groups still to read, the first of them possibly half-way. */
  todo: z.array(group),
  list: z.enum(["pending", "booked"]),
  pageToken: z.string().nullable(),
  /** By account, what the group at hand has shown so far. */
  pending: z.record(z.string(), ids),
  booked: z.record(z.string(), dates),
  /** How often the list was begun anew, because a page of it could not be found. */
  restarts: z.number(),
});

const shape = z.object({
  /** By account: how far it has been read, what was pending then, and what was booked shortly before. */
  accounts: z.record(z.string(), z.object({ through: isoDate, pending: ids, booked: dates })),
  /** When all was read last. */
  wholeAt: isoDate.nullable(),
  pass: pass.nullable(),
});

export type Cursor = z.infer<typeof shape>;
export type Pass = z.infer<typeof pass>;
export type Group = z.infer<typeof group>;

/** Where a pass stands before the first page of a group. */
const UNREAD = { list: "pending", pageToken: null, pending: {}, booked: {}, restarts: 0 } as const;

/** @throws ProviderError invalid_response when the text is no cursor of ours. */
export function readCursor(text: string | null): Cursor {
  if (text === null) return { accounts: {}, wholeAt: null, pass: null };
  try {
    return shape.parse(JSON.parse(text));
  } catch (error) {
    throw new ProviderError("invalid_response", "the stored cursor is not readable", { cause: error });
  }
}

/** The pass under way without the accounts that are gone, or a new one. Null where there is no account. */
export function nextPass(
  cursor: Cursor,
  accounts: readonly string[],
  { from, today }: { from: IsoDate; today: IsoDate },
): Pass | null {
  const begun = cursor.pass ?? beginPass(cursor, accounts, { from, today });
  const todo = begun.todo.map((each) => ({
    ...each,
    accounts: each.accounts.filter((id) => accounts.includes(id)),
  }));
  const left = todo.filter((each) => each.accounts.length > 0);
  if (left.length === 0) return null;
  // Another list of accounts is another list of pages.
  const isSame = todo[0]?.accounts.length === begun.todo[0]?.accounts.length;
  return { ...begun, ...(isSame ? {} : UNREAD), todo: left };
}

function beginPass(
  { accounts: known, wholeAt }: Cursor,
  accounts: readonly string[],
  { from, today }: { from: IsoDate; today: IsoDate },
): Pass {
  const isWhole = wholeAt === null || addDays(wholeAt, WHOLE_EVERY_DAYS) <= today;
  const starts = new Map<IsoDate, string[]>();
  for (const id of accounts) {
    const through = known[id]?.through;
    const start = isWhole || through === undefined ? from : overlapBefore(through);
    starts.set(start, [...(starts.get(start) ?? []), id]);
  }
  const todo = [...starts].flatMap(([start, all]) =>
    Array.from({ length: Math.ceil(all.length / MOST_AT_ONCE) }, (_, n) => ({
      accounts: all.slice(n * MOST_AT_ONCE, (n + 1) * MOST_AT_ONCE),
      from: start,
    })),
  );
  return { to: today, todo, ...UNREAD };
}

/** Since when what is booked at an account is held against what comes. */
export function comparedSince({ accounts }: Cursor, accountId: string, to: IsoDate): IsoDate {
  const through = accounts[accountId]?.through;
  return overlapBefore(through !== undefined && through < to ? through : to);
}

/** The cursor once the group at hand has been read; the pass ends with its last. */
export function endGroup(cursor: Cursor, pass: Pass, { accounts: ids }: Group): Cursor {
  const accounts = { ...cursor.accounts };
  const since = overlapBefore(pass.to);
  for (const id of ids) {
    const booked = Object.entries(pass.booked[id] ?? {}).filter(([, date]) => date >= since);
    accounts[id] = {
      through: pass.to,
      pending: pass.pending[id] ?? [],
      booked: Object.fromEntries(booked),
    };
  }
  const todo = pass.todo.slice(1);
  if (todo.length > 0) return { ...cursor, accounts, pass: { ...pass, ...UNREAD, todo } };
  const { wholeAt } = cursor;
  const wasWhole = wholeAt === null || addDays(wholeAt, WHOLE_EVERY_DAYS) <= pass.to;
  return { accounts, wholeAt: wasWhole ? pass.to : wholeAt, pass: null };
}

function overlapBefore(date: IsoDate): IsoDate {
  return addDays(date, -OVERLAP_DAYS);
}
