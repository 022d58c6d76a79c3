import type { Instant } from "@sandbank/domain";
import type { Entry } from "../ledger/entry.ts";
import { type AccountView, yearAt } from "./account-view.ts";

/** The entry one sees under an id at an instant; looks through the years from the newest. */
export function findEntry(view: AccountView, id: string, now: Instant): Entry | undefined {
  const pending = view
    .pendingAt(now)
    .find((entry) => view.names.of({ entry, pending: true }, view.showsPending) === id);
  if (pending && view.showsPending) return pending;
  for (let year = yearAt(now); year >= view.firstYear; year--) {
    const found = view.book
      .chapter(year)
      .posted.find((entry) => entry.postedAt <= now && view.names.posted(entry) === id);
    if (found) return found;
  }
  return undefined;
}

/** The posted entry of that key as it is in the view: an edit may have put another in its place. */
export function entryLike(view: AccountView, { key, postedAt }: Entry): Entry | undefined {
  if (!Number.isFinite(postedAt)) return undefined;
  return view.book.chapter(yearAt(postedAt)).posted.find((entry) => entry.key === key);
}
