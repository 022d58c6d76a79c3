import type { Instant } from "@sandbank/domain";
import { dayFrom, HOUR_MS, monthOf, startOf } from "../../calendar.ts";
import type { Mandate } from "../../model/index.ts";
import type { Holding } from "../../portfolio.ts";
import type { Book } from "../book.ts";
import { Chapter } from "../chapter.ts";
import { MONTHS_BEFORE } from "../plan/plan.ts";
import { YearCache } from "../year-cache.ts";
import type { DepositRole } from "./deposit-role.ts";
import { mandatesOf } from "./mandates.ts";
import type { StandingOrder } from "./orders.ts";
import type { TreasuryYear } from "./treasury.ts";

/** After the last transfer from it that day. */
const CLOSED_AT = 16 * HOUR_MS;

/** An account that holds money; its years come from the treasury, which works out all of a person's together. */
export class DepositBook implements Book {
  readonly holding: Holding;
  readonly closedAt: Instant | null;
  readonly #role: DepositRole;
  readonly #orders: readonly StandingOrder[];
  readonly #years: YearCache<Chapter>;

  /** @param yearOf this account in a year as the treasury worked it out */
  constructor(role: DepositRole, yearOf: (year: number) => TreasuryYear, orders: readonly StandingOrder[]) {
    this.holding = role.holding;
    this.closedAt = role.closedDay === null ? null : startOf(role.closedDay) + CLOSED_AT;
    this.#role = role;
    this.#orders = orders;
    this.#years = new YearCache(
      (year) => this.#generate(year, yearOf(year)),
      (chapter) => chapter.size,
    );
  }

  get overdraftMinor(): number {
    return Math.max(0, -this.#role.floorMinor);
  }

  get size(): number {
    // What the treasury asked for is there already, before the account's own years are.
    return Math.max(this.#years.size, this.#role.plan.size);
  }

  chapter(year: number): Chapter {
    return this.#years.get(year);
  }

  mandates(at: Instant): readonly Mandate[] {
    return mandatesOf(this.holding.account.id, this.#orders, at, (year) => this.chapter(year));
  }

  #generate(year: number, { booked, openingMinor }: TreasuryYear): Chapter {
    const first = monthOf(dayFrom(year, 1, 1));
    const { plan } = this.#role;
    return new Chapter(year, openingMinor, booked, (use) =>
      plan.forEach(first - MONTHS_BEFORE, first + 11, use),
    );
  }
}
