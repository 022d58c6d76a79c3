import { type Day, dayFrom, dayInMonth, type Month, monthOf, startOf } from "../../calendar.ts";
import type { Life } from "../../life/life.ts";
import type { LifeSubscription } from "../../life/subscriptions.ts";
import type { Holding } from "../../portfolio.ts";
import { streamOf } from "../../rng.ts";
import type { CardStatement, Leg, LegSource } from "../book.ts";
import { Chapter, startOfYear } from "../chapter.ts";
import { Entry, entryKey, immediateEntry, SOURCE, secondOf } from "../entry.ts";
import { interestMinor } from "../interest.ts";
import type { MonthlyPlan } from "../plan/plan.ts";
import { instantOn, upBeforeMidnight } from "../posting.ts";
import { YearCache } from "../year-cache.ts";
import { cardPlan } from "./card-plan.ts";
import { type CardTexts, cardTexts } from "./card-texts.ts";
import { Repayment } from "./repayment.ts";

const FIRST_CYCLE_DAYS = 20;
const DUE_AFTER_DAYS = 25;
/** What posts in December was bought, or is given back of what was bought, in September or later. */
const MONTHS_BEFORE = 4;
const WORTH_A_LATE_FEE = 10;

interface CardYear {
  readonly chapter: Chapter;
  readonly statements: readonly CardStatement[];
  readonly legs: readonly Leg[];
}

/**
 * A credit or charge card. A year of it needs the last months of the year before and no more: whoever pays in full
 * owes what the last cycles charged, and whoever does not comes back to one debt every November (`Repayment`).
 */
