import type { Instant } from "@sandbank/domain";
import {
  type Day,
  dayFrom,
  dayInMonth,
  firstDay,
  lastDay,
  type Month,
  monthOf,
  nearestBusinessDay,
  partsOf,
  startOf,
} from "../../calendar.ts";
import { ceilTo, floorTo } from "../../life/amount.ts";
import type { Life } from "../../life/life.ts";
import { inYear } from "../../life/price-level.ts";
import { streamOf } from "../../rng.ts";
import type { Leg, LegSource } from "../book.ts";
import { type Entry, immediateEntry, SOURCE } from "../entry.ts";
import { interestMinor } from "../interest.ts";
import { beforeAllOn, instantOn } from "../posting.ts";
import type { DepositRole } from "./deposit-role.ts";
import { type DepositTexts, depositTexts } from "./deposit-texts.ts";
import { DepositYear } from "./deposit-year.ts";

const COMFORT = 0.5;
const SAVINGS_LEFT_BEHIND = 0.02;
const AFTER_BOOKING_HOURS = 1.24;
const CLOSING_HOURS = 23.5;

/** What the treasury adds to an account's plans in a year. */
export interface TreasuryYear {
  readonly booked: readonly Entry[];
  /** Posted before the year. */
  readonly openingMinor: number;
}

/**
 * The accounts a person holds money on, a year at a time and together: day by day, each brings in what it lacks and
 * moves away what it has too much of. Nothing planned depends on a balance; only these transfers do. On the last
 * day of the year each is brought to what rests on it when the next begins, so that no year needs the one before.
 */
export class Treasury {
  readonly #life: Life;
  readonly #roles: readonly DepositRole[];
  readonly #sources: readonly LegSource[];
  readonly #texts: DepositTexts;

  constructor(life: Life, roles: readonly DepositRole[], sources: readonly LegSource[]) {
    this.#life = life;
    this.#roles = roles;
    this.#sources = sources;
    this.#texts = depositTexts(life);
  }

