import type { Instant } from "@sandbank/domain";
import { type Day, dayFrom, dayInMonth, monthOf, partsOf, startOf } from "../calendar.ts";
import type { Holding } from "../holdings.ts";
import type { Life } from "../life/life.ts";
import type { LifeSubscription } from "../life/subscriptions.ts";
import { streamOf } from "../rng.ts";
import { AccountLedger } from "./account-ledger.ts";
import { type CardPayment, type CardStatement, interestMinor, planPayment } from "./card-payment.ts";
import { type CardTexts, cardTexts } from "./card-texts.ts";
import { type Entry, entryKey, immediateEntry, SOURCE } from "./entry.ts";
import { cardMix } from "./habits.ts";
import type { Leg } from "./leg.ts";
import { instantOn } from "./posting.ts";
import { purchasesOf } from "./purchases.ts";
import { Shopper } from "./shopper.ts";
import { subscriptionCharges, subscriptionsAt } from "./subscription-charges.ts";
import { addMotions, compareMotions, type Motion } from "./till.ts";

const FIRST_CYCLE_DAYS = 20;
const DUE_AFTER_DAYS = 25;
const LATE_AGAIN_CYCLES = 6;
const ANNUAL_FEE_AFTER_DAYS = 30;

/** Never all of the limit: interest and fees still have to fit. */
const USABLE_LIMIT_PERCENT = 92;

/** A credit or charge card, generated cycle by cycle; nothing in it depends on any other account. */
export class CardBook {
  readonly holding: Holding;
  readonly ledger: AccountLedger;
  /** Closed cycles, oldest first. */
  readonly statements: CardStatement[] = [];
  /** Payments that came from a checking account of the same bank, as that account sees them. */
  readonly legs: Leg[] = [];
  readonly #life: Life;
  readonly #payer: Holding | null;
  readonly #texts: CardTexts;
  readonly #shopper: Shopper;
  readonly #subscriptions: readonly LifeSubscription[];
  #committedMinor = 0;
  #later: Motion[] = [];
  #lastLateCycle = Number.NEGATIVE_INFINITY;

  /** @param payer the checking account of the same holder it is paid from, or null when it is paid from outside */
  constructor(holding: Holding, life: Life, payer: Holding | null, takesSubscriptions: boolean) {
    this.holding = holding;
    this.ledger = new AccountLedger(startOf(holding.openedDay));
    this.#life = life;
    this.#payer = payer;
    this.#texts = cardTexts(holding, payer, life.country);
    this.#shopper = new Shopper(life, cardMix(holding.product.subtype), budgetOf(holding, life));
    const isBusiness = holding.product.subtype === "business";
    this.#subscriptions = takesSubscriptions
      ? subscriptionsAt(life, holding.account.bank, isBusiness ? "business" : "card")
      : [];
  }

  extendTo(instant: Instant): void {
    while (this.ledger.completeUntil <= instant) this.#generateCycle();
  }

  #generateCycle(): void {
    const previous = this.statements.at(-1);
    const cycle = this.statements.length;
    const from = previous ? previous.closedDay + 1 : this.holding.openedDay;
    const to = this.#closeAfter(from, previous);
    const { seed } = this.holding;
    const { country } = this.#life;
    const limit = this.holding.account.creditLimitMinor;
    const stream = streamOf(seed, "cycle", cycle);
    const payment =
      previous && planPayment(previous, to, this.#life.paymentHabit, limit, stream, country.isBusinessDay);

    const charges = [
      ...purchasesOf(
        this.#shopper,
        streamOf(seed, "purchases", cycle),
        cycle,
        previous ? from : from + 1,
        to,
      ),
      ...subscriptionCharges(this.#subscriptions, this.#life, seed, cycle, from, to),
    ];
    const bookings = this.#bookings(cycle, from, to, previous, payment ?? null);
    const entries = this.#authorise([...charges, ...bookings], to);
    this.ledger.append(entries, startOf(to + 1));
    this.#close(cycle, to, bookings);
  }

  #closeAfter(from: Day, previous: CardStatement | undefined): Day {
    const day = this.holding.account.statementDay ?? 1;
    if (previous) return dayInMonth(monthOf(previous.closedDay) + 1, day);
    const earliest = from + FIRST_CYCLE_DAYS;
    const close = dayInMonth(monthOf(earliest), day);
    return close >= earliest ? close : dayInMonth(monthOf(earliest) + 1, day);
  }

