import type { Instant } from "@sandbank/domain";
import { type Day, HOUR_MS, MINUTE_MS, startOf } from "../../calendar.ts";
import type { Country } from "../../countries/country.ts";
import type { Economy } from "../../countries/economy.ts";
import { floorTo } from "../../life/amount.ts";
import { inYear } from "../../life/price-level.ts";
import { type Stream, streamOf } from "../../rng.ts";
import { SOURCE } from "../entry.ts";
import { instantOn, upBeforeMidnight } from "../posting.ts";
import { interestOn } from "./deposit-costs.ts";
import type { DepositTexts } from "./deposit-texts.ts";
import type { DepositYear } from "./deposit-year.ts";
import type { Transfers } from "./transfers.ts";

/** The small accounts are ordered with the main one, that one with savings, savings with the world outside. */
type Link = "small" | "main" | "reserve";

/** Days of December on which owners put their accounts in order: the small ones, then the main one, then savings. */
const SMALL_ON = [6, 16] as const;
const MAIN_ON = [17, 26] as const;
const LAST_ON = 30;
/** Of the waking day: where two of them fall on one. */
const ORDERED_AT: Readonly<Record<Link, number>> = { small: 0.2, main: 0.4, reserve: 0.55 };
const ORDERED_WITHIN = 0.12;
const SETTLED_FROM = 0.7;
/** Nobody owes a friend more than so many of the sums people usually transfer. */
const MOST_SETTLED = 4;
const CLEARED_BEFORE_MS = 47 * MINUTE_MS;

interface Outlook {
  /** On the account when the year is over, interest and fees to come left out. */
  readonly endMinor: number;
  /** Its balances at the ends of the days to come, today's among them: how many, and their sum. */
  readonly days: number;
  readonly balanceDays: number;
  /** The least there is on the way. */
  readonly leastMinor: number;
}

/** The least there is on an account in the days after one of them, no more than that many and of the same year. */
export function leastAhead(
  { committedMinor, firstDay, early, taken, late }: DepositYear,
  day: Day,
  days: number,
): number {
  const today = day - firstDay;
  const end = Math.min(taken.length, today + 1 + days);
  let balance = committedMinor + (late[today] ?? 0);
  let least = committedMinor;
  for (let index = today + 1; index < end; index++) {
    balance += (early[index] ?? 0) - (taken[index] ?? 0);
    if (balance < least) least = balance;
    balance += late[index] ?? 0;
  }
  return least;
}

/** What the rest of the year makes of an account, after a day's payments, if its owner moves nothing more. */
function outlook(account: DepositYear, day: Day): Outlook {
  const { early, taken, late } = account;
  const today = day - account.firstDay;
  let endMinor = account.committedMinor + (late[today] ?? 0);
  let leastMinor = account.committedMinor;
  let balanceDays = endMinor;
  for (let index = today + 1; index < taken.length; index++) {
    endMinor += (early[index] ?? 0) - (taken[index] ?? 0);
    leastMinor = Math.min(leastMinor, endMinor);
    endMinor += late[index] ?? 0;
    balanceDays += endMinor;
  }
  return { endMinor, leastMinor, days: taken.length - today, balanceDays };
}

const ROUNDS = 4;

/** What has to leave an account today (negative: to come) so that what rests on it is there when the year ends. */
function gapOf(account: DepositYear, day: Day, economy: Economy): number {
  const { endMinor, days, balanceDays } = outlook(account, day);
  const without = endMinor - account.nextRestingMinor;
  let gap = without;
  // What leaves earns no interest any more.
  for (let round = 0; round < ROUNDS; round++) {
    const sum = Math.max(0, account.balanceDays + balanceDays - days * gap);
    const { interest, tax } = interestOn(account, sum, economy);
    gap = without + interest - tax;
  }
  return gap;
}

