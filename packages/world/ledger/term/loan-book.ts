import type { Instant } from "@sandbank/domain";
import { type Day, dayInMonth, dayOf, monthOf, nearestBusinessDay, toDate } from "../../calendar.ts";
import { ceilTo, floorTo } from "../../life/amount.ts";
import { type Life, onFirstUse } from "../../life/life.ts";
import type { LoanTerms } from "../../model/index.ts";
import type { Holding } from "../../portfolio.ts";
import { streamOf } from "../../rng.ts";
import { entryKey, SOURCE } from "../entry.ts";
import { interestMinor, levelPayment } from "../interest.ts";
import { particulars } from "../particulars.ts";
import { earlyOn, instantOn } from "../posting.ts";
import { ScheduledBook, type ScheduledBooking } from "./schedule.ts";

const TERMS_MONTHS = { loan: [48, 60, 60, 72, 84], mortgage: [240, 300, 300, 360] } as const;
const PRINCIPAL_MONTHS = { loan: [2, 7], mortgage: [30, 55] } as const;

/** The days it is paid on, and how much each time; the last may be less. */
interface Agreement {
  readonly dueDays: readonly Day[];
  readonly paymentMinor: number;
}

/** A loan or mortgage repaid in equal monthly payments until nothing is owed. */
export class LoanBook extends ScheduledBook {
  readonly #life: Life;
  readonly #principalMinor: number;
  readonly #termMonths: number;
  readonly #dueDay: number;
  readonly #apr: number;
  readonly #agreed: () => Agreement;

  constructor(holding: Holding, life: Life, payer: Holding | null) {
    super(holding, payer);
    this.#life = life;
    const kind = holding.product.type === "mortgage" ? "mortgage" : "loan";
    const stream = streamOf(holding.seed, "terms");
    const [low, high] = PRINCIPAL_MONTHS[kind];
    const drawn = life.incomeMinor * (low + (high - low) * stream.unit());
    const [least, most] = holding.product.creditLimitMinor ?? [0, Number.POSITIVE_INFINITY];
    const step = life.country.economy.transferStepMinor * 2;
    this.#principalMinor = Math.max(step, floorTo(Math.min(most, Math.max(least, drawn)), step));
    this.#termMonths = stream.pick(TERMS_MONTHS[kind]);
    this.#apr = holding.product.aprBasisPoints ?? 500;
    this.#dueDay = stream.int(2, 27);
    this.#agreed = onFirstUse(() => this.#agree());
  }

  #agree(): Agreement {
    const { isBusinessDay, economy } = this.#life.country;
    const { openedDay } = this.holding;
    const first = monthOf(openedDay) + 1;
    const dueDays = Array.from({ length: this.#termMonths }, (_, n) =>
      nearestBusinessDay(dayInMonth(first + n, this.#dueDay), 1, isBusinessDay),
    );
    const gaps = dueDays.map((day, n) => day - (dueDays[n - 1] ?? openedDay));
    const level = levelPayment(this.#principalMinor, this.#apr, gaps);
    return { dueDays, paymentMinor: ceilTo(level, economy.roundToMinor ?? 1) };
  }

  get closedAt(): Instant | null {
    return this.bookings().at(-1)?.at ?? null;
  }

  loanTerms(at: Instant): LoanTerms {
    const payments = this.bookings().filter(({ amountMinor }) => amountMinor > 0);
    const next = payments.find((booking) => booking.at > at);
    const last = payments.at(-1);
    return {
      principalMinor: this.#principalMinor,
      aprBasisPoints: this.#apr,
      termMonths: this.#termMonths,
      paymentMinor: this.#agreed().paymentMinor,
      nextPaymentOn: next ? toDate(dayOf(next.at)) : null,
      endsOn: toDate(last ? dayOf(last.at) : this.holding.openedDay),
    };
  }

  protected schedule(): ScheduledBooking[] {
    const { wording } = this.#life.country;
    const { seed, openedDay, account, bank, product } = this.holding;
    const stream = streamOf(seed, "schedule");
    const values = { product: account.name, lastFour: account.lastFour, bank: bank.name };
    const { paid: detail, out } = detailsOf(product.type, product.subtype);
    const disbursed = particulars(seed, {
      phrase: wording.loanDisbursement,
      detail: out,
      channel: "transfer",
      values,
    });
    const paid = particulars(seed, {
      phrase: wording.paymentToLoan,
      detail,
      channel: "direct_debit",
      values,
    });
    const received = particulars(seed, {
      phrase: wording.loanPaymentReceived,
      detail,
      channel: "direct_debit",
      values,
    });
    const charge = particulars(seed, {
      phrase: wording.loanInterest ?? wording.interestCharge,
      detail: "interest_charge",
      channel: "interest",
    });
    const opening = monthOf(openedDay);
    const list: ScheduledBooking[] = [];
    const add = (
      source: number,
      unit: number,
      at: Instant,
      amountMinor: number,
      what: typeof paid,
      onMain: typeof paid | null,
    ) => list.push({ key: entryKey(unit, source, 0), at, amountMinor, particulars: what, onMain });
    // A mortgage is paid out to whoever sells the house, a loan to its taker.
    const outAt = instantOn(openedDay, 13, 14, stream);
    add(
      SOURCE.opening,
      opening,
      outAt,
      -this.#principalMinor,
      disbursed,
      product.type === "mortgage" ? null : disbursed,
    );
    let owed = this.#principalMinor;
    let lastDay: Day = openedDay;
    const { dueDays, paymentMinor } = this.#agreed();
    dueDays.forEach((day, n) => {
      const month = opening + 1 + n;
      const interest = interestMinor(owed, this.#apr, day - lastDay);
      const amount = Math.min(paymentMinor, owed + interest);
      if (amount <= 0) return;
      if (interest > 0)
        add(SOURCE.interest, month, instantOn(day, 0.1, 0.18, stream), -interest, charge, null);
      add(SOURCE.payment, month, earlyOn(day, stream), amount, received, paid);
      owed += interest - amount;
      lastDay = day;
    });
    return list;
  }
}

function detailsOf(type: string, subtype: string) {
  if (type === "mortgage") return { paid: "mortgage_payment", out: "mortgage_disbursement" } as const;
  if (subtype === "car_loan") return { paid: "car_loan_payment", out: "car_loan_disbursement" } as const;
  if (subtype === "student_loan")
    return { paid: "student_loan_payment", out: "student_loan_disbursement" } as const;
  return { paid: "personal_loan_payment", out: "loan_disbursement" } as const;
}
