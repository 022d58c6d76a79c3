import type { Bank, Instant } from "@sandbank/domain";
import { startOf } from "./calendar.ts";
import { type Holding, holdingsOf } from "./holdings.ts";
import { type Book, type HolderBooks, openBooks } from "./ledger/holder-books.ts";
import type { Life } from "./life/life.ts";
import type { Account, Balance, Statement, TransactionPage, TransactionQuery } from "./model.ts";
import { pageOf } from "./page.ts";
import { statementsOf } from "./statement.ts";

/** A customer at a bank: what they hold, and its ledgers as far as somebody looked. */
export class HolderRecord {
  readonly #life: Life;
  readonly #bank: Bank;
  readonly #holdings: readonly Holding[];
  #opened: HolderBooks | null = null;

  constructor(life: Life, bank: Bank) {
    this.#life = life;
    this.#bank = bank;
    this.#holdings = holdingsOf(life, bank);
  }

  /** Ledger entries kept. */
  get size(): number {
    return this.#opened?.size ?? 0;
  }

  /** Accounts that were opened by the instant. */
  accounts(now: Instant): Account[] {
    return this.#holdings
      .filter(({ openedDay }) => startOf(openedDay) <= now)
      .map((holding) => ({ ...holding.account, status: this.#isClosed(holding, now) ? "closed" : "open" }));
  }

  balance(accountId: string, at: Instant): Omit<Balance, "at"> {
    const { ledger, holding } = this.#bookAt(accountId, at);
    const ledgerMinor = ledger.balanceAt(at);
    let holdsMinor = 0;
    for (const { heldMinor } of ledger.pendingAt(at)) holdsMinor += Math.max(0, -heldMinor);
    const limitMinor = spendableBeyond(holding);
    const availableMinor = limitMinor === null ? null : ledgerMinor - holdsMinor + limitMinor;
    return { ledgerMinor, availableMinor, holdsMinor };
  }

  transactions(accountId: string, now: Instant, query: TransactionQuery): TransactionPage {
    const { ledger, holding } = this.#bookAt(accountId, now);
    return pageOf(ledger, holding, this.#bank.showsPending, now, query);
  }

  statements(accountId: string, now: Instant): Statement[] {
    return statementsOf(this.#bookAt(accountId, now), now);
  }

  #isClosed({ product, account }: Holding, now: Instant): boolean {
    if (product.type !== "loan") return false;
    const { closedAt = Number.POSITIVE_INFINITY } = this.#bookAt(account.id, now);
    return closedAt <= now;
  }

  #bookAt(accountId: string, instant: Instant): Book {
    this.#opened ??= openBooks(this.#life, this.#holdings);
    const book = this.#opened.books.find(({ holding }) => holding.account.id === accountId);
    if (!book) throw new RangeError(`Account "${accountId}" is not one of this holder`);
    this.#opened.extendTo(instant);
    return book;
  }
}

/** What may be spent beyond the balance; null where nothing can be said to be available. */
function spendableBeyond({ account }: Holding): number | null {
  if (account.type === "credit_card") return account.creditLimitMinor;
  return account.type === "loan" ? null : 0;
}