  /** What the bank itself books in a cycle: the payment, interest and fees. */
  #bookings(
    cycle: number,
    from: Day,
    to: Day,
    previous: CardStatement | undefined,
    payment: CardPayment | null,
  ): Entry[] {
    const { economy } = this.#life.country;
    const stream = streamOf(this.holding.seed, "bookings", cycle);
    const entries: Entry[] = [];
    if (payment) entries.push(this.#pay(payment, cycle, instantOn(payment.day, 15, 21, stream)));
    const interest = previous && payment ? this.#interest(previous, payment, from, to) : 0;
    if (interest > 0) {
      const at = instantOn(to, 22, 23, stream);
      const key = entryKey(cycle, SOURCE.interest, 0);
      entries.push(immediateEntry(key, this.#texts.interest, at, -interest));
    }
    if (previous && payment?.late) {
      const again = cycle - this.#lastLateCycle <= LATE_AGAIN_CYCLES;
      const fee = Math.min(economy.lateFeeMinor[again ? 1 : 0], previous.minimumMinor);
      this.#lastLateCycle = cycle;
      const at = instantOn(previous.dueDay + 1, 8, 10, stream);
      entries.push(immediateEntry(entryKey(cycle, SOURCE.fee, 0), this.#texts.lateFee, at, -fee));
    }
    const annualFee = economy.annualFeeMinor[this.holding.product.subtype];
    const annualDay = annualFee ? this.#anniversaryIn(from, to) : null;
    if (annualFee && annualDay !== null) {
      const at = instantOn(annualDay, 8, 10, stream);
      entries.push(immediateEntry(entryKey(cycle, SOURCE.fee, 1), this.#texts.annualFee, at, -annualFee));
    }
    return entries;
  }

  #pay(payment: CardPayment, cycle: number, at: Instant): Entry {
    const { amountMinor, day } = payment;
    const { productIndex } = this.holding;
    const fromHere = this.#payer !== null && this.#payer.openedDay < day;
    if (fromHere) {
      const particulars = this.#texts.paymentOnAccount;
      this.legs.push({ at, amountMinor: -amountMinor, particulars, productIndex });
    }
    const particulars = fromHere ? this.#texts.paymentFromAccount : this.#texts.paymentFromOutside;
    return immediateEntry(entryKey(cycle, SOURCE.payment, 0), particulars, at, amountMinor);
  }

  /** On what the last statement left unpaid: all of it until a late payment, the rest after one of a part. */
  #interest(previous: CardStatement, payment: CardPayment, from: Day, to: Day): number {
    const apr = this.holding.account.aprBasisPoints;
    const unpaid = previous.owedMinor - payment.amountMinor;
    if (apr === null || (unpaid === 0 && !payment.late)) return 0;
    const before = interestMinor(previous.owedMinor, apr, payment.day - from);
    return before + interestMinor(unpaid, apr, to + 1 - payment.day);
  }

  #anniversaryIn(from: Day, to: Day): Day | null {
    const opened = partsOf(this.holding.openedDay + ANNUAL_FEE_AFTER_DAYS);
    const day = dayFrom(partsOf(to).year, opened.month, Math.min(opened.day, 28));
    return day >= from && day <= to ? day : null;
  }

  /** Declines what the limit does not cover, with the refunds that would have followed. */
  #authorise(entries: readonly Entry[], to: Day): Entry[] {
    const limit = this.holding.account.creditLimitMinor;
    const floor =
      limit === null ? Number.NEGATIVE_INFINITY : -Math.floor((limit * USABLE_LIMIT_PERCENT) / 100);
    const end = startOf(to + 1);
    const declined = new Set<Entry>();
    const motions = this.#later;
    for (const entry of entries) addMotions(motions, entry);
    motions.sort(compareMotions);
    this.#later = [];
    for (const motion of motions) {
      const { entry, at, deltaMinor } = motion;
      if (declined.has(entry) || (entry.refundOf && declined.has(entry.refundOf))) {
        declined.add(entry);
      } else if (at >= end) {
        this.#later.push(motion);
      } else if (deltaMinor < 0 && this.#committedMinor + deltaMinor < floor && isPurchase(entry)) {
        declined.add(entry);
      } else {
        this.#committedMinor += deltaMinor;
      }
    }
    return declined.size ? entries.filter((entry) => !declined.has(entry)) : [...entries];
  }

  #close(cycle: number, closedDay: Day, bookings: readonly Entry[]): void {
    const owedMinor = -this.ledger.balanceAt(startOf(closedDay + 1) - 1);
    const costs = bookings.reduce((sum, { amountMinor }) => (amountMinor < 0 ? sum - amountMinor : sum), 0);
    const { minimumPaymentMinor } = this.#life.country.economy;
    const share = Math.floor(owedMinor / 100) + costs;
    const minimum =
      this.holding.account.creditLimitMinor === null ? owedMinor : Math.max(minimumPaymentMinor, share);
    this.statements.push({
      cycle,
      closedDay,
      owedMinor,
      minimumMinor: Math.max(0, Math.min(owedMinor, minimum)),
      dueDay: closedDay + DUE_AFTER_DAYS,
    });
  }
}

function isPurchase(entry: Entry): boolean {
  return entry.pendingUntil > entry.authorizedAt;
}

/** What is bought with the card in a month, minor units: a share of income that fits its limit. */
function budgetOf(holding: Holding, life: Life): number {
  const stream = streamOf(holding.seed, "use");
  const isBusiness = holding.product.subtype === "business";
  const wanted = life.incomeMinor * (isBusiness ? 0.1 + 0.14 * stream.unit() : 0.07 + 0.12 * stream.unit());
  const limit = holding.account.creditLimitMinor;
  if (limit === null) return Math.round(wanted * 1.4);
  return Math.round(Math.min(wanted, limit * (life.paymentHabit === "revolver" ? 0.13 : 0.35)));
}
