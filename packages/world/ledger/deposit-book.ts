import type { Instant } from "@sandbank/domain";
import { type Day, dayOf, firstDay, lastDay, type Month, startOf } from "../calendar.ts";
import type { Holding } from "../holdings.ts";
import type { Particulars } from "../life/particulars.ts";
import { AccountLedger } from "./account-ledger.ts";
import { type Entry, entryKey, immediateEntry } from "./entry.ts";
import type { Plan, PlanMonth } from "./plan/plan.ts";
import { addMotions, type Motion } from "./till.ts";

/** An account that holds money, generated month by month together with its siblings at the bank. */
export class DepositBook {
  readonly holding: Holding;
  readonly ledger: AccountLedger;
  readonly plan: Plan;
  /** Ledger minus all that was authorised and is yet to post: never more than what is available. */
  committedMinor = 0;
  #month: Month = 0;
  #entries: Entry[] = [];
  #later: Motion[] = [];
  readonly #counts = new Map<number, number>();
  /** Sum of balance × days since the start of the month, up to `#accruedUntil`. */
  #balanceDays = 0;
  #accruedUntil: Day;

  constructor(holding: Holding, plan: Plan) {
    this.holding = holding;
    this.plan = plan;
    this.ledger = new AccountLedger(startOf(holding.openedDay));
    this.#accruedUntil = holding.openedDay;
  }

  /** Starts a month: the motions of what is planned, and of what was left pending by the last one. */
  begin(month: Month): Motion[] {
    this.#month = month;
    this.#counts.clear();
    this.#balanceDays = 0;
    this.#entries = [];
    const range = this.#rangeOf(month);
    if (range) this.#entries.push(...this.plan(range));
    const motions = this.#later;
    for (const entry of this.#entries) addMotions(motions, entry);
    const end = startOf(firstDay(month + 1));
    this.#later = motions.filter((motion) => motion.at >= end);
    return motions.filter((motion) => motion.at < end);
  }

  #rangeOf(month: Month): PlanMonth | null {
    const from = Math.max(firstDay(month), this.holding.openedDay + 1);
    const to = lastDay(month);
    return from <= to ? { month, from, to } : null;
  }

  apply(motion: Motion): void {
    this.#change(motion.at, motion.deltaMinor);
  }

  /**
   * Books what the balance brought about; `source` is one of SOURCE, plus a product number for a counterpart.
   */
  book(source: number, particulars: Particulars, at: Instant, amountMinor: number): void {
    const index = this.#counts.get(source) ?? 0;
    this.#counts.set(source, index + 1);
    this.#entries.push(immediateEntry(entryKey(this.#month, source, index), particulars, at, amountMinor));
    this.#change(at, amountMinor);
  }

  /** Sum over the days of the month, up to the day after `at`, of what was held on each; minor units × days. */
  balanceDaysTo(at: Instant): number {
    this.#accrue(dayOf(at) + 1);
    return this.#balanceDays;
  }

  end(): void {
    const end = firstDay(this.#month + 1);
    this.#accrue(end);
    if (end > this.holding.openedDay) this.ledger.append(this.#entries, startOf(end));
  }

  isOpenOn(day: Day): boolean {
    return this.holding.openedDay < day;
  }

  #change(at: Instant, deltaMinor: number): void {
    this.#accrue(dayOf(at));
    this.committedMinor += deltaMinor;
  }

  #accrue(until: Day): void {
    if (until <= this.#accruedUntil) return;
    this.#balanceDays += this.committedMinor * (until - this.#accruedUntil);
    this.#accruedUntil = until;
  }
}
