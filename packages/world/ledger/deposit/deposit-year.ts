import type { Instant } from "@sandbank/domain";
import { type Day, dayFrom, dayOf, type Month, monthOf, startOf } from "../../calendar.ts";
import type { Economy } from "../../countries/economy.ts";
import { inYear } from "../../life/price-level.ts";
import { startOfYear } from "../chapter.ts";
import { type Entry, entryKey, immediateEntry, type Movement, NEVER, SOURCE, sourceOf } from "../entry.ts";
import type { Particulars } from "../particulars.ts";
import { MONTHS_BEFORE } from "../plan/plan.ts";
import { CREDITED_BY_MS } from "../posting.ts";
import { type DepositRole, yearOpened } from "./deposit-role.ts";

/** Before every day there is. */
export const NO_DAY: Day = -1;

/**
 * One account in one year while its owner's transfers are worked out, day by day: what is planned to come and go,
 * and what was booked so far.
 */
export class DepositYear {
  readonly role: DepositRole;
  readonly year: number;
  readonly firstDay: Day;
  /** Nothing that is planned: the owner's transfers, interest, fees. */
  readonly booked: Entry[] = [];
  /** Ledger minus all that was authorised and is yet to post: never more than what is available. */
  committedMinor = 0;
  /** By day of the year: what comes before anything leaves, what leaves, what comes later. */
  readonly early: Float64Array;
  readonly taken: Float64Array;
  readonly late: Float64Array;
  /** Planned direct debits by day, where they may be returned. */
  readonly debits = new Map<number, Entry>();
  readonly #openedDay: Day;
  readonly #closedDay: Day;
  readonly #counts = new Map<number, number>();
  /** Sum of balance × days since interest was last paid. */
  balanceDays = 0;
  debtDays = 0;
  /** Of the day in hand, already in `committedMinor`. */
  earlyTodayMinor = 0;
  lastFeeDay: Day = Number.NEGATIVE_INFINITY;
  /** When it last fell back on savings. */
  lastDrawnDay: Day = Number.NEGATIVE_INFINITY;
  /** What is not to be spent, at the year's prices; negative: an agreed overdraft. */
  readonly floorMinor: number;
  /** What rests on it at the two ends of the year. */
  readonly restingMinor: number;
  readonly nextRestingMinor: number;
  /** The same without what is left of the last pay. */
  readonly usualMinor: number;
  readonly nextUsualMinor: number;
  /** Of the month in hand; {@link NO_DAY} where there is none. */
  regularDay: Day = NO_DAY;
  surplusDay: Day = NO_DAY;
  /** On which a last bill of the year is settled with a friend. */
  settleDay: Day = NO_DAY;

  constructor(role: DepositRole, year: number, economy: Economy) {
    this.role = role;
    this.year = year;
    this.floorMinor = role.floorMinor < 0 ? role.floorMinor : inYear(economy, year, role.floorMinor);
    this.#openedDay = role.holding.openedDay;
    this.#closedDay = role.closedDay ?? Number.MAX_SAFE_INTEGER;
    this.firstDay = dayFrom(year, 1, 1);
    const days = dayFrom(year + 1, 1, 1) - this.firstDay;
    const room = new Float64Array(3 * days);
    this.early = room.subarray(0, days);
    this.taken = room.subarray(days, 2 * days);
    this.late = room.subarray(2 * days);
    this.restingMinor = role.restingMinor(year);
    this.nextRestingMinor = role.restingMinor(year + 1);
    this.usualMinor = this.restingMinor - role.unspentPayMinor(year);
    this.nextUsualMinor = this.nextRestingMinor - role.unspentPayMinor(year + 1);
    if (yearOpened(role.holding) < year) this.committedMinor = this.restingMinor;
    const first = monthOf(this.firstDay);
    role.plan.forEach(first - MONTHS_BEFORE, first + 11, (entry) => this.#place(entry));
  }

  isOpenOn(day: Day): boolean {
    return this.#openedDay < day && day < this.#closedDay;
  }

  /** Adds what an entry does on which days. */
  #place(entry: Entry): void {
    const { amountMinor, postedAt } = entry;
    if (!entry.isEverPending) {
      if (amountMinor >= 0) this.receive(postedAt, amountMinor);
      else this.#add(this.taken, postedAt, -amountMinor);
      // A purchase may be given back by the shop: only one of the two gives the money back.
      const isBought = sourceOf(entry.key) === SOURCE.purchase || sourceOf(entry.key) === SOURCE.bet;
      if (amountMinor < 0 && !isBought && entry.particulars.channel === "direct_debit") {
        this.debits.set(dayOf(postedAt) - this.firstDay, entry);
      }
      return;
    }
    const { takenMinor } = entry;
    this.#add(this.taken, entry.authorizedAt, -takenMinor);
    const finalMinor = postedAt === NEVER ? 0 : amountMinor;
    if (takenMinor !== finalMinor) this.#add(this.late, entry.pendingUntil, finalMinor - takenMinor);
  }

