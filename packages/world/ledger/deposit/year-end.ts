import type { Instant } from "@sandbank/domain";
import { type Day, HOUR_MS, MINUTE_MS, startOf } from "../../calendar.ts";
import type { Country } from "../../countries/country.ts";
import type { Economy } from "../../countries/economy.ts";
import { floorTo } from "../../life/amount.ts";
import { inYear } from "../../life/price-level.ts";
import { streamOf } from "../../rng.ts";
import { SOURCE } from "../entry.ts";
import { instantOn, upBeforeMidnight } from "../posting.ts";
import { interestOn } from "./deposit-costs.ts";
import type { DepositYear } from "./deposit-year.ts";
import type { Transfers } from "./transfers.ts";

/** The small accounts are ordered with the main one, that one with savings, savings with the world outside. */
type Link = "small" | "main" | "reserve";

/** Days of December on which owners put their accounts in order: the small ones, then the main one, then savings. */
const ORDERED_ON: Readonly<Record<Link, readonly [first: number, last: number]>> = {
  small: [21, 27],
  main: [28, 28],
  reserve: [29, 30],
};
/** Of the waking day: where two of them fall on one. */
const ORDERED_AT: Readonly<Record<Link, number>> = { small: 0.2, main: 0.45, reserve: 0.7 };
const ORDERED_WITHIN = 0.2;

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
  readonly #group: Group;

  constructor(country: Country, transfers: Transfers, group: Group) {
    this.#country = country;
    this.#transfers = transfers;
    this.#group = group;
  }

  /** A day of December, 26–30. */
  orderedOn(account: DepositYear): number {
    const stream = streamOf(account.role.holding.seed, "put-in-order", account.year);
    return stream.int(...ORDERED_ON[this.#linkOf(account)]);
  }

  orderedAt(account: DepositYear, day: Day): Instant {
    const [opens, closes] = upBeforeMidnight(this.#country);
    const from = opens + (closes - opens) * ORDERED_AT[this.#linkOf(account)];
    const stream = streamOf(account.role.holding.seed, "put-in-order", day);
    return instantOn(day, from, from + (closes - opens) * ORDERED_WITHIN, stream);
  }

  /** Moves what will be too much on an account in the end or brings in what will be too little, as far as can be. */
  putInOrder(account: DepositYear, day: Day, at: Instant): void {
    if (account.role.isStill) return;
    const { economy } = this.#country;
    const isReserve = account === this.#group.reserve;
    const gap = isReserve ? this.#gapOfAll(day) : gapOf(account, day, economy);
    const other = this.#otherOf(account, day);
    const most = gap > 0 ? this.#spareOn(account, day) : other ? this.#spareOn(other, day) : -gap;
    const step = economy.transferStepMinor;
    const canAll = Math.abs(gap) <= most && !isReserve;
    const amount = canAll ? Math.abs(gap) : floorTo(Math.min(Math.abs(gap), most), step);
    if (amount < (canAll ? 1 : step)) return;
    if (gap > 0) this.#transfers.giveAway(account, other, at, amount, SOURCE.surplus);
    else this.#transfers.bringIn(account, other, at, amount, SOURCE.surplus);
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
