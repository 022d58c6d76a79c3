import type { Instant } from "@sandbank/domain";
import type { Changes, Transaction } from "../model/index.ts";
import { childSeed, numberOf, rootSeed } from "../rng.ts";
import { type AccountView, yearAt } from "./account-view.ts";
import { entryLike } from "./find-entry.ts";
import { type Sighting, toTransaction } from "./sighting.ts";

/** A moment of an account: the clock's instant and the last edit made by then. */
export interface Moment {
  readonly at: Instant;
  readonly sequence: number;
}

const CURSOR = /^([0-9a-z]+)\.([0-9a-z]+)\.([0-9a-z]+)$/;
const ORIGIN = rootSeed(0);

/** Opaque and URL-safe; its check makes another account's cursor, or an invented one, no cursor. */
export function writeCursor({ at, sequence }: Moment, accountId: string): string {
  return [at, sequence, checkOf(at, sequence, accountId)].map((number) => number.toString(36)).join(".");
}

/** @throws RangeError when `text` is no cursor of this account */
export function parseCursor(text: string, accountId: string): Moment {
  const [at = 0, sequence = 0, check] = (CURSOR.exec(text) ?? [])
    .slice(1)
    .map((part) => Number.parseInt(part, 36));
  if (check === undefined || check !== checkOf(at, sequence, accountId)) {
    throw new RangeError(
      `"${text}" is not a cursor of this account; use the cursor of earlier changes as it came`,
    );
  }
  return { at, sequence };
}

function checkOf(at: number, sequence: number, accountId: string): number {
  return numberOf(childSeed(ORIGIN, "changes", accountId, at, sequence));
}

/**
 * What differs between two moments of an account, each with the book as it was edited by then. Only what posts, is
 * refunded or is pending between the two instants can differ, so only those years are looked at (when there is
 * no moment before, those from the earliest on).
 */
export function changesBetween(
  before: { readonly view: AccountView; readonly at: Instant } | null,
  after: { readonly view: AccountView; readonly at: Instant },
  earliest = Number.NEGATIVE_INFINITY,
): Omit<Changes, "cursor"> {
  const { holding } = after.view.book;
  const from = before ? Math.min(before.at, after.at) : earliest;
  const to = before ? Math.max(before.at, after.at) : after.at;
  const isEdited = before !== null && before.view.book !== after.view.book;
  const seenBefore = before
    ? rowsOf(before.view, before.at, isEdited ? Number.NEGATIVE_INFINITY : from, to)
    : new Map<string, Sighting>();
  const seenAfter = rowsOf(after.view, after.at, isEdited ? Number.NEGATIVE_INFINITY : from, to);
  const show = (view: AccountView, sighting: Sighting, at: Instant) =>
    toTransaction(sighting.entry, sighting.pending, holding, view.names, at);
  const added: Transaction[] = [];
  const modified: Transaction[] = [];
  for (const [id, sighting] of seenAfter) {
    const earlier = seenBefore.get(id);
    const is = show(after.view, sighting, after.at);
    // What was given back since is older.
    if (!before && is.postedAt !== null && is.postedAt < earliest) continue;
    if (!earlier || !before) added.push(is);
    else if (!isSame(show(before.view, earlier, before.at), is)) modified.push(is);
  }
  const gone = [...seenBefore].flatMap(([id, sighting]) =>
    before && !seenAfter.has(id) ? show(before.view, sighting, before.at) : [],
  );
  return { added, modified, removed: gone.map(({ id }) => id), gone };
}

/** An edit may change any field, also of the row that gives back what was edited. */
function isSame(was: Transaction, is: Transaction): boolean {
  return JSON.stringify(was) === JSON.stringify(is);
}

/** Rows seen at an instant that may differ within a span: posted in it, given back in it, pending. By id. */
function rowsOf(view: AccountView, at: Instant, from: Instant, to: Instant): Map<string, Sighting> {
  const rows = new Map<string, Sighting>();
  const add = (sighting: Sighting) => rows.set(view.names.of(sighting, view.showsPending), sighting);
  const last = Math.min(yearAt(to), yearAt(at));
  for (
    let year = Math.max(view.firstYear, from === Number.NEGATIVE_INFINITY ? 0 : yearAt(from));
    year <= yearAt(to);
    year++
  ) {
    for (const entry of view.book.chapter(year).posted) {
      if (entry.postedAt < from || entry.postedAt > to) continue;
      if (year <= last && entry.postedAt <= at) add({ entry, pending: false });
      const earlier = entry.givesBack && entryLike(view, entry.givesBack.to);
      if (earlier && earlier.refundedAt === entry.postedAt && earlier.postedAt <= at) {
        add({ entry: earlier, pending: false });
      }
    }
  }
  if (view.showsPending) for (const entry of view.pendingAt(at)) add({ entry, pending: true });
  return rows;
}