export class CardBook implements LegSource {
  readonly holding: Holding;
  readonly closedAt = null;
  readonly #life: Life;
  readonly #payer: Holding | null;
  readonly #texts: CardTexts;
  readonly #plan: MonthlyPlan;
  readonly #repayment: Repayment;
  /** The month in which the first cycle closes. */
  readonly #firstClose: Month;
  readonly #years = new YearCache<CardYear>(
    (year) => this.#generate(year),
    ({ chapter }) => chapter.size,
  );

  /** @param payer the account it is paid from, or null when it is paid from outside */
  constructor(
    holding: Holding,
    life: Life,
    payer: Holding | null,
    budgetMinor: number,
    subscriptions: readonly LifeSubscription[],
  ) {
    this.holding = holding;
    this.#life = life;
    this.#payer = payer;
    this.#texts = cardTexts(holding, payer, life);
    this.#plan = cardPlan(life, holding, this.#texts, budgetMinor, subscriptions);
    const earliest = holding.openedDay + FIRST_CYCLE_DAYS;
    this.#firstClose =
      this.#closeOf(monthOf(earliest)) >= earliest ? monthOf(earliest) : monthOf(earliest) + 1;
    this.#repayment = new Repayment(holding, life, budgetMinor, this.#firstClose);
  }

  get size(): number {
    return this.#years.size;
  }

  chapter(year: number): Chapter {
    return this.#years.get(year).chapter;
  }

  statements(year: number): readonly CardStatement[] {
    return this.#years.get(year).statements;
  }

  legs(year: number): readonly Leg[] {
    return this.#years.get(year).legs;
  }

  #generate(year: number): CardYear {
    const january = monthOf(dayFrom(year, 1, 1));
    const known = this.#repayment.knownAfter(january);
    const first = known === null ? this.#firstClose : known + 1;
    let openedDay = known === null ? this.holding.openedDay : this.#closeOf(known) + 1;
    const all = this.#plan.between(Math.min(monthOf(openedDay), january - MONTHS_BEFORE), january + 11);
    const { spent, net } = this.#sumCycles(all, openedDay, first, january + 11);
    let owedMinor = known === null ? 0 : this.#repayment.carriedMinor;
    let openingMinor = 0 - owedMinor;
    const countFrom = secondOf(startOf(openedDay));
    const bookings: Entry[] = [];
    const statements: CardStatement[] = [];
    const legs: Leg[] = [];
    let fee = this.#lateFee(first - 1, spent[0] ?? 0);
    for (let month = first; month <= january + 11; month++) {
      const closedDay = this.#closeOf(month);
      const carriedMinor = owedMinor;
      const cycle = month - first + 1;
      owedMinor -= (net[cycle] ?? 0) + sumOf(fee);
      const made = this.#bookingsOf(month, openedDay, closedDay, carriedMinor, owedMinor, 0 - sumOf(fee));
      owedMinor -= sumOf(made);
      const extra = [...fee, ...made];
      fee = this.#lateFee(month, spent[cycle] ?? 0);
      bookings.push(...extra);
      const costs = extra.reduce(
        (sum, { amountMinor, particulars }) =>
          particulars === this.#texts.cashAdvance ? sum : sum - amountMinor,
        0,
      );
      const minimumMinor = this.#repayment.minimum(owedMinor, costs);
      const dueDay = closedDay + DUE_AFTER_DAYS;
      statements.push({ openedDay, closedDay, owedMinor, minimumMinor, dueDay });
      const amount = this.#repayment.amount(month, owedMinor, minimumMinor);
      if (amount !== 0) this.#pay(month, dueDay, amount, year, bookings, legs);
      owedMinor -= amount;
      openedDay = closedDay + 1;
    }
    // Of the last statement: it may post within the year still.
    bookings.push(...fee);
    const start = secondOf(startOfYear(year));
    for (const booking of bookings) all.push(booking);
    for (const entry of all) {
      const posted = Entry.postedSecond(entry);
      if (posted >= countFrom && posted < start) openingMinor += entry.amountMinor;
    }
    return {
      chapter: new Chapter(year, openingMinor, all),
      statements: statements.filter(({ closedDay }) => closedDay >= dayFrom(year, 1, 1)),
      legs,
    };
  }

  /**
   * What posts in the cycle before `openedDay` and in each that closes from one month to another: what was spent,
   * and all together.
   */
  #sumCycles(entries: readonly Entry[], openedDay: Day, firstMonth: Month, lastMonth: Month) {
    const closes = [secondOf(startOf(openedDay))];
    for (let month = firstMonth; month <= lastMonth; month++) {
      closes.push(secondOf(startOf(this.#closeOf(month) + 1)));
    }
    const count = closes.length;
    const opens = secondOf(startOf(this.#closeOf(firstMonth - 2) + 1));
    const end = closes[count - 1] ?? 0;
    const spent = new Float64Array(count);
    const net = new Float64Array(count);
    let cycle = 0;
    for (const entry of entries) {
      const second = Entry.postedSecond(entry);
      const { amountMinor } = entry;
      if (second < opens || second >= end) continue;
      // Entries come month by month: mostly of the cycle of the one before.
      while (cycle > 0 && (closes[cycle - 1] ?? opens) > second) cycle--;
      while ((closes[cycle] ?? end) <= second) cycle++;
      net[cycle] = (net[cycle] ?? 0) + amountMinor;
      if (amountMinor < 0) spent[cycle] = (spent[cycle] ?? 0) - amountMinor;
    }
    return { spent, net };
  }

  #closeOf(month: Month): Day {
    return dayInMonth(month, this.holding.account.statementDay ?? 1);
  }

  /**
   * When the statement of a month is paid late: the day after it was due, in the cycle that follows.
   * @param spentMinor in the cycle of the statement: the same sum whichever year it is worked out in
   */
  #lateFee(month: Month, spentMinor: number): Entry[] {
    const [first, again] = this.#life.country.economy.lateFeeMinor;
    if (!this.#repayment.isLate(month) || spentMinor <= first * WORTH_A_LATE_FEE) return [];
    const feeMinor = this.#repayment.wasLateBefore(month) ? again : first;
    const stream = streamOf(this.holding.seed, "late-fee", month);
    const at = instantOn(this.#closeOf(month) + DUE_AFTER_DAYS + 1, 8, 10, stream);
    return [immediateEntry(entryKey(month + 1, SOURCE.fee, 0), this.#texts.lateFee, at, -feeMinor)];
  }

  /** Interest on what was carried over, and cash where a debt has to be reached. */
  #bookingsOf(
    month: Month,
    openedDay: Day,
    closedDay: Day,
    carriedMinor: number,
    owedMinor: number,
    feesMinor: number,
  ): Entry[] {
    const { seed, account } = this.holding;
    const stream = streamOf(seed, "bookings", month);
    const entries: Entry[] = [];
    const interest =
      account.aprBasisPoints === null || carriedMinor <= 0
        ? 0
        : interestMinor(carriedMinor, account.aprBasisPoints, closedDay + 1 - openedDay);
    const interestAt = instantOn(closedDay, 22, 23, stream);
    if (interest > 0) {
      entries.push(
        immediateEntry(entryKey(month, SOURCE.interest, 0), this.#texts.interest, interestAt, -interest),
      );
    }
    const missing = this.#repayment.leastOwed(month, feesMinor + interest) - owedMinor - interest;
    if (missing > 0) {
      const { atmStepMinor } = this.#life.country.economy;
      const sum = Math.ceil(missing / atmStepMinor) * atmStepMinor;
      // On the last day of the cycle: the day before may be of another year.
      const at = instantOn(closedDay, ...upBeforeMidnight(this.#life.country), stream);
      entries.push(immediateEntry(entryKey(month, SOURCE.cash, 0), this.#texts.cashAdvance, at, -sum));
    }
    return entries;
  }

  #pay(month: Month, dueDay: Day, amount: number, year: number, bookings: Entry[], legs: Leg[]): void {
    const { seed, index } = this.holding;
    const day = this.#repayment.payDay(month, dueDay);
    const at = instantOn(day, ...upBeforeMidnight(this.#life.country), streamOf(seed, "pay-time", month));
    const key = entryKey(month, SOURCE.payment, 0);
    const fromWorld = this.#payer !== null && this.#payer.openedDay < day;
    const movement = fromWorld ? { seed, key } : null;
    const texts = this.#texts;
    bookings.push(immediateEntry(key, amount > 0 ? texts.payment : texts.creditRefund, at, amount, movement));
    if (!movement || at < startOfYear(year) || at >= startOfYear(year + 1)) return;
    const particulars = amount > 0 ? texts.paymentOnAccount : texts.refundOnAccount;
    legs.push({ at, amountMinor: -amount, particulars, movement, holdingIndex: index });
  }
}

function sumOf(entries: readonly Entry[]): number {
  return entries.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
}
