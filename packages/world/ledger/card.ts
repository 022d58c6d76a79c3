import type { Instant } from "@sandbank/domain";
import { type Day, dayInMonth, monthOf, startOf } from "../calendar.ts";
import type { Holding } from "../holdings.ts";
import type { Life } from "../life/life.ts";
import type { LifeSubscription } from "../life/subscriptions.ts";
import { streamOf } from "../rng.ts";
import { AccountLedger } from "./account-ledger.ts";
import { CardBookings } from "./card-bookings.ts";
import { type CardStatement, planPayment } from "./card-payment.ts";
import type { Entry } from "./entry.ts";
import { cardMix } from "./habits.ts";
import type { Leg } from "./leg.ts";
import { purchasesOf } from "./purchases.ts";
import { Shopper } from "./shopper.ts";
import { subscriptionCharges, subscriptionsAt } from "./subscription-charges.ts";
import { addMotions, compareMotions, type Motion } from "./till.ts";

const FIRST_CYCLE_DAYS = 20;
const DUE_AFTER_DAYS = 25;

/** Never all of the limit: interest and fees still have to fit. */
const USABLE_LIMIT_PERCENT = 92;

/** A credit or charge card, generated cycle by cycle; nothing in it depends on any other account. */
export class CardBook {
  readonly holding: Holding;
  readonly ledger: AccountLedger;
  /** Closed cycles, oldest first. */
  readonly statements: CardStatement[] = [];
  readonly #life: Life;
  readonly #bookings: CardBookings;
  readonly #shopper: Shopper;
  readonly #subscriptions: readonly LifeSubscription[];
  #committedMinor = 0;
  #later: Motion[] = [];

  /** @param payer the checking account of the same holder it is paid from, or null when it is paid from outside */
  constructor(holding: Holding, life: Life, payer: Holding | null, takesSubscriptions: boolean) {
    this.holding = holding;
    this.ledger = new AccountLedger(startOf(holding.openedDay));
    this.#life = life;
    this.#bookings = new CardBookings(holding, life, payer);
    this.#shopper = new Shopper(life, cardMix(holding.product.subtype), budgetOf(holding, life));
    const isBusiness = holding.product.subtype === "business";
    this.#subscriptions = takesSubscriptions
      ? subscriptionsAt(life, holding.account.bank, isBusiness ? "business" : "card")
      : [];
  }

  get legs(): readonly Leg[] {
    return this.#bookings.legs;
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
    const bookings = this.#bookings.inCycle(cycle, { from, to }, previous, payment ?? null);
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