  /** Every account of the group in that year, in the order given: what was booked, and on top of which balance. */
  run(year: number): readonly TreasuryYear[] {
    const accounts = this.#roles.map((role) => new DepositYear(role, year));
    const run = new Run(this.#life, this.#texts, accounts, year);
    for (const source of this.#sources) for (const leg of source.legs(year)) run.addLeg(leg);
    const january = monthOf(dayFrom(year, 1, 1));
    for (let month = january; month < january + 12; month++) run.month(month);
    run.close(firstDay(january + 12) - 1);
    return accounts.map((account) => ({ booked: account.booked, openingMinor: account.openingMinor() }));
  }
}

/** One run over one year. */
class Run {
  readonly #life: Life;
  readonly #texts: DepositTexts;
  readonly #accounts: readonly DepositYear[];
  readonly #main: DepositYear | undefined;
  /** What the main account saves to and falls back on. */
  readonly #reserve: DepositYear | undefined;
  readonly #year: number;
  readonly #step: number;

  constructor(life: Life, texts: DepositTexts, accounts: readonly DepositYear[], year: number) {
    this.#life = life;
    this.#texts = texts;
    this.#accounts = accounts;
    this.#year = year;
    this.#step = life.country.economy.transferStepMinor;
    this.#main = accounts.find(({ role }) => role.holding.role === "main");
    const savings = accounts.filter(({ role }) => role.holding.role === "savings");
    const mainBank = this.#main?.role.holding.bank;
    this.#reserve = savings.find(({ role }) => role.holding.bank === mainBank) ?? savings[0];
  }

  /** A card paid, a loan paid out: on the main account, when it is open by then. */
  addLeg({ at, amountMinor, particulars, movement, holdingIndex }: Leg): void {
    const main = this.#main;
    if (!main) return;
    const key = main.nextKey(SOURCE.counterpart + holdingIndex, at);
    main.booked.push(immediateEntry(key, particulars, at, amountMinor, movement));
    if (amountMinor < 0) main.pay(at, -amountMinor);
    else main.receive(at, amountMinor);
  }

  month(month: Month): void {
    for (const account of this.#accounts) {
      account.regularDay =
        account.role.regularMinor > 0 ? dayInMonth(month, account.role.regularDay) : Number.NaN;
      const isTurn = account.role.holding.role !== "savings" || month % 3 === 2;
      account.surplusDay = isTurn ? this.#surplusDay(account.role, month) : Number.NaN;
    }
    const end = lastDay(month);
    for (let day = firstDay(month); day <= end; day++) {
      this.#plannedOn(day);
      this.#ownersTransfers(day, month);
      this.#interestAndFees(day, day === end);
    }
  }

  #plannedOn(day: Day): void {
    for (const account of this.#accounts) {
      const { holding } = account.role;
      if (day < holding.openedDay) continue;
      if (day === holding.openedDay) {
        const at = startOf(day) + 13 * 3_600_000 + (holding.index % 60) * 47_000;
        account.book(SOURCE.opening, this.#texts.opening, at, account.role.openingMinor);
        continue;
      }
      const index = day - account.firstDay;
      const taken = account.taken[index] ?? 0;
      const early = account.early[index] ?? 0;
      if (taken > 0) this.#cover(account, day, taken, early);
      account.committedMinor += early + (account.late[index] ?? 0) - taken;
    }
  }

  /** Brings in, before anybody is up, what the day's payments would leave missing. */
  #cover(account: DepositYear, day: Day, taken: number, early: number): void {
    const { role, committedMinor } = account;
    const floor =
      role.floorMinor < 0 ? role.floorMinor : inYear(this.#life.country.economy, this.#year, role.floorMinor);
    let missing = floor + taken - early - committedMinor;
    if (missing <= 0) return;
    if (role.floorMinor < 0) missing -= this.#returnDebit(account, day);
    if (missing <= 0) return;
    // More than what is missing just now: nobody tops up by the smallest sum every other day.
    const wanted = ceilTo(missing + account.restingMinor * COMFORT, this.#step);
    const isMain = account === this.#main;
    const at = isMain ? beforeAllOn(day) : startOf(day) + AFTER_BOOKING_HOURS * 3_600_000;
    const giver = isMain ? this.#reserve : this.#main;
    if (giver?.isOpenOn(day) && giver !== account && this.#canGive(giver, wanted)) {
      this.#transfer(giver, account, at, wanted, SOURCE.cover);
    } else {
      account.book(SOURCE.cover, this.#texts.fromOutside, at, wanted);
    }
  }

  #canGive(giver: DepositYear, amountMinor: number): boolean {
    const keeps =
      giver === this.#main ? giver.restingMinor * 0.4 : this.#life.incomeMinor * SAVINGS_LEFT_BEHIND;
    // Of savings that are to last the year no more than a third is drawn on.
    return (
      giver.committedMinor - amountMinor >=
      Math.max(keeps, giver === this.#main ? 0 : giver.restingMinor * 0.65)
    );
  }

  /** A direct debit that finds no money goes back the same morning, for a fee; gives back what that saves. */
  #returnDebit(account: DepositYear, day: Day): number {
    const debit = account.debits.get(day - account.firstDay);
    const fee = inYear(this.#life.country.economy, this.#year, this.#life.country.economy.overdraftFeeMinor);
    if (!debit || fee >= -debit.amountMinor) return 0;
    const at = startOf(day) + AFTER_BOOKING_HOURS * 3_600_000;
    const back = account.book(SOURCE.returned, this.#texts.returned, at, -debit.amountMinor);
    back.giveBack(debit, "reversal");
    account.book(SOURCE.returned, this.#texts.returnedFee, at + 1000, -fee);
    return -debit.amountMinor - fee;
  }

  /** Regular saving, pocket money for a second account, and what is more than enough. */
  #ownersTransfers(day: Day, month: Month): void {
    for (const account of this.#accounts) {
      if (day === account.regularDay && account.isOpenOn(day)) this.#payIn(account, day);
      if (day === account.surplusDay && account.isOpenOn(day)) this.#moveSurplus(account, day, month);
    }
  }

  #surplusDay(role: DepositRole, month: Month): Day {
    return nearestBusinessDay(dayInMonth(month, role.surplusDay), -1, this.#life.country.isBusinessDay);
  }

  #time(account: DepositYear, day: Day, what: string): Instant {
    const stream = streamOf(account.role.holding.seed, what, day);
    const [opens, closes] = this.#life.country.wakingHours;
    return instantOn(day, opens + 1, closes, stream);
  }

  #payIn(account: DepositYear, day: Day): void {
    const { role } = account;
    const economy = this.#life.country.economy;
    const amount = floorTo(inYear(economy, this.#year, role.regularMinor), this.#step) || this.#step;
    const main = this.#main;
    const at = this.#time(account, day, "pay-in");
    if (!main?.isOpenOn(day)) account.book(SOURCE.funding, this.#texts.fromOutside, at, amount);
    else if (main.committedMinor - amount >= Math.max(0, main.role.floorMinor)) {
      this.#transfer(main, account, at, amount, SOURCE.saving);
    }
  }

  /** Down to what is liked at the turn of the year, in a round sum. */
  #moveSurplus(account: DepositYear, day: Day, month: Month): void {
    const { role } = account;
    const liked = this.#likedOn(account, month);
    if (account.committedMinor <= liked * role.ceilingShare) return;
    const amount = floorTo(account.committedMinor - liked, this.#step);
    if (amount < this.#step * 2) return;
    const at = this.#time(account, day, "surplus");
    const taker = account === this.#main ? this.#reserve : this.#main;
    if (role.holding.role !== "savings" && taker?.isOpenOn(day) && taker !== account) {
      this.#transfer(account, taker, at, amount, SOURCE.surplus);
    } else {
      const isSaving = account === this.#main || role.holding.role === "savings";
      account.book(SOURCE.surplus, isSaving ? this.#texts.toBroker : this.#texts.toOutside, at, -amount);
    }
  }

  /** Between what rests at the two ends of the year. */
  #likedOn(account: DepositYear, month: Month): number {
    const from = account.restingMinor;
    const to = account.nextRestingMinor;
    return from + ((to - from) * ((month % 12) + 1)) / 12;
  }

  #interestAndFees(day: Day, isMonthEnd: boolean): void {
    const { economy, isBusinessDay } = this.#life.country;
    for (const account of this.#accounts) {
      if (!account.isOpenOn(day)) continue;
      if (account.committedMinor > 0) account.balanceDays += account.committedMinor;
      else account.debtDays -= account.committedMinor;
      if (account.committedMinor < 0 && economy.overdraftBasisPoints === 0 && isBusinessDay(day)) {
        this.#overdraftFee(account, day);
      }
      if (isMonthEnd) this.#payInterest(account, day);
    }
  }

  /** Once a week in the red at most. */
  #overdraftFee(account: DepositYear, day: Day): void {
    const { economy } = this.#life.country;
    const last = account.booked.findLast(({ particulars }) => particulars === this.#texts.overdraftFee);
    if (economy.overdraftFeeMinor === 0 || (last && startOf(day) - last.postedAt < 6 * 86_400_000)) return;
    const fee = inYear(economy, this.#year, economy.overdraftFeeMinor);
    account.book(
      SOURCE.fee,
      this.#texts.overdraftFee,
      startOf(day) + CLOSING_HOURS * 3_600_000,
      -roundFee(fee),
    );
  }

  #payInterest(account: DepositYear, day: Day): void {
    const { economy } = this.#life.country;
    const { month } = partsOf(day);
    const at = startOf(day) + (CLOSING_HOURS + 0.2) * 3_600_000;
    if (account.debtDays > 0 && economy.overdraftBasisPoints > 0) {
      const owed = interestMinor(account.debtDays, economy.overdraftBasisPoints, 1);
      if (owed > 0) account.book(SOURCE.interest, this.#texts.overdraftInterest, at, -owed);
      account.debtDays = 0;
    }
    const everyMonths = { monthly: 1, quarterly: 3, yearly: 12 }[economy.savingsInterest];
    if (month % everyMonths !== 0) return;
    const rate = account.role.holding.account.aprBasisPoints ?? 0;
    const interest =
      account.role.holding.role === "main" && rate > 1000 ? 0 : interestMinor(account.balanceDays, rate, 1);
    account.balanceDays = 0;
    if (interest <= 0) return;
    account.book(SOURCE.interest, this.#texts.interest, at, interest);
    const tax = Math.floor((interest * economy.withholdingBasisPoints) / 10_000);
    if (tax > 0) account.book(SOURCE.tax, this.#texts.withholding, at + 1000, -tax);
  }

  /** Brings every account to what rests on it next year: the small ones into the main one, that one into savings. */
  close(day: Day): void {
    const at = startOf(day) + (CLOSING_HOURS + 0.4) * 3_600_000;
    const isLast = (account: DepositYear) => (account === this.#reserve ? 2 : account === this.#main ? 1 : 0);
    const ordered = [...this.#accounts].sort((left, right) => isLast(left) - isLast(right));
    for (const account of ordered) {
      if (account.role.holding.openedDay > day) continue;
      const surplus = account.committedMinor - account.nextRestingMinor;
      if (surplus === 0) continue;
      const other =
        account === this.#reserve ? undefined : account === this.#main ? this.#reserve : this.#main;
      if (other && other.role.holding.openedDay <= day) {
        if (surplus > 0) this.#transfer(account, other, at, surplus, SOURCE.closing);
        else this.#transfer(other, account, at, -surplus, SOURCE.closing);
      } else {
        const isSaving = account === this.#main || account.role.holding.role === "savings";
        const out = isSaving ? this.#texts.toBroker : this.#texts.toOutside;
        account.book(SOURCE.closing, surplus > 0 ? out : this.#texts.fromOutside, at, -surplus);
      }
    }
  }

  #transfer(from: DepositYear, to: DepositYear, at: Instant, amountMinor: number, source: number): void {
    const payer = from.role.holding;
    const payee = to.role.holding;
    const movement = { seed: payer.seed, key: from.nextKey(source, at) };
    from.book(
      SOURCE.counterpart + payee.index,
      this.#texts.transferTo(payer, payee),
      at,
      -amountMinor,
      movement,
    );
    to.book(
      SOURCE.counterpart + payer.index,
      this.#texts.transferFrom(payer, payee),
      at,
      amountMinor,
      movement,
    );
  }
}

function roundFee(feeMinor: number): number {
  return Math.max(100, Math.round(feeMinor / 100) * 100);
}