/** In this order whoever gives has been given before. */
const TURNS = ["reserve in", "small out", "main in", "small in", "main out", "reserve out"] as const;
const FIRST_TURN = 0.25;
const BETWEEN_TURNS = 0.11;
const LENGTH_OF_TURN = 0.09;
/** When nothing else can come any more. */
const AT_LAST = 23 * HOUR_MS + 54 * MINUTE_MS;

/** When on the year's last day the rest is moved over a link. */
function closingTime(
  account: DepositYear,
  day: Day,
  link: Link,
  way: "in" | "out",
  isTight: boolean,
  country: Country,
): Instant {
  if (isTight) return startOf(day) + AT_LAST;
  const from = FIRST_TURN + BETWEEN_TURNS * TURNS.indexOf(`${link} ${way}`);
  const [opens, closes] = upBeforeMidnight(country);
  const hours = closes - opens;
  const stream = streamOf(account.role.holding.seed, "closing-time", day);
  return instantOn(day, opens + hours * from, opens + hours * (from + LENGTH_OF_TURN), stream);
}

/** What comes in late that day would have to leave before it is there. */
function isTight(account: DepositYear, day: Day): boolean {
  return (account.late[day - account.firstDay] ?? 0) > account.nextRestingMinor;
}

interface Group {
  /** Of one person. */
  readonly accounts: readonly DepositYear[];
  readonly main: DepositYear | undefined;
  readonly reserve: DepositYear | undefined;
}

/** How accounts get from what a year made of them to what rests on them when the next begins. */
export class YearEnd {
  readonly #country: Country;
  readonly #transfers: Transfers;
  readonly #texts: DepositTexts;
  readonly #group: Group;

  constructor(country: Country, transfers: Transfers, texts: DepositTexts, group: Group) {
    this.#country = country;
    this.#transfers = transfers;
    this.#texts = texts;
    this.#group = group;
  }

  /** A day of December. */
  orderedOn(account: DepositYear): number {
    const link = this.#linkOf(account);
    if (link === "reserve") {
      const { main } = this.#group;
      const from = main ? this.orderedOn(main) : MAIN_ON[0];
      return from + this.#drawFor(account).int(0, LAST_ON - 1 - from);
    }
    const [first, last] = link === "main" ? MAIN_ON : SMALL_ON;
    return this.#drawFor(account).int(first, last);
  }

  /** A day of December on which all else is in order. */
  settledOn(main: DepositYear): number {
    const { reserve } = this.#group;
    const from = Math.max(this.orderedOn(main), reserve ? this.orderedOn(reserve) : 0);
    return streamOf(main.role.holding.seed, "settled", main.year).int(from, LAST_ON);
  }

  settledAt(main: DepositYear, day: Day): Instant {
    const [opens, closes] = upBeforeMidnight(this.#country);
    const stream = streamOf(main.role.holding.seed, "settled-at", day);
    return instantOn(day, opens + (closes - opens) * SETTLED_FROM, closes, stream);
  }

  #drawFor({ role, year }: DepositYear): Stream {
    return streamOf(role.holding.seed, "put-in-order", year);
  }

