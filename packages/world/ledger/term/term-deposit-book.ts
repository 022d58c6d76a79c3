import type { Instant } from "@sandbank/domain";
import { dayInMonth, dayOf, monthOf, nearestBusinessDay, toDate } from "../../calendar.ts";
import { ceilTo } from "../../life/amount.ts";
import type { Life } from "../../life/life.ts";
import type { DepositTerms } from "../../model/index.ts";
import type { Holding } from "../../portfolio.ts";
import { streamOf } from "../../rng.ts";
import { entryKey, SOURCE } from "../entry.ts";
import { interestMinor, withheldMinor } from "../interest.ts";
import { particulars } from "../particulars.ts";
import { creditedOn, earlyOn, instantOn } from "../posting.ts";
import { ScheduledBook, type ScheduledBooking } from "./schedule.ts";

const TERMS_MONTHS = [12, 12, 24, 24, 36, 60];
const DAYS_A_QUARTER = 365 / 4;

/**
 * A deposit with a term: paid in at once, or month by month where it is a recurring one. Interest every quarter,
 * tax kept back where the country does, all paid out on the day it matures.
 */
export class TermDepositBook extends ScheduledBook {
  readonly #life: Life;
  readonly #isRecurring: boolean;
  readonly #sumMinor: number;
  readonly #termMonths: number;
  readonly #rate: number;
  readonly #dayOfMonth: number;

  constructor(holding: Holding, life: Life, payer: Holding | null) {
    super(holding, payer);
    this.#life = life;
    this.#isRecurring = holding.product.type === "recurring_deposit";
    const stream = streamOf(holding.seed, "terms");
    const step = life.country.economy.transferStepMinor;
    const share = this.#isRecurring ? 0.02 + 0.05 * stream.unit() : 0.6 + 2.4 * stream.unit();
    this.#sumMinor = ceilTo(life.incomeMinor * share, step);
    this.#termMonths = stream.pick(TERMS_MONTHS);
    this.#rate = holding.product.aprBasisPoints ?? 300;
    this.#dayOfMonth = stream.int(2, 26);
  }

  get closedAt(): Instant | null {
    return this.bookings().at(-1)?.at ?? null;
  }

  depositTerms(): DepositTerms {
    const last = this.bookings().at(-1);
    const paidIn = this.#isRecurring ? this.#sumMinor * this.#termMonths : this.#sumMinor;
    return {
      principalMinor: paidIn,
      instalmentMinor: this.#isRecurring ? this.#sumMinor : null,
      rateBasisPoints: this.#rate,
      termMonths: this.#termMonths,
      maturesOn: toDate(last ? dayOf(last.at) : this.holding.openedDay),
      maturityMinor: last ? -last.amountMinor : paidIn,
    };
  }

  protected schedule(): ScheduledBooking[] {
    const { wording, isBusinessDay, economy } = this.#life.country;
    const { seed, openedDay, account } = this.holding;
    const stream = streamOf(seed, "schedule");
    const values = { lastFour: account.lastFour, product: account.name };
    const word = (
      phrase: typeof wording.depositOpened,
      detail: "savings_transfer" | "interest_earned" | "tax_payment",
    ) =>
      particulars(seed, {
        phrase,
        detail,
        channel: detail === "savings_transfer" ? "standing_order" : "interest",
        values,
      });
    const [inHere, inMain] = this.#isRecurring
      ? [wording.instalmentReceived, wording.instalmentTo]
      : [wording.depositPrincipal, wording.depositOpened];
    const paidIn = word(inHere, "savings_transfer");
    const paidFromMain = word(inMain, "savings_transfer");
    const interestText = word(wording.interestPaid, "interest_earned");
    const taxText = word(wording.withholdingTax, "tax_payment");
    const opening = monthOf(openedDay);
    const list: ScheduledBooking[] = [];
    let held = 0;
    const add = (
      source: number,
      unit: number,
      at: Instant,
      amountMinor: number,
      what: typeof paidIn,
      onMain: typeof paidIn | null,
    ) => {
      held += amountMinor;
      list.push({ key: entryKey(unit, source, 0), at, amountMinor, particulars: what, onMain });
    };
    for (let n = 0; n <= this.#termMonths; n++) {
      const month = opening + n;
      if (n > 0 && n % 3 === 0) {
        const day = dayInMonth(month, this.#dayOfMonth);
        const interest = interestMinor(
          this.#isRecurring ? held - this.#sumMinor : held,
          this.#rate,
          DAYS_A_QUARTER,
        );
        const at = instantOn(day, 0.1, 0.14, stream);
        if (interest > 0) add(SOURCE.interest, month, at, interest, interestText, null);
        const tax = withheldMinor(economy, seed, interest);
        if (tax > 0) add(SOURCE.tax, month, at + 1000, -tax, taxText, null);
      }
      if (n === this.#termMonths) break;
      if (n > 0 && !this.#isRecurring) continue;
      const due =
        n === 0 ? openedDay : nearestBusinessDay(dayInMonth(month, this.#dayOfMonth), 1, isBusinessDay);
      add(SOURCE.funding, month, earlyOn(due, stream), this.#sumMinor, paidIn, paidFromMain);
    }
    const matures = nearestBusinessDay(
      dayInMonth(opening + this.#termMonths, this.#dayOfMonth) + 1,
      1,
      isBusinessDay,
    );
    const out = word(wording.depositPaidOut, "savings_transfer");
    add(
      SOURCE.closing,
      opening + this.#termMonths,
      creditedOn(matures, stream),
      -held,
      out,
      word(wording.depositMatured, "savings_transfer"),
    );
    return list;
  }
}
