import type { PaymentRail } from "@sandbank/domain";
import { type Day, dayOf, lastDay, type Month, monthOf, yearOf } from "../../calendar.ts";
import { floorTo } from "../../life/amount.ts";
import type { LifeBill } from "../../life/household.ts";
import type { Life } from "../../life/life.ts";
import { inYear } from "../../life/price-level.ts";
import type { LifeSubscription } from "../../life/subscriptions.ts";
import type { Mandate } from "../../model/index.ts";
import type { Holding } from "../../portfolio.ts";
import { childSeed, type Seed } from "../../rng.ts";
import type { Entry } from "../entry.ts";
import { bookingDay } from "../plan/plan.ts";
import type { DepositRole } from "./deposit-role.ts";

/** Something that takes money from an account, or sends it, by itself. */
export interface StandingOrder {
  readonly seed: Seed;
  readonly kind: Mandate["kind"];
  readonly rail: PaymentRail | null;
  readonly payee: string;
  readonly amountRule: Mandate["amountRule"];
  readonly frequency: Mandate["frequency"];
  readonly dayOfMonth: number;
  /** It may have been given for another account before: no earlier than this one's opening. */
  readonly startsOn: Day;
  /** Last day it may be used; null while nobody revoked it. */
  readonly endsOn: Day | null;
  /** Whole months: from, up to and without. */
  readonly pause: readonly [from: Month, to: Month] | null;
  /** The sum, or the most there is in a month. */
  amountIn(month: Month): number;
  /** The day it is booked on in a month; null where the month has none. */
  bookedIn(month: Month): Day | null;
  /** Whether an entry of that month is what it did. */
  isDebit(entry: Entry): boolean;
}

/** Room above what is usual, so that a rise or a cold winter needs no new mandate. */
const MAX_FACTOR = 2;
const MAX_FACTOR_OF_BILL = 4;
const FREQUENCY = {
  1: "monthly",
  2: "as_presented",
  3: "quarterly",
  6: "half_yearly",
  12: "yearly",
} as const;

/**
 * The standing orders and direct debits of an account.
 * @param subscriptions charged to it
 * @param roles of everything the person holds money on
 * @param holdings all of the person's
 */
export function ordersOf(
  life: Life,
  { holding }: DepositRole,
  subscriptions: readonly LifeSubscription[],
  roles: readonly DepositRole[],
  holdings: readonly Holding[],
): StandingOrder[] {
  const charged = subscriptions.flatMap((subscription) => subscriptionOrder(life, holding, subscription));
  if (holding.role !== "main" || life.traits.fewTransactions !== null) return charged;
  const hasMortgage = holdings.some(({ product }) => product.type === "mortgage");
  return [
    ...(hasMortgage ? [] : housingOrder(life, holding)),
    ...life.bills().flatMap((bill) => billOrder(life, holding, bill)),
    ...roles.flatMap((role) => regularOrder(life, holding, role)),
    ...charged,
  ];
}

function housingOrder(life: Life, holding: Holding): StandingOrder[] {
  const { kind, payee, dueDay, amountIn, particularsIn } = life.housing();
  if (kind === "none" || particularsIn(0).channel === "check") return [];
  const isRent = kind === "rent";
  const detail = isRent ? "rent" : "mortgage_payment";
  return [
    {
      ...from(holding, "housing"),
      kind: isRent ? "standing_order" : "direct_debit",
      rail: particularsIn(0).rail,
      payee: payee.name,
      amountRule: isRent ? "exact" : "max",
      frequency: "monthly",
      dayOfMonth: dueDay,
      amountIn: (month) => amountIn(month) * (isRent ? 1 : MAX_FACTOR),
      bookedIn: (month) => bookingDay(month, dueDay, life.country),
      isDebit: ({ particulars }) => particulars.detail === detail && particulars.merchantName === payee.name,
    },
  ];
}

function billOrder(life: Life, holding: Holding, bill: LifeBill): StandingOrder[] {
  const { kind, supplier, dueDay, perMonthMinor, particulars, isDueIn } = bill;
  if (kind.channel === "bill_payment") return [];
  const every = kind.months ? 12 / kind.months.length : (kind.everyMonths ?? 1);
  const most = Math.max(100, Math.ceil((perMonthMinor * every * MAX_FACTOR_OF_BILL) / 1000) * 1000);
  return [
    {
      ...from(holding, kind.id),
      kind: kind.channel,
      rail: kind.rail,
      payee: supplier,
      amountRule: "max",
      frequency: FREQUENCY[kind.everyMonths ?? 1],
      dayOfMonth: dueDay,
      amountIn: (month) => inYear(life.country.economy, yearOf(month), most),
      bookedIn: (month) => (isDueIn(month) ? bookingDay(month, dueDay, life.country) : null),
      isDebit: (entry) => entry.particulars === particulars,
    },
  ];
}

/** What is put aside, or sent to another account, every month. */
function regularOrder(life: Life, holding: Holding, role: DepositRole): StandingOrder[] {
  const { regularMinor, regularDay, closedDay } = role;
  const to = role.holding;
  if (regularMinor <= 0 || to === holding) return [];
  const { economy } = life.country;
  const step = economy.transferStepMinor;
  const amountIn = (month: Month) => floorTo(inYear(economy, yearOf(month), regularMinor), step) || step;
  return [
    {
      ...from(holding, `regular/${to.account.id}`),
      kind: "standing_order",
      rail: null,
      payee: to.account.name,
      amountRule: "exact",
      frequency: "monthly",
      dayOfMonth: regularDay,
      startsOn: Math.max(holding.openedDay, to.openedDay) + 1,
      endsOn: closedDay === null ? null : closedDay - 1,
      amountIn,
      bookedIn: (month) => bookingDay(month, regularDay, life.country),
      isDebit: ({ particulars, amountMinor, movement, postedAt }) => {
        const month = monthOf(dayOf(postedAt));
        const isOnDay = dayOf(postedAt) === bookingDay(month, regularDay, life.country);
        return (
          movement !== null &&
          particulars.channel === "standing_order" &&
          isOnDay &&
          amountMinor === -amountIn(month)
        );
      },
    },
  ];
}

function subscriptionOrder(life: Life, holding: Holding, subscription: LifeSubscription): StandingOrder[] {
  const { product, seed, pause, startsOn, endsOn, dayOfMonth, onAccount, chargedOn, priceOn } = subscription;
  const first = Math.max(startsOn, holding.openedDay + 1);
  if (!product.onAccount || (endsOn !== null && endsOn <= first)) return [];
  const isUpi = product.onAccount.rail === "upi";
  const isInstant = product.onAccount.channel === "mandate";
  return [
    {
      seed,
      kind: isUpi ? "upi_autopay" : "direct_debit",
      rail: product.onAccount.rail,
      payee: product.name,
      amountRule: "max",
      frequency: FREQUENCY[product.everyMonths ?? 1],
      dayOfMonth,
      startsOn: first,
      endsOn,
      pause,
      amountIn: (month) => priceOn(lastDay(month)) * (isUpi ? 1 : MAX_FACTOR),
      bookedIn: (month) => {
        const day = chargedOn(month);
        return day === null || isInstant ? day : bookingDay(month, dayOfMonth, life.country);
      },
      isDebit: ({ particulars }) => particulars === onAccount,
    },
  ];
}

/** Given with the opening of the account, and never taken back. */
function from(holding: Holding, id: string) {
  const startsOn = holding.openedDay + 1;
  return { seed: childSeed(holding.seed, "order", id), startsOn, endsOn: null, pause: null };
}