  orderedAt(account: DepositYear, day: Day): Instant {
    const [opens, closes] = upBeforeMidnight(this.#country);
    const from = opens + (closes - opens) * ORDERED_AT[this.#linkOf(account)];
    const stream = streamOf(account.role.holding.seed, "put-in-order", day);
    return instantOn(day, from, from + (closes - opens) * ORDERED_WITHIN, stream);
  }

  /**
   * Moves what will be too much on an account in the end or brings in what will be too little, as far as can be: a
   * small account to the penny, the others in round sums, and nothing where little is wrong.
   */
  putInOrder(account: DepositYear, day: Day, at: Instant): void {
    if (account.role.isStill) return;
    const { economy } = this.#country;
    const link = this.#linkOf(account);
    const gap = link === "reserve" ? this.#gapOfAll(day) : gapOf(account, day, economy);
    const other = this.#otherOf(account, day);
    const most = gap > 0 ? this.#spareOn(account, day) : other ? this.#spareOn(other, day) : -gap;
    const step = economy.transferStepMinor;
    const canAll = Math.abs(gap) <= most && link === "small";
    const amount = canAll ? Math.abs(gap) : floorTo(Math.min(Math.abs(gap), most), step);
    const least = canAll ? 1 : link === "main" ? step * 2 : step;
    if (amount >= least) {
      if (gap > 0) this.#transfers.giveAway(account, other, at, amount, SOURCE.surplus);
      else this.#transfers.bringIn(account, other, at, amount, SOURCE.surplus);
    }
  }

  /** Between savings and the main account: what is odd, such as the year's interest. */
  #clear(reserve: DepositYear, day: Day, at: Instant): void {
    const { main } = this.#group;
    if (!main?.isOpenOn(day)) return;
    const gap = gapOf(reserve, day, this.#country.economy);
    const [from, to] = gap > 0 ? [reserve, main] : [main, reserve];
    if (gap === 0 || Math.abs(gap) > this.#spareOn(from, day)) return;
    this.#transfers.between(from, to, at, Math.abs(gap), SOURCE.surplus);
  }

  /** What is left in the end is between friends, to the penny. */
  settle(main: DepositYear, day: Day, at: Instant): void {
    if (main.role.isStill) return;
    const { reserve } = this.#group;
    if (reserve && reserve.role.holding.openedDay < day) this.#clear(reserve, day, at - CLEARED_BEFORE_MS);
    const { economy } = this.#country;
    const gap = gapOf(main, day, economy);
    if (gap === 0 || Math.abs(gap) > economy.transferStepMinor * MOST_SETTLED) return;
    if (gap > this.#spareOn(main, day)) return;
    const text = gap > 0 ? this.#texts.toFriend(day) : this.#texts.fromFriend(day);
    main.book(SOURCE.surplus, text, at, -gap);
  }

  /** Of all accounts: what is left on the others comes to the reserve on the last day. */
  #gapOfAll(day: Day): number {
    const { economy } = this.#country;
    return this.#group.accounts
      .filter(({ role }) => role.holding.openedDay <= day && !role.isStill)
      .reduce((sum, account) => sum + gapOf(account, day, economy), 0);
  }

  /** What may leave an account without its falling short of what its owner likes to keep at least. */
  #spareOn(account: DepositYear, day: Day): number {
    const floor = inYear(this.#country.economy, account.year, Math.max(0, account.role.floorMinor));
    return outlook(account, day).leastMinor - floor;
  }

  /** On the last day: to the penny. */
  close(day: Day): void {
    const { accounts, main, reserve } = this.#group;
    const isLast = (account: DepositYear) => (account === reserve ? 2 : account === main ? 1 : 0);
    const ordered = [...accounts].sort((left, right) => isLast(left) - isLast(right));
    const tight = ordered.some((account) => isTight(account, day));
    for (const account of ordered) {
      if (account.role.holding.openedDay > day) continue;
      const surplus = account.committedMinor - account.nextRestingMinor;
      if (surplus === 0) continue;
      const other = this.#otherOf(account, day);
      const way = surplus > 0 ? "out" : "in";
      const at = closingTime(account, day, this.#linkOf(account), way, tight, this.#country);
      if (surplus > 0) this.#transfers.giveAway(account, other, at, surplus, SOURCE.closing);
      else this.#transfers.bringIn(account, other, at, -surplus, SOURCE.closing);
    }
  }

  #linkOf(account: DepositYear): Link {
    const { main, reserve } = this.#group;
    return account === reserve ? "reserve" : account === main ? "main" : "small";
  }

  /** Where a surplus goes and what fills a lack; undefined is outside. */
  #otherOf(account: DepositYear, day: Day): DepositYear | undefined {
    const { main, reserve } = this.#group;
    if (account === reserve) return undefined;
    const other = account === main ? reserve : main;
    return other && other.role.holding.openedDay <= day ? other : undefined;
  }
}
