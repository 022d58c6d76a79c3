import type { Instant } from "@sandbank/domain";
import type { Book } from "../ledger/book.ts";
import type { Edit } from "../model/index.ts";
import type { Seed } from "../rng.ts";
import { AccountView } from "../view/account-view.ts";
import { findEntry } from "../view/find-entry.ts";
import { changedEntry, EditedBook, type Replacement } from "./edited-book.ts";
import { exactEntry, exactKey } from "./exact-entries.ts";

interface AppliedEdit {
  readonly sequence: number;
  readonly replacement: Replacement | null;
  readonly closedAt: Instant | null;
}

/** The edits of one account, in order. */
export class AccountEdits {
  readonly #applied: AppliedEdit[] = [];
  #latest: { readonly base: Book; readonly count: number; readonly book: Book } | null = null;

  get count(): number {
    return this.#applied.length;
  }

  /** The book as it stood after the edits up to a sequence number. */
  bookAt(base: Book, sequence: number): Book {
    const applied = this.#applied.filter((edit) => edit.sequence <= sequence);
    if (applied.length === 0) return base;
    if (this.#latest?.base === base && this.#latest.count === applied.length) return this.#latest.book;
    const replacements = applied.flatMap(({ replacement }) => (replacement ? [replacement] : []));
    const closedAt = applied.findLast((edit) => edit.closedAt !== null)?.closedAt ?? null;
    const book = new EditedBook(base, replacements, closedAt);
    this.#latest = { base, count: applied.length, book };
    return book;
  }

  /** @returns the id of what was added or changed, the account's on closing */
  apply(base: Book, sequence: number, edit: Edit, person: Seed, now: Instant): string {
    const view = new AccountView(this.bookAt(base, Number.POSITIVE_INFINITY));
    const { names, showsPending } = view;
    const remember = (replacement: Replacement | null, closedAt: Instant | null = null) =>
      this.#applied.push({ sequence, replacement, closedAt });
    switch (edit.kind) {
      case "close":
        remember(null, edit.at);
        return base.holding.account.id;
      case "add": {
        const { transaction } = edit;
        const key = exactKey(transaction.key);
        if (this.#applied.some(({ replacement }) => replacement?.is?.key === key)) {
          throw new RangeError(
            `A transaction with the key "${transaction.key}" was added to this account before`,
          );
        }
        const entry = exactEntry(transaction, person);
        if (transaction.refersTo) {
          const earlier = this.#applied.find(
            ({ replacement }) => replacement?.is?.key === exactKey(transaction.refersTo?.key ?? ""),
          );
          if (earlier?.replacement?.is) entry.giveBack(earlier.replacement.is, transaction.refersTo.kind);
        }
        remember({ was: null, is: entry });
        const pending = entry.postedAt > now && entry.pendingUntil > now;
        return names.of({ entry, pending }, showsPending);
      }
      default: {
        const found = findEntry(view, edit.transactionId, now);
        if (!found) {
          throw new RangeError(`No transaction ${edit.transactionId} on this account at present`);
        }
        const is = edit.kind === "remove" ? null : changedEntry(found, edit.to);
        remember({ was: found, is });
        return edit.transactionId;
      }
    }
  }
}
