import type { Instant } from "@sandbank/domain";
import {
  type Day,
  dayInMonth,
  firstDay,
  HOUR_MS,
  lastDay,
  MINUTE_MS,
  type Month,
  nearestBusinessDay,
  startOf,
} from "../../calendar.ts";
import { ceilTo, floorTo } from "../../life/amount.ts";
import type { Life } from "../../life/life.ts";
import { streamOf } from "../../rng.ts";
import type { Leg } from "../book.ts";
import { SOURCE } from "../entry.ts";
import { bookingDay } from "../plan/plan.ts";
import { beforeAllOn, instantOn, upBeforeMidnight } from "../posting.ts";
import { costsAhead, interestAndFees, returnedFee } from "./deposit-costs.ts";
import type { DepositTexts } from "./deposit-texts.ts";
import { type DepositYear, foundBy, NO_DAY } from "./deposit-year.ts";
import { PayIns, SINCE_DRAWN } from "./pay-ins.ts";
import { Transfers } from "./transfers.ts";
import { leastAhead, YearEnd } from "./year-end.ts";

const COMFORT = 0.5;
/** Of savings that are to last the year no more than a third is drawn on, except where money would have to be borrowed. */
const USUAL_RESERVE = 0.65;
const LAST_RESERVE = 0.2;
const SAVINGS_LEFT_BEHIND = 0.02;
const EMPTIED_AT = 15 * HOUR_MS;
const DECEMBER = 11;
const WEEKS_KNOWN = 4;

/** What an owner does with an account some time that day. */
interface Intention {
  readonly at: Instant;
  readonly account: DepositYear;
  readonly does: "empty" | "pay in" | "move surplus" | "settle";
}

/** One run over one year of everything a person holds money on. */
export class TreasuryRun {
  readonly #life: Life;
  readonly #texts: DepositTexts;
  /** The main one first, the others in an order that does not depend on the list of banks. */
  readonly #accounts: readonly DepositYear[];
  readonly #main: DepositYear | undefined;
  /** What the main account saves to and falls back on. */
  readonly #reserve: DepositYear | undefined;
  readonly #year: number;
  readonly #step: number;
  readonly #transfers: Transfers;
  readonly #yearEnd: YearEnd;
  readonly #payIns: PayIns;

  constructor(life: Life, texts: DepositTexts, accounts: readonly DepositYear[], year: number) {
    this.#life = life;
    this.#texts = texts;
    this.#year = year;
    this.#step = life.country.economy.transferStepMinor;
    const main = accounts.find(({ role }) => role.holding.role === "main");
    const isMain = (account: DepositYear) => Number(account === main);
    this.#accounts = [...accounts].sort(
      (left, right) => isMain(right) - isMain(left) || left.role.holding.seed.a - right.role.holding.seed.a,
    );
    this.#main = main;
    const savings = this.#accounts.filter(({ role }) => role.holding.role === "savings");
    const mainBank = main?.role.holding.bank;
    this.#reserve = savings.find(({ role }) => role.holding.bank === mainBank) ?? savings[0];
    this.#transfers = new Transfers(texts, main, this.#step);
    const group = { accounts: this.#accounts, main, reserve: this.#reserve };
    this.#payIns = new PayIns(life, texts, this.#transfers, main, year);
    this.#yearEnd = new YearEnd(life.country, this.#transfers, texts, group);
  }

  /** A card paid, a loan paid out: on the main account, when it is open by then. */
  addLeg({ at, amountMinor, particulars, movement, holdingIndex, original }: Leg): void {
    const main = this.#main;
    if (!main) return;
    const entry = main.plan(SOURCE.counterpart + holdingIndex, particulars, at, amountMinor, movement);
    entry.original = original ?? null;
  }

