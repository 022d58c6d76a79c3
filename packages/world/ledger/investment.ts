import type { Instant } from "@sandbank/domain";
import {
  dayInMonth,
  firstDay,
  type Month,
  monthOf,
  nearestBusinessDay,
  startOf,
  yearOf,
} from "../calendar.ts";
import type { Holding } from "../holdings.ts";
import { ceilTo } from "../life/amount.ts";
import type { Life } from "../life/life.ts";
import { particulars } from "../life/particulars.ts";
import { inYear } from "../life/price-level.ts";
import { streamOf } from "../rng.ts";
import { AccountLedger } from "./account-ledger.ts";
import { interestMinor } from "./card-payment.ts";
import { type Entry, entryKey, immediateEntry, SOURCE } from "./entry.ts";
import type { Leg } from "./leg.ts";
import { instantOn } from "./posting.ts";

const QUARTER_DAYS = 91;
const DIVIDEND_BASIS_POINTS = 180;

/** An investment account at what was paid in: a contribution every month, a dividend every quarter. */
export class InvestmentBook {
  readonly holding: Holding;
  readonly ledger: AccountLedger;
  readonly legs: Leg[] = [];
  readonly #life: Life;
  readonly #payer: Holding | null;
  readonly #monthlyMinor: number;
  readonly #dayOfMonth: number;
  #next: Month;

  constructor(holding: Holding, life: Life, payer: Holding | null) {
    this.holding = holding;
    this.ledger = new AccountLedger(startOf(holding.openedDay));
    this.#life = life;
    this.#payer = payer;
    const stream = streamOf(holding.seed, "role");
    this.#monthlyMinor = ceilTo(life.incomeMinor * (0.02 + 0.05 * stream.unit()), 2500);
    this.#dayOfMonth = stream.int(3, 25);
    this.#next = monthOf(holding.openedDay);
  }

  extendTo(instant: Instant): void {
    while (this.ledger.completeUntil <= instant) this.#generateMonth(this.#next++);
  }

  #generateMonth(month: Month): void {
    const { country } = this.#life;
    const { wording } = country;
    const { seed, openedDay, product, productIndex, account } = this.holding;
    const stream = streamOf(seed, "month", month);
    const entries: Entry[] = [];
    const day = nearestBusinessDay(dayInMonth(month, this.#dayOfMonth), 1, country.isBusinessDay);
    if (day > openedDay) {
      const at = instantOn(day, 15, 21, stream);
      const amountMinor = inYear(country.economy, yearOf(month), this.#monthlyMinor);
      const received = particulars(seed, { text: wording.contribution, category: "transfer" });
      entries.push(immediateEntry(entryKey(month, SOURCE.funding, 0), received, at, amountMinor));
      if (this.#payer && this.#payer.openedDay < day) {
        const values = { product: account.name, lastFour: account.lastFour };
        const paid = particulars(seed, { text: wording.transferTo, category: "transfer", values });
        this.legs.push({ at, amountMinor: -amountMinor, particulars: paid, productIndex });
      }
    }
    const heldMinor = this.ledger.balanceAt(this.ledger.completeUntil);
    const dividend = interestMinor(heldMinor, product.aprBasisPoints ?? DIVIDEND_BASIS_POINTS, QUARTER_DAYS);
    if (month % 3 === 2 && dividend > 0) {
      const paidOn = nearestBusinessDay(dayInMonth(month, 20), 1, country.isBusinessDay);
      const reinvested = particulars(seed, { text: wording.dividend, category: "interest" });
      const at = instantOn(paidOn, 9, 11, stream);
      entries.push(immediateEntry(entryKey(month, SOURCE.interest, 0), reinvested, at, dividend));
    }
    this.ledger.append(entries, startOf(firstDay(month + 1)));
  }
}
