import type { Instant } from "@sandbank/domain";
import { type Day, firstDay, type Month } from "../../calendar.ts";
import { floorTo } from "../../life/amount.ts";
import type { Life } from "../../life/life.ts";
import { inYear } from "../../life/price-level.ts";
import { streamOf } from "../../rng.ts";
import { SOURCE } from "../entry.ts";
import { earlyOn } from "../posting.ts";
import type { DepositTexts } from "./deposit-texts.ts";
import { type DepositYear, NO_DAY } from "./deposit-year.ts";
import type { Transfers } from "./transfers.ts";
import { leastAhead } from "./year-end.ts";

/** Nobody puts aside what they have just drawn, or will have to draw in so many days. */
export const SINCE_DRAWN = 25;
const UNTIL_DRAWN = 15;

/** Standing orders from the main account: into savings, for a second account, for a wallet. */
export class PayIns {
  readonly #life: Life;
  readonly #texts: DepositTexts;
  readonly #transfers: Transfers;
  readonly #main: DepositYear | undefined;
  readonly #year: number;
  readonly #step: number;

  constructor(
    life: Life,
    texts: DepositTexts,
    transfers: Transfers,
    main: DepositYear | undefined,
    year: number,
  ) {
    this.#life = life;
    this.#texts = texts;
    this.#transfers = transfers;
    this.#main = main;
    this.#year = year;
    this.#step = life.country.economy.transferStepMinor;
  }

  #amountFor(account: DepositYear): number {
    const { economy } = this.#life.country;
    return floorTo(inYear(economy, this.#year, account.role.regularMinor), this.#step) || this.#step;
  }

  /** A standing order that finds no money is not carried out. */
  carryOut(account: DepositYear, day: Day, at: Instant): void {
    const amount = this.#amountFor(account);
    const main = this.#main;
    if (!main?.isOpenOn(day)) {
      account.book(SOURCE.funding, this.#texts.fromOutside(day), at, amount);
      return;
    }
    const isSaving = account.role.holding.role === "savings";
    if (isSaving && day - main.lastDrawnDay < SINCE_DRAWN) return;
    const left = isSaving ? leastAhead(main, day, UNTIL_DRAWN) : main.committedMinor;
    if (left - amount < Math.max(0, isSaving ? main.floorMinor : main.role.floorMinor)) return;
    this.#transfers.standingOrder(main, account, at, amount, false);
  }

  /** Books those of a month before it begins: in December, before the accounts are put in order. */
  plan(accounts: readonly DepositYear[], month: Month): void {
    const main = this.#main;
    if (!main) return;
    const first = firstDay(month);
    for (const account of accounts) {
      const { regularDay } = account;
      if (regularDay === NO_DAY || !main.isOpenOn(first) || !account.isOpenOn(first)) continue;
      account.regularDay = NO_DAY;
      const amount = this.#amountFor(account);
      if (
        !account.isOpenOn(regularDay) ||
        leastAhead(main, first, 31) - amount < Math.max(0, main.floorMinor)
      )
        continue;
      this.#transfers.standingOrder(main, account, this.timeOf(account, regularDay), amount, true);
    }
  }

  /** When banks carry out what is due that day. */
  timeOf(account: DepositYear, day: Day): Instant {
    return earlyOn(day, streamOf(account.role.holding.seed, "pay-in", day));
  }
}