  month(month: Month): void {
    for (const account of this.#accounts) {
      account.regularDay =
        account.role.regularMinor > 0
          ? bookingDay(month, account.role.regularDay, this.#life.country)
          : NO_DAY;
      const isTurn = account.role.holding.role !== "savings" || month % 3 === 2;
      account.surplusDay = isTurn ? this.#surplusDay(account, month) : NO_DAY;
    }
    if (month % 12 === DECEMBER) {
      this.#payIns.plan(this.#accounts, month);
      if (this.#main) this.#main.settleDay = dayInMonth(month, this.#yearEnd.settledOn(this.#main));
    }
    const end = lastDay(month);
    for (let day = firstDay(month); day <= end; day++) {
      for (const account of this.#accounts) this.#plannedOn(account, day);
      this.#ownersTransfers(day, month);
      for (const account of this.#accounts) {
        if (!account.isOpenOn(day)) continue;
        account.committedMinor += account.late[day - account.firstDay] ?? 0;
        interestAndFees(account, day, day === end, this.#life.country, this.#texts);
      }
    }
  }

  #plannedOn(account: DepositYear, day: Day): void {
    const { holding, floorMinor, openingMinor } = account.role;
    if (day < holding.openedDay) return;
    if (day === holding.openedDay) {
      const at = startOf(day) + 13 * HOUR_MS + (holding.index % 60) * 47_000;
      account.book(SOURCE.opening, this.#texts.opening, at, openingMinor);
      return;
    }
    const index = day - account.firstDay;
    const taken = account.taken[index] ?? 0;
    const early = account.early[index] ?? 0;
    // An agreed overdraft ends at its limit to the penny, also by interest and fees.
    if (taken > 0 || floorMinor < 0) this.#cover(account, day, taken, early);
    account.earlyTodayMinor = early;
    account.committedMinor += early - taken;
  }

  /** Brings in, before anybody is up, what the day's payments would leave missing. */
  #cover(account: DepositYear, day: Day, taken: number, early: number): void {
    const { role, committedMinor } = account;
    const { economy } = this.#life.country;
    const isMain = account === this.#main;
    const at = beforeAllOn(day) + (isMain ? 0 : MINUTE_MS);
    const giver = isMain ? this.#reserve : this.#main;
    const canGive = (amountMinor: number, share: number) =>
      giver?.isOpenOn(day) === true && giver !== account && this.#canGive(giver, amountMinor, share);
    // Savings cost nothing, an overdraft does.
    const short = ceilTo(taken - early - committedMinor, this.#step);
    if (role.floorMinor < 0 && short > 0 && giver && canGive(short, LAST_RESERVE)) {
      this.#draw(account, giver, day, at, short);
      return;
    }
    const floor = role.floorMinor < 0 ? role.floorMinor + costsAhead(account, economy) : account.floorMinor;
    const missing = floor + taken - early - committedMinor;
    if (missing <= 0) return;
    if (role.floorMinor < 0 && this.#returnsDebit(account, day, early, missing)) return;
    // More than what is missing just now: nobody tops up by the smallest sum every other day.
    const wanted = ceilTo(missing + Math.max(account.usualMinor, role.regularMinor) * COMFORT, this.#step);
    const least = ceilTo(missing, this.#step);
    if (giver && canGive(wanted, USUAL_RESERVE)) this.#draw(account, giver, day, at, wanted);
    else if (giver && isMain && canGive(least, LAST_RESERVE)) this.#draw(account, giver, day, at, least);
    else account.book(SOURCE.cover, this.#texts.fromOutside(day), at, wanted);
  }

  #draw(account: DepositYear, giver: DepositYear, day: Day, at: Instant, amountMinor: number): void {
    account.lastDrawnDay = day;
    this.#transfers.between(giver, account, at, amountMinor, SOURCE.cover);
  }

  /** Before anything comes in that day. */
  #canGive(giver: DepositYear, amountMinor: number, share: number): boolean {
    const { restingMinor, usualMinor, committedMinor, earlyTodayMinor } = giver;
    const left = committedMinor - earlyTodayMinor - amountMinor;
    if (giver === this.#main) return left >= usualMinor * 0.4;
    return left >= Math.max(this.#life.incomeMinor * SAVINGS_LEFT_BEHIND, restingMinor * share);
  }

  /** A direct debit that finds no money goes back at once, for a fee, if that is all that is missing. */
  #returnsDebit(account: DepositYear, day: Day, early: number, missing: number): boolean {
    const debit = account.debits.get(day - account.firstDay);
    const fee = returnedFee(this.#life.country.economy, this.#year);
    if (!debit || -debit.amountMinor - fee < missing) return false;
    if (foundBy(debit, account, early) - account.role.floorMinor >= -debit.amountMinor) return false;
    const at = debit.postedAt;
    const back = account.book(
      SOURCE.returned,
      this.#texts.returned(debit.particulars),
      at,
      -debit.amountMinor,
    );
    back.giveBack(debit, "reversal");
    if (fee > 0) account.book(SOURCE.returned, this.#texts.returnedFee, at + 1000, -fee);
    return true;
  }

  /** Regular saving, pocket money for a second account, what is more than enough: in the order of the day. */
  #ownersTransfers(day: Day, month: Month): void {
    if (!this.#isAnyDueOn(day)) return;
    const due: Intention[] = [];
    for (const account of this.#accounts) {
      if (day === account.role.closedDay) due.push({ at: startOf(day) + EMPTIED_AT, account, does: "empty" });
      if (!account.isOpenOn(day)) continue;
      const isYearEnd = month % 12 === DECEMBER;
      // Once an account is as it is to be at the turn of the year, nobody touches it.
      if (day === account.regularDay && !(isYearEnd && day >= account.surplusDay)) {
        due.push({ at: this.#payIns.timeOf(account, day), account, does: "pay in" });
      }
      if (day === account.settleDay) {
        due.push({ at: this.#yearEnd.settledAt(account, day), account, does: "settle" });
      }
      if (day === account.surplusDay) {
        const at = isYearEnd ? this.#yearEnd.orderedAt(account, day) : this.#time(account, day, "surplus");
        due.push({ at, account, does: "move surplus" });
      }
    }
    if (due.length > 1) due.sort((left, right) => left.at - right.at);
    for (const { account, at, does } of due) {
      if (does === "empty") this.#empty(account, day, at);
      else if (does === "settle") this.#yearEnd.settle(account, day, at);
      else if (does === "pay in") this.#payIns.carryOut(account, day, at);
      else if (month % 12 === DECEMBER) this.#yearEnd.putInOrder(account, day, at);
      else this.#moveSurplus(account, day, at, month);
    }
  }

  /** Whether their owner may do something with any of the accounts that day; on most days of the year, nothing. */
  #isAnyDueOn(day: Day): boolean {
    for (const { regularDay, surplusDay, settleDay, role } of this.#accounts) {
      if (day === regularDay || day === surplusDay || day === settleDay || day === role.closedDay)
        return true;
    }
    return false;
  }

  #surplusDay(account: DepositYear, month: Month): Day {
    // What people do online between the holidays needs no bank to be open.
    if (month % 12 === DECEMBER) return dayInMonth(month, this.#yearEnd.orderedOn(account));
    const day = account.role.surplusDay;
    return nearestBusinessDay(dayInMonth(month, day), -1, this.#life.country.isBusinessDay);
  }

  #time(account: DepositYear, day: Day, what: string): Instant {
    const stream = streamOf(account.role.holding.seed, what, day);
    const [opens, closes] = upBeforeMidnight(this.#life.country);
    return instantOn(day, opens + 1, closes, stream);
  }

  /** Takes all there is, for good. */
  #empty(account: DepositYear, day: Day, at: Instant): void {
    const amount = account.committedMinor;
    if (amount <= 0) return;
    const main = this.#main;
    if (main?.isOpenOn(day) && main !== account)
      this.#transfers.between(account, main, at, amount, SOURCE.closing);
    else account.book(SOURCE.closing, this.#texts.toOutside(day), at, -amount);
  }

  /** Down to what is liked at the turn of the year, in a round sum. */
  #moveSurplus(account: DepositYear, day: Day, at: Instant, month: Month): void {
    const { role } = account;
    if (day - account.lastDrawnDay < SINCE_DRAWN) return;
    const liked = this.#likedOn(account, month);
    if (account.committedMinor <= liked * role.ceilingShare) return;
    // Nobody moves away what the bills of the weeks to come will need.
    const needed = Math.max(0, account.floorMinor);
    const spare = leastAhead(account, day, WEEKS_KNOWN * 7) - needed;
    const amount = floorTo(Math.min(account.committedMinor - liked, spare), this.#step);
    if (amount < this.#step * 2) return;
    const taker = account === this.#main ? this.#reserve : this.#main;
    const isTaken = role.holding.role !== "savings" && taker?.isOpenOn(day) && taker !== account;
    this.#transfers.giveAway(account, isTaken ? taker : undefined, at, amount, SOURCE.surplus);
  }

  /** Between what rests at the two ends of the year. */
  #likedOn(account: DepositYear, month: Month): number {
    const from = account.usualMinor;
    const to = account.nextUsualMinor;
    return from + ((to - from) * ((month % 12) + 1)) / 12;
  }

  /** Brings every account to what rests on it next year. */
  close(day: Day): void {
    this.#yearEnd.close(day);
  }
}
