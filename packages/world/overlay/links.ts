import type { Entry } from "../ledger/entry.ts";
import { type AccountView, yearAt } from "../view/account-view.ts";
import { entryLike } from "../view/find-entry.ts";
import { changedEntry, type Replacement } from "./edited-book.ts";

/**
 * What else is another entry once one is: a purchase that is no more given back in whole, or is now, and what gave
 * back a purchase that was taken out.
 * @param is null when it was taken out
 */
export function linksOf(view: AccountView, was: Entry, is: Entry | null): Replacement[] {
  const links: Replacement[] = [];
  const purchase = was.givesBack && entryLike(view, was.givesBack.to);
  if (purchase) {
    const isWhole = is !== null && is.amountMinor === -purchase.amountMinor;
    const copy = changedEntry(purchase, {});
    copy.givenBackBy = isWhole ? is : purchase.givenBackBy?.key === was.key ? null : purchase.givenBackBy;
    links.push({ was: purchase, is: copy });
  }
  for (const refund of givingBack(view, was)) {
    if (is) {
      if (refund.amountMinor === -is.amountMinor) is.givenBackBy = refund;
      else if (is.givenBackBy?.key === refund.key) is.givenBackBy = null;
      continue;
    }
    const copy = changedEntry(refund, {});
    copy.givesBack = refund.givesBack && { ...refund.givesBack, isGone: true };
    links.push({ was: refund, is: copy });
  }
  return links;
}

/** Refunds come in the year of the purchase or the next. */
function givingBack(view: AccountView, { key, postedAt }: Entry): Entry[] {
  if (!Number.isFinite(postedAt)) return [];
  const year = yearAt(postedAt);
  return [year, year + 1].flatMap((each) =>
    view.book.chapter(each).posted.filter(({ givesBack }) => givesBack?.to.key === key),
  );
}
