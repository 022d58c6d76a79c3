import { DAY_MS, type Instant } from "@sandbank/domain";
import { type Day, dayInMonth, monthOf, nearestBusinessDay, startOf } from "../calendar.ts";
import type { Holding } from "../holdings.ts";
import { floorTo } from "../life/amount.ts";
import type { Life } from "../life/life.ts";
import { particulars } from "../life/particulars.ts";
import { streamOf } from "../rng.ts";
import { AccountLedger } from "./account-ledger.ts";
import { interestMinor } from "./card-payment.ts";
import { entryKey, immediateEntry, SOURCE } from "./entry.ts";
import type { Leg } from "./leg.ts";
import { instantOn } from "./posting.ts";

const TERMS_MONTHS = [60, 60, 72, 84];

/** A loan repaid in equal monthly payments, generated payment by payment until nothing is owed. */
export class LoanBook {
  readonly holding: Holding;
  readonly ledger: AccountLedger;
  readonly legs: Leg[] = [];
  /** When the last payment was made; Infinity until it is known. */
  closedAt: Instant = Number.POSITIVE_INFINITY;
  readonly #life: Life;
  readonly #payer: Holding | null;
  readonly #paymentMinor: number;
  readonly #dueDay: number;
  #owedMinor: number;
  #lastDay: Day;
  #unit = 0;

  constructor(holding: Holding, life: Life, payer: Holding | null) {
    this.holding = holding;
    this.ledger = new AccountLedger(startOf(holding.openedDay));
    this.#life = life;
    this.#payer = payer;
    const stream = streamOf(holding.seed, "terms");
    const { creditLimitMinor, aprBasisPoints = 0 } = holding.product;
    const [low, high] = creditLimitMinor ?? [life.incomeMinor * 2, life.incomeMinor * 5];
    this.#owedMinor = floorTo(low + (high - low) * stream.unit(), 10_000);
    this.#paymentMinor = levelPayment(this.#owedMinor, aprBasisPoints, stream.pick(TERMS_MONTHS));
    this.#dueDay = stream.int(2, 27);
    this.#lastDay = holding.openedDay;
    const disbursed = particulars(holding.seed, {
      text: life.country.wording.loanDisbursement,
      category: "transfer",
    });
    const at = instantOn(holding.openedDay, 13, 14, stream);
    this.ledger.append(
      [immediateEntry(entryKey(0, SOURCE.opening, 0), disbursed, at, -this.#owedMinor)],
      startOf(holding.openedDay + 1),
    );
  }

  extendTo(instant: Instant): void {
    while (this.ledger.completeUntil <= instant && this.#owedMinor > 0) this.#payOnce();
    if (this.ledger.completeUntil <= instant) this.ledger.append([], instant + DAY_MS);
  }

  #payOnce(): void {
    const { wording, isBusinessDay } = this.#life.country;
    const { seed, product, productIndex, account } = this.holding;
    this.#unit++;
    const due = dayInMonth(monthOf(this.holding.openedDay) + this.#unit, this.#dueDay);
    const day = nearestBusinessDay(due, 1, isBusinessDay);
    const stream = streamOf(seed, "payment", this.#unit);
    const interest = interestMinor(this.#owedMinor, product.aprBasisPoints ?? 0, day - this.#lastDay);
    const amountMinor = Math.min(this.#paymentMinor, this.#owedMinor + interest);
    const interestAt = instantOn(day, 8, 9, stream);
    const paidAt = instantOn(day, 15, 21, stream);
    const charge = particulars(seed, { text: wording.interestCharge, category: "interest" });
    const received = particulars(seed, { text: wording.loanPaymentReceived, category: "transfer" });
    const entries = [immediateEntry(entryKey(this.#unit, SOURCE.payment, 0), received, paidAt, amountMinor)];
    if (interest > 0) {
      entries.push(immediateEntry(entryKey(this.#unit, SOURCE.interest, 0), charge, interestAt, -interest));
    }
    if (this.#payer && this.#payer.openedDay < day) {
      const values = { product: account.name, lastFour: account.lastFour };
      const paid = particulars(seed, { text: wording.paymentToLoan, category: "transfer", values });
      this.legs.push({ at: paidAt, amountMinor: -amountMinor, particulars: paid, productIndex });
    }
    this.#owedMinor += interest - amountMinor;
    this.#lastDay = day;
    if (this.#owedMinor === 0) this.closedAt = paidAt;
    this.ledger.append(entries, startOf(day + 1));
  }
}

/** The smallest equal payment that repays a principal within so many months; minor units. */
export function levelPayment(principalMinor: number, aprBasisPoints: number, months: number): number {
  let low = 1;
  let high = principalMinor + interestMinor(principalMinor, aprBasisPoints, 31);
  while (low < high) {
    const payment = Math.floor((low + high) / 2);
    let owed = principalMinor;
    for (let i = 0; i < months && owed > 0; i++) owed += interestMinor(owed, aprBasisPoints, 31) - payment;
    if (owed <= 0) high = payment;
    else low = payment + 1;
  }
  return low;
}
