import { type Day, type Month, nearestBusinessDay } from "../../calendar.ts";
import { ceilTo } from "../../life/amount.ts";
import type { Life } from "../../life/life.ts";
import type { Holding } from "../../portfolio.ts";
import { streamOf } from "../../rng.ts";

/** Month of the year (0–11) whose statement brings a revolving debt back to the same sum. */
const ANCHOR = 10;
const MONTHS_TO_FIRST_ANCHOR = 10;
/** Who is close to the limit carries this much of it, and never more than the second: a cycle still has to fit. */
const MAXED = [0.72, 0.84] as const;
const MAXED_LEAST = 0.75;
/** Years of rising prices a yearly fee may be dearer by. */
const DEARER_FEE = 1.5;
const LATE_SHARE = 0.18;
const LATE_AGAIN_MONTHS = 6;

/** How somebody pays one card: when, how much, and what they carry over. */
export class Repayment {
  /** What is left after November's statement is paid, every year; 0 for whoever pays in full. */
  readonly carriedMinor: number;
  readonly #holding: Holding;
  readonly #life: Life;
  readonly #firstClose: Month;

  constructor(holding: Holding, life: Life, budgetMinor: number, firstClose: Month) {
    this.#holding = holding;
    this.#life = life;
    this.#firstClose = firstClose;
    const limit = holding.account.creditLimitMinor;
    const revolves = life.traits.paymentHabit === "revolver" && limit !== null;
    const draw = streamOf(holding.seed, "carried").unit();
    if (life.traits.paymentHabit === "maxed") this.carriedMinor = Math.floor(this.#usableMinor * MAXED[0]);
    else if (!revolves) this.carriedMinor = 0;
    else this.carriedMinor = Math.round(Math.min(limit * 0.3, budgetMinor * 5) * (0.4 + 0.6 * draw));
  }

  /** Of the limit, what its yearly fee leaves; 0 without a limit. */
  get #usableMinor(): number {
    const { account, product } = this.#holding;
    const fee = this.#life.country.economy.annualFeeMinor[product.subtype] ?? 0;
    return Math.max(0, (account.creditLimitMinor ?? 0) - fee * DEARER_FEE);
  }

  /** The last month before `month` after whose payment the debt is `carriedMinor` whatever was before; null when there is none. */
  knownAfter(month: Month): Month | null {
    const november = month - ((((month - ANCHOR) % 12) + 12) % 12 || 12);
    return this.#isAnchor(november) ? november : null;
  }

  #isAnchor(month: Month): boolean {
    const first = this.#firstClose + (this.carriedMinor > 0 ? MONTHS_TO_FIRST_ANCHOR : 0);
    return month % 12 === ANCHOR && month >= first;
  }

  /**
   * Owed at the close of an anchor month has to reach this, so that what brings it back to the debt that is carried
   * is no less than the minimum.
   * @param costsMinor interest and fees of the cycle, due at once
   */
  leastOwed(month: Month, costsMinor: number): number {
    const { minimumPaymentMinor, minimumPaymentBasisPoints } = this.#life.country.economy;
    const atShare = Math.ceil((this.carriedMinor + costsMinor) / (1 - minimumPaymentBasisPoints / 10_000));
    const atAnchor =
      this.carriedMinor > 0 && this.#isAnchor(month)
        ? Math.max(this.carriedMinor + minimumPaymentMinor * 2, atShare)
        : 0;
    if (this.#life.traits.paymentHabit !== "maxed") return atAnchor;
    return Math.max(atAnchor, Math.floor(this.#usableMinor * MAXED_LEAST));
  }

  minimum(owedMinor: number, costsMinor: number): number {
    const { minimumPaymentMinor, minimumPaymentBasisPoints } = this.#life.country.economy;
    if (this.#holding.account.creditLimitMinor === null) return Math.max(0, owedMinor);
    const share = Math.floor((owedMinor * minimumPaymentBasisPoints) / 10_000) + costsMinor;
    return Math.max(0, Math.min(owedMinor, Math.max(minimumPaymentMinor, share)));
  }

  /** What is paid on a statement; negative when the bank gives back what it owes. */
  amount(month: Month, owedMinor: number, minimumMinor: number): number {
    if (this.carriedMinor === 0) return owedMinor;
    if (this.#isAnchor(month)) return owedMinor - this.carriedMinor;
    if (owedMinor <= 0) return 0;
    const { transferStepMinor } = this.#life.country.economy;
    const limit = this.#holding.account.creditLimitMinor ?? owedMinor;
    const stream = streamOf(this.#holding.seed, "payment", month);
    if (this.#life.traits.paymentHabit === "maxed") {
      const rest = Math.max(0, owedMinor - Math.floor(this.#usableMinor * MAXED[1]));
      return Math.min(owedMinor, Math.max(minimumMinor, rest));
    }
    const least = this.carriedMinor * 1.25;
    const kept = Math.min(limit * 0.48, Math.max(least, owedMinor * (0.62 + 0.33 * stream.unit())));
    const wanted = ceilTo(Math.max(0, owedMinor - kept), transferStepMinor / 2);
    return Math.min(owedMinor, Math.max(minimumMinor, wanted));
  }

  isLate(month: Month): boolean {
    if (this.#life.traits.paymentHabit !== "late") return false;
    return streamOf(this.#holding.seed, "late", month).chance(LATE_SHARE);
  }

  wasLateBefore(month: Month): boolean {
    for (let ago = 1; ago <= LATE_AGAIN_MONTHS; ago++) if (this.isLate(month - ago)) return true;
    return false;
  }

  /** A business day: a little before it is due, or a little after. */
  payDay(month: Month, dueDay: Day): Day {
    const { isBusinessDay } = this.#life.country;
    const stream = streamOf(this.#holding.seed, "pay-day", month);
    if (this.isLate(month)) return nearestBusinessDay(dueDay + 1, 1, isBusinessDay);
    const early = this.#life.traits.paymentHabit === "autopay" ? 0 : stream.int(1, 12);
    return nearestBusinessDay(dueDay - early, -1, isBusinessDay);
  }
}