  receive(at: Instant, amountMinor: number): void {
    const isEarly = at - startOf(dayOf(at)) < CREDITED_BY_MS;
    this.#add(isEarly ? this.early : this.late, at, amountMinor);
  }

  pay(at: Instant, amountMinor: number): void {
    this.#add(this.taken, at, amountMinor);
  }

  #add(list: Float64Array, at: Instant, amountMinor: number): void {
    const index = dayOf(at) - this.firstDay;
    if (index >= 0 && index < list.length) list[index] = (list[index] ?? 0) + amountMinor;
  }

  /** Books something of a day to come: it counts when that day does. */
  plan(
    source: number,
    particulars: Particulars,
    at: Instant,
    amountMinor: number,
    movement: Movement | null,
  ): Entry {
    const entry = immediateEntry(this.nextKey(source, at), particulars, at, amountMinor, movement);
    this.booked.push(entry);
    if (amountMinor < 0) this.pay(at, -amountMinor);
    else this.receive(at, amountMinor);
    return entry;
  }

  /** Books something beyond what is planned; it counts at once. */
  book(
    source: number,
    particulars: Particulars,
    at: Instant,
    amountMinor: number,
    movement: Movement | null = null,
  ): Entry {
    const key = this.nextKey(source, at);
    const entry = immediateEntry(key, particulars, at, amountMinor, movement);
    this.booked.push(entry);
    this.committedMinor += amountMinor;
    return entry;
  }

  nextKey(source: number, at: Instant): number {
    const month: Month = monthOf(dayOf(at));
    const slot = entryKey(month, source, 0);
    const index = this.#counts.get(slot) ?? 0;
    this.#counts.set(slot, index + 1);
    return slot + index;
  }

  /** What was posted before the year: what rested on it, and what was taken off already but posts in the year. */
  openingMinor(): number {
    const { holding, plan } = this.role;
    if (yearOpened(holding) >= this.year) return 0;
    const start = startOfYear(this.year);
    let opening = this.restingMinor;
    const first = monthOf(this.firstDay);
    plan.forEach(first - MONTHS_BEFORE, first - 1, (entry) => {
      if (entry.isEverPending && entry.authorizedAt < start && entry.pendingUntil >= start) {
        opening -= entry.takenMinor;
      }
    });
    return opening;
  }
}

/**
 * What a bank sees on an account when a debit comes: posted, less what is on hold; minor units.
 * @param early what comes in that day before anything leaves
 */
export function foundBy(debit: Entry, { role, booked, committedMinor }: DepositYear, early: number): number {
  const at = debit.postedAt;
  const dayBegins = startOf(dayOf(at));
  const month = monthOf(dayOf(at));
  let foundMinor = committedMinor + early;
  const count = (entry: Entry) => {
    const { authorizedAt, pendingUntil, takenMinor, amountMinor, postedAt } = entry;
    if (entry === debit || authorizedAt > at || pendingUntil < dayBegins) return;
    if (!entry.isEverPending) {
      // What came in early is counted already.
      if (amountMinor < 0 || postedAt - dayBegins >= CREDITED_BY_MS) foundMinor += amountMinor;
      return;
    }
    if (authorizedAt >= dayBegins) foundMinor += takenMinor;
    const finalMinor = postedAt === NEVER ? 0 : amountMinor;
    foundMinor += (pendingUntil > at ? entry.heldMinor : finalMinor) - takenMinor;
  };
  role.plan.forEach(month - 1, month, count);
  // Of what its owner moved that day before, all counts already; cards and loans take what is due.
  for (const entry of booked) if (entry.amountMinor < 0) count(entry);
  return foundMinor;
}
