import type { Instant } from "@sandbank/domain";
import type { Book, CardStatement } from "../ledger/book.ts";
import { Chapter, startOfYear } from "../ledger/chapter.ts";
import { Entry, NEVER } from "../ledger/entry.ts";
import { YearCache } from "../ledger/year-cache.ts";
import type { DepositTerms, LoanTerms, Mandate, Position } from "../model/index.ts";
import type { Holding } from "../portfolio.ts";

/** What one edit does to an account: some entries are other ones from now on. */
export interface Replacement {
  /** Null for one that was added. */
  readonly was: Entry | null;
  /** Null for one that was taken out. */
  readonly is: Entry | null;
}

/**
 * A book with edits on top. Balances follow: of every year from that of the edit on. What would begin after somebody
 * closed the account does not happen, unless it was added by an edit.
 */
export class EditedBook implements Book {
  readonly holding: Holding;
  readonly closedAt: Instant | null;
  /** Cards only. */
  readonly statements?: (year: number) => readonly CardStatement[];
  readonly #base: Book;
  readonly #replacements: readonly Replacement[];
  /** By an edit; the base knows of its own closing. */
  readonly #endsAt: Instant;
  readonly #years = new YearCache<Chapter>(
    (year) => this.#generate(year),
    (chapter) => chapter.size,
  );

  constructor(base: Book, replacements: readonly Replacement[], closedAt: Instant | null) {
    this.holding = base.holding;
    this.#base = base;
    this.#replacements = replacements;
    this.closedAt = closedAt ?? base.closedAt;
    this.#endsAt = closedAt ?? Number.POSITIVE_INFINITY;
    if (base.statements) this.statements = (year) => base.statements?.(year) ?? [];
  }

  get size(): number {
    return this.#years.size;
  }

  get overdraftMinor(): number {
    return this.#base.overdraftMinor ?? 0;
  }

  chapter(year: number): Chapter {
    return this.#years.get(year);
  }

  positions(at: Instant): readonly Position[] {
    return this.#base.positions?.(at) ?? [];
  }

  mandates(at: Instant): readonly Mandate[] {
    return this.#base.mandates?.(at) ?? [];
  }

  loanTerms(at: Instant): LoanTerms | null {
    return this.#base.loanTerms?.(at) ?? null;
  }

  depositTerms(): DepositTerms | null {
    return this.#base.depositTerms?.() ?? null;
  }

  #generate(year: number): Chapter {
    const start = startOfYear(year);
    const isOver = this.#endsAt < startOfYear(year - 1);
    const base = isOver ? null : this.#base.chapter(year);
    const entries = new Map<number, Entry>();
    for (const entry of [...(base?.posted ?? []), ...(base?.everPending ?? [])]) {
      if (entry.authorizedAt < this.#endsAt) entries.set(entry.key, entry);
    }
    let openingMinor = base?.openingMinor ?? 0;
    for (const { was, is } of this.#replacements) {
      if (was) {
        if (was.postedAt < start) openingMinor -= was.amountMinor;
        entries.delete(was.key);
      }
      if (is) {
        if (is.postedAt < start) openingMinor += is.amountMinor;
        entries.set(is.key, is);
      }
    }
    // The base goes on after the closing, so that its openings are no use from then on.
    if (this.#endsAt < start) openingMinor = this.chapter(year - 1).closingMinor;
    return new Chapter(year, openingMinor, [...entries.values()]);
  }
}

/** The same entry with another text or amount. */
export function changedEntry(
  entry: Entry,
  to: { readonly description?: string; readonly merchantName?: string | null; readonly amountMinor?: number },
): Entry {
  const scale = to.amountMinor === undefined ? null : withSignOf(entry, to.amountMinor);
  const made = new Entry(
    entry.key,
    {
      ...entry.particulars,
      ...(to.description !== undefined && { text: to.description, template: null }),
      ...(to.merchantName !== undefined && { merchantName: to.merchantName }),
    },
    entry.authorizedAt,
    entry.postedAt,
    entry.pendingUntil,
    scale ?? entry.amountMinor,
    scale ?? entry.heldMinor,
  );
  made.givesBack = entry.givesBack;
  made.givenBackBy = entry.givenBackBy;
  made.valueDay = entry.valueDay;
  made.original = entry.original;
  made.movement = entry.movement;
  return made;
}

/** The same entry, pending only until an instant: there it posts, or goes away. */
export function settledEntry(
  entry: Entry,
  at: Instant,
  { posts, amountMinor }: { readonly posts: boolean; readonly amountMinor?: number | undefined },
): Entry {
  const amount = amountMinor === undefined ? entry.amountMinor : withSignOf(entry, amountMinor);
  const made = new Entry(
    entry.key,
    entry.particulars,
    // It was seen pending, so it keeps that id even where it is settled in the instant it was made.
    Math.min(entry.authorizedAt, at - 1000),
    posts ? at : NEVER,
    at,
    amount,
    entry.heldMinor,
  );
  made.givesBack = entry.givesBack;
  made.original = entry.original;
  made.movement = entry.movement;
  return made;
}

function withSignOf(entry: Entry, amountMinor: number): number {
  return amountMinor * Math.sign(entry.amountMinor || -1);
}
