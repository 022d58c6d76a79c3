import type { Instant } from "@sandbank/domain";
import { type Day, dayFrom, partsOf, startOf } from "../calendar.ts";
import type { Holding } from "../holdings.ts";
import type { Life } from "../life/life.ts";
import { streamOf } from "../rng.ts";
import { type CardPayment, type CardStatement, interestMinor } from "./card-payment.ts";
import { type CardTexts, cardTexts } from "./card-texts.ts";
import { type Entry, entryKey, immediateEntry, SOURCE } from "./entry.ts";
import type { Leg } from "./leg.ts";
import { instantOn } from "./posting.ts";

const LATE_AGAIN_CYCLES = 6;
const ANNUAL_FEE_AFTER_DAYS = 30;

/** First and last day of a cycle. */
export interface CycleDays {
  readonly from: Day;
  readonly to: Day;
}

/** What is booked on a card without a purchase: the payment of the last statement, interest and fees. */
export class CardBookings {
  /** Payments that came from a checking account of the same bank, as that account sees them. */
  readonly legs: Leg[] = [];
  readonly #holding: Holding;
  readonly #life: Life;
  readonly #payer: Holding | null;
  readonly #texts: CardTexts;
  #lastLateCycle = Number.NEGATIVE_INFINITY;

  constructor(holding: Holding, life: Life, payer: Holding | null) {
    this.#holding = holding;
    this.#life = life;
    this.#payer = payer;
    this.#texts = cardTexts(holding, payer, life.country);
  }

  /** Cycles are asked for in order. `payment` is the one made on `previous`, if anything was owed. */
  inCycle(
    cycle: number,
    days: CycleDays,
    previous: CardStatement | undefined,
    payment: CardPayment | null,
  ): Entry[] {
    const stream = streamOf(this.#holding.seed, "bookings", cycle);
    const entries: Entry[] = [];
    if (previous && payment) {
      entries.push(this.#payment(payment, cycle, instantOn(payment.day, 15, 21, stream)));
      const interest = this.#interest(previous, payment, days);
      if (interest > 0) {
        const at = instantOn(days.to, 22, 23, stream);
        entries.push(
          immediateEntry(entryKey(cycle, SOURCE.interest, 0), this.#texts.interest, at, -interest),
        );
      }
      if (payment.late) {
        const at = instantOn(previous.dueDay + 1, 8, 10, stream);
        entries.push(this.#lateFee(previous, cycle, at));
      }
    }
    const annualFee = this.#annualFee(cycle, days, instantOn(0, 8, 10, stream));
    if (annualFee) entries.push(annualFee);
    return entries;
  }

  #payment({ amountMinor, day }: CardPayment, cycle: number, at: Instant): Entry {
    const fromHere = this.#payer !== null && this.#payer.openedDay < day;
    if (fromHere) {
      const { productIndex } = this.#holding;
      const particulars = this.#texts.paymentOnAccount;
      this.legs.push({ at, amountMinor: -amountMinor, particulars, productIndex });
    }
    const particulars = fromHere ? this.#texts.paymentFromAccount : this.#texts.paymentFromOutside;
    return immediateEntry(entryKey(cycle, SOURCE.payment, 0), particulars, at, amountMinor);
  }

  /**
   * On what the last statement left unpaid: all of it until a late payment, the rest after one of a part. New
   * purchases bear none before they are on a statement.
   */
  #interest(previous: CardStatement, payment: CardPayment, { from, to }: CycleDays): number {
    const apr = this.#holding.account.aprBasisPoints;
    const unpaid = previous.owedMinor - payment.amountMinor;
    if (apr === null || (unpaid === 0 && !payment.late)) return 0;
    const before = interestMinor(previous.owedMinor, apr, payment.day - from);
    return before + interestMinor(unpaid, apr, to + 1 - payment.day);
  }

  #lateFee(previous: CardStatement, cycle: number, at: Instant): Entry {
    const [first, again] = this.#life.country.economy.lateFeeMinor;
    const usual = cycle - this.#lastLateCycle <= LATE_AGAIN_CYCLES ? again : first;
    this.#lastLateCycle = cycle;
    const fee = Math.min(usual, previous.minimumMinor);
    return immediateEntry(entryKey(cycle, SOURCE.fee, 0), this.#texts.lateFee, at, -fee);
  }

  /** Once a year, some weeks after the anniversary; `time` is of the day. */
  #annualFee(cycle: number, { from, to }: CycleDays, time: number): Entry | null {
    const fee = this.#life.country.economy.annualFeeMinor[this.#holding.product.subtype];
    const opened = partsOf(this.#holding.openedDay + ANNUAL_FEE_AFTER_DAYS);
    // A cycle may begin in one year and end in the next.
    const day = [partsOf(from).year, partsOf(to).year]
      .map((year) => dayFrom(year, opened.month, Math.min(opened.day, 28)))
      .find((anniversary) => anniversary >= from && anniversary <= to);
    if (!fee || day === undefined) return null;
    const at = startOf(day) + time;
    return immediateEntry(entryKey(cycle, SOURCE.fee, 1), this.#texts.annualFee, at, -fee);
  }
}
