import { type Instant, toIso } from "@sandbank/domain";
import { startOf } from "../calendar.ts";
import type { Book } from "../ledger/book.ts";
import type { Entry } from "../ledger/entry.ts";
import type { Edit } from "../model/index.ts";
import type { Seed } from "../rng.ts";
import { AccountView } from "../view/account-view.ts";
import { findEntry } from "../view/find-entry.ts";
import { changedEntry, EditedBook, type Replacement, settledEntry } from "./edited-book.ts";
import { ExactBook } from "./exact-book.ts";
import { exactEntry, exactKey } from "./exact-entries.ts";
import { linksOf } from "./links.ts";

type EditOfOne = Exclude<Edit, { kind: "add" | "close" }>;

interface AppliedEdit {
  readonly sequence: number;
  readonly replacements: readonly Replacement[];
  readonly closedAt: Instant | null;
}

/** The edits of one account, in order. */
export class AccountEdits {
  readonly #applied: AppliedEdit[] = [];
  #latest: { readonly base: Book; readonly count: number; readonly book: Book } | null = null;

  /** When somebody closed the account; null when nobody did. */
  get closedAt(): Instant | null {
    return this.#applied.findLast(({ closedAt }) => closedAt !== null)?.closedAt ?? null;
  }

  /** The book as it stood after the edits up to a sequence number. */
  bookAt(base: Book, sequence: number): Book {
    const applied = this.#applied.filter((edit) => edit.sequence <= sequence);
    if (applied.length === 0) return base;
    if (this.#latest?.base === base && this.#latest.count === applied.length) return this.#latest.book;
    const replacements = applied.flatMap((edit) => edit.replacements);
    const closedAt = applied.findLast((edit) => edit.closedAt !== null)?.closedAt ?? null;
    const book = new EditedBook(base, replacements, closedAt);
    this.#latest = { base, count: applied.length, book };
    return book;
  }

  /** @returns the id of what was added or changed, the account's on closing */
  apply(base: Book, sequence: number, edit: Edit, person: Seed, now: Instant): string {
    const view = new AccountView(this.bookAt(base, Number.POSITIVE_INFINITY));
    const remember = (replacements: readonly Replacement[], closedAt: Instant | null = null) =>
      this.#applied.push({ sequence, replacements, closedAt });
    if (edit.kind === "close") {
      remember([], edit.at);
      return base.holding.account.id;
    }
    if (edit.kind === "add") {
      const replacements = this.#added(base, view, edit, person, now);
      remember(replacements);
      const [entry] = replacements.flatMap(({ was, is }) => (was === null && is ? [is] : []));
      if (!entry) throw new Error("nothing was added");
      const pending = entry.isEverPending && entry.postedAt > now && entry.pendingUntil > now;
      return view.names.of({ entry, pending }, view.showsPending);
    }
    const was = foundHold(view, edit, now) ?? foundEntry(view, edit.transactionId, now);
    const is = replacementOf(was, edit, now);
    remember([{ was, is }, ...linksOf(view, was, is)]);
    return edit.kind === "post" && is ? view.names.posted(is) : edit.transactionId;
  }

  #added(
    base: Book,
    view: AccountView,
    { transaction, givesBack }: Edit & { kind: "add" },
    person: Seed,
    now: Instant,
  ): Replacement[] {
    const { key, authorizedAt, refersTo } = transaction;
    const opensAt = startOf(base.holding.openedDay);
    if (authorizedAt < opensAt) {
      throw new RangeError(
        `A transaction of ${toIso(authorizedAt)} is before the account was opened on ${base.holding.account.openedOn}`,
      );
    }
    if (this.#named(base, key)) {
      throw new RangeError(`A transaction with the key "${key}" was added to this account before`);
    }
    const entry = exactEntry(transaction, person);
    const earlier = givesBack
      ? foundEntry(view, givesBack.transactionId, now)
      : refersTo && this.#named(base, refersTo.key);
    const how = givesBack?.how ?? refersTo?.kind;
    if (!how) return [{ was: null, is: entry }];
    if (!earlier)
      throw new RangeError(`No transaction with the key "${refersTo?.key}" was added to this account`);
    if (earlier.postedAt > now && givesBack)
      throw new RangeError(`Transaction ${givesBack.transactionId} is pending: void it instead`);
    // A copy, because the account as it was before this edit is still asked for.
    const given = changedEntry(earlier, {});
    entry.giveBack(given, how);
    return [
      { was: earlier, is: given },
      { was: null, is: entry },
    ];
  }

  /** As it is by now; what was named and taken out again keeps its name. */
  #named(base: Book, name: string): Entry | undefined {
    const key = exactKey(name);
    for (const { replacements } of this.#applied.toReversed()) {
      const last = replacements.findLast(({ was, is }) => (is ?? was)?.key === key);
      if (last) return last.is ?? last.was ?? undefined;
    }
    return base instanceof ExactBook ? base.entryOf(key) : undefined;
  }
}

/** What a bank holds and shows nobody before it posts, where it is to post or to go. */
function foundHold(view: AccountView, { kind, transactionId }: EditOfOne, now: Instant): Entry | undefined {
  if (view.showsPending || (kind !== "post" && kind !== "void")) return undefined;
  return view.pendingAt(now).find((entry) => view.names.posted(entry) === transactionId);
}

function foundEntry(view: AccountView, id: string, now: Instant): Entry {
  const found = findEntry(view, id, now);
  if (found) return found;
  throw new RangeError(`No transaction ${id} on this account at present`);
}

/** Null where it is taken out. */
function replacementOf(was: Entry, edit: EditOfOne, now: Instant): Entry | null {
  if (edit.kind === "remove") return null;
  if (edit.kind === "change") {
    checkAmount(edit.to.amountMinor);
    return changedEntry(was, edit.to);
  }
  if (was.postedAt <= now) throw new RangeError(`Transaction ${edit.transactionId} has posted already`);
  if (edit.kind === "void") return settledEntry(was, now, { posts: false });
  checkAmount(edit.amountMinor);
  return settledEntry(was, now, { posts: true, amountMinor: edit.amountMinor });
}

function checkAmount(amountMinor: number | undefined): void {
  if (amountMinor === undefined || (Number.isSafeInteger(amountMinor) && amountMinor >= 0)) return;
  throw new RangeError(`amountMinor is ${amountMinor}; it is a whole number of minor units from 0`);
}
