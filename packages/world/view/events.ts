import type { Instant } from "@sandbank/domain";
import type { Entry } from "../ledger/entry.ts";
import type { AccountEvent, EventQuery } from "../model/index.ts";
import { type AccountView, yearAt } from "./account-view.ts";
import { toTransaction } from "./sighting.ts";

/** Everything that becomes of an account's movements within a span, in order. Only its years are looked at. */
export function eventsOf(view: AccountView, { from, to }: EventQuery): AccountEvent[] {
  const { holding } = view.book;
  const events: (AccountEvent & { readonly key: number })[] = [];
  const isWithin = (at: Instant) => at > from && at <= to;
  const add = (kind: AccountEvent["kind"], entry: Entry, at: Instant) => {
    const transaction = toTransaction(entry, kind !== "posted", holding, view.names, at);
    events.push({ at, kind, transaction, key: entry.key });
  };
  for (let year = Math.max(view.firstYear, yearAt(from)); year <= yearAt(to); year++) {
    const { posted, everPending } = view.book.chapter(year);
    for (const entry of posted) if (isWithin(entry.postedAt)) add("posted", entry, entry.postedAt);
    if (!view.showsPending) continue;
    for (const entry of everPending) {
      const { authorizedAt, pendingUntil, postedAt } = entry;
      if (isWithin(authorizedAt) && yearAt(authorizedAt) === year) add("pending", entry, authorizedAt);
      const isReleased = postedAt > pendingUntil && isWithin(pendingUntil);
      if (isReleased && yearAt(pendingUntil) === year) add("gone", entry, pendingUntil);
    }
  }
  return events
    .sort((left, right) => left.at - right.at || left.key - right.key)
    .map(({ key: _, ...event }) => event);
}
