import { dayInMonth, startOf } from "../calendar.ts";
import { circleOf, giftsBetween, hasCircle } from "../life/circle.ts";
import { meanTicket } from "../life/favourites.ts";
import { bettingMix, debitMix } from "../life/habits.ts";
import type { Life } from "../life/life.ts";
import { Shopper } from "../life/shopper.ts";
import type { LifeSubscription } from "../life/subscriptions.ts";
import type { Holding } from "../portfolio.ts";
import { type Seed, streamOf } from "../rng.ts";
import type { Book, LegSource } from "./book.ts";
import { CardBook } from "./card/card-book.ts";
import { DepositBook } from "./deposit/deposit-book.ts";
import { createRole, type DepositRole } from "./deposit/deposit-role.ts";
import type { StandingOrder } from "./deposit/mandates.ts";
import { Treasury, type TreasuryYear } from "./deposit/treasury.ts";
import { entryKey, immediateEntry, SOURCE } from "./entry.ts";
import { particulars } from "./particulars.ts";
import { billsPlan, housingPlan, subscriptionsPlan } from "./plan/home.ts";
import { businessCostPlan, incomePlan, revenuePlan, taxRefundPlan } from "./plan/income.ts";
import type { Plan } from "./plan/plan.ts";
import { cashPlan, fewPlan, otherCardPlan, peoplePlan, quickLoansPlan, shoppingPlan } from "./plan/pocket.ts";
import { coinsOf } from "./term/coins.ts";
import { InvestmentBook } from "./term/investment-book.ts";
import { LoanBook } from "./term/loan-book.ts";
import { TermDepositBook } from "./term/term-deposit-book.ts";
import { YearCache } from "./year-cache.ts";

/** Somebody else of the world, as far as payments between friends need to know them. */
export interface Acquaintance {
  readonly name: string;
  /** Day after which their main account takes and makes payments; null when they have none in the world. */
  readonly mainOpenedDay: number | null;
}

export interface PersonContext {
  readonly life: Life;
  readonly root: Seed;
  readonly holdings: readonly Holding[];
  acquaintance(number: number): Acquaintance;
}

/** Every account of one person at every bank, each generated a year at a time when somebody looks. */
export function openBooks(context: PersonContext): readonly Book[] {
  const { life, holdings } = context;
  const main = holdings.find(({ role }) => role === "main") ?? null;
  const budgets = shareBudget(life, holdings);
  const charged = assignSubscriptions(life, holdings);
  const subscriptionsOf = (holding: Holding) => charged.get(holding) ?? [];
  const sources: LegSource[] = holdings.flatMap((holding): LegSource[] => {
    switch (holding.role) {
      case "card":
        return [new CardBook(holding, life, main, budgets.get(holding) ?? 0, subscriptionsOf(holding))];
      case "loan":
        return [new LoanBook(holding, life, main)];
      case "investment":
      case "pension":
        return [new InvestmentBook(holding, life, main)];
      case "crypto":
        return [new InvestmentBook(holding, life, main, coinsOf(holding.account.currency))];
      case "term_deposit":
      case "recurring_deposit":
        return [new TermDepositBook(holding, life, main)];
      default:
        return [];
    }
  });
  const roles = holdings
    .filter(({ role }) => ["main", "spare", "savings", "business", "wallet"].includes(role))
    .map((holding) =>
      createRole(
        life,
        holding,
        plansOf(context, holding, budgets.get(holding) ?? 0, subscriptionsOf(holding)),
      ),
    );
  const treasury = new Treasury(life, roles, sources);
  const years = new YearCache<readonly TreasuryYear[]>(
    (year) => treasury.run(year),
    (accounts) => accounts.reduce((sum, { booked }) => sum + booked.length, 0),
  );
  const deposits = roles.map((role, index) => {
    const yearOf = (year: number): TreasuryYear => {
      const found = years.get(year)[index];
      if (!found) throw new Error("the treasury forgot an account");
      return found;
    };
    return new DepositBook(role, yearOf, subscriptionsOf(role.holding), ordersOf(life, role));
  });
  const byHolding = new Map<Holding, Book>([...sources, ...deposits].map((book) => [book.holding, book]));
  return holdings.map((holding) => {
    const book = byHolding.get(holding);
    if (!book) throw new Error(`no book for a ${holding.role}`);
    return book;
  });
}

function plansOf(
  context: PersonContext,
  holding: Holding,
  budgetMinor: number,
  subscriptions: readonly LifeSubscription[],
): Plan[] {
  const { life, holdings } = context;
  const { traits } = life;
  const shopper = new Shopper(life, debitMix(holding.product.subtype), budgetMinor);
  switch (holding.role) {
    case "main": {
      if (traits.fewTransactions !== null) return [fewPlan(holding, shopper, traits.fewTransactions)];
      const hasMortgage = holdings.some(({ product }) => product.type === "mortgage");
      const hasCard = holdings.some(({ role }) => role === "card");
      const hasOtherCard = !hasCard && streamOf(life.seed, "other-card").chance(0.5);
      return [
        incomePlan(life, holding),
        taxRefundPlan(life),
        ...(hasMortgage ? [] : [housingPlan(life, holding)]),
        billsPlan(life, holding),
        subscriptionsPlan(life, holding, subscriptions),
        shoppingPlan(holding, shopper),
        cashPlan(life, holding),
        peoplePlan(life, holding),
        friendsPlan(context),
        quickLoansPlan(life, holding),
        ...(traits.bets > 0 ? [betsPlan(life, holding)] : []),
        ...(hasOtherCard ? [otherCardPlan(life, holding, Math.round(budgetMinor * 0.35))] : []),
      ];
    }
    case "business":
      return [revenuePlan(life, holding), businessCostPlan(life, holding), shoppingPlan(holding, shopper)];
    case "savings":
      return [];
    default:
      return [shoppingPlan(holding, shopper), ...(holding.role === "spare" ? [cashPlan(life, holding)] : [])];
  }
}

/** Bets, in round sums, as often as the traits say. */
function betsPlan(life: Life, holding: Holding): Plan {
  const { bets, activity } = life.traits;
  const perBet = meanTicket(life.favourites().get("gambling") ?? []) * life.affluence;
  return shoppingPlan(holding, new Shopper(life, bettingMix, (bets * perBet) / activity), SOURCE.bet);
}

/** What people of the world pay each other, from this one's side. */
function friendsPlan({ life, root, acquaintance }: PersonContext): Plan {
  const { country, person } = life;
  const { number } = person.customer;
  if (!hasCircle(number)) return () => {};
  const step = country.economy.transferStepMinor / 10;
  const { toPerson, fromPerson } = country.wording;
  const others = circleOf(number);
  // Looked up at the first payment between two: most people are never asked about.
  const known = new Map<number, Acquaintance>();
  const knownAs = (other: number) => {
    const friend = known.get(other) ?? acquaintance(other);
    known.set(other, friend);
    return friend;
  };
  return ({ month, from, to }, entries) => {
    for (const other of others) {
      for (const gift of giftsBetween(root, country.code, number, other, month)) {
        const day = dayInMonth(month, gift.dayOfMonth);
        const friend = knownAs(other);
        if (day < from || day > to || friend.mainOpenedDay === null || day <= friend.mainOpenedDay) continue;
        const gives = gift.from === number;
        const [opens, closes] = country.wakingHours;
        const at = startOf(day) + Math.floor((opens + (closes - opens) * gift.hour) * 3600) * 1000;
        const what = particulars(life.seed, {
          phrase: gives ? toPerson : fromPerson,
          detail: "person_transfer",
          channel: "instant_transfer",
          values: { person: friend.name, handle: friend.name },
        });
        const amount = gift.steps * step;
        const key = entryKey(month, SOURCE.friend, (other % 8) * 64 + (gift.index % 16));
        entries.push(
          immediateEntry(key, what, at, gives ? -amount : amount, { seed: gift.seed, key: gift.index }),
        );
      }
    }
  };
}

/** What is spent in a month, over the accounts one pays with. */
function shareBudget(life: Life, holdings: readonly Holding[]): ReadonlyMap<Holding, number> {
  const weights = holdings.map((holding) => weightOf(holding));
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  return new Map(
    holdings.map((holding, index) => {
      const isBusiness = holding.product.subtype === "business";
      const share = isBusiness ? 0.12 * life.incomeMinor : (life.freeMinor() * (weights[index] ?? 0)) / total;
      return [holding, Math.round(share)];
    }),
  );
}

function weightOf({ role, product, seed }: Holding): number {
  if (product.subtype === "business") return 0;
  if (role === "main") return 1;
  if (role === "card") return 0.35 + 0.9 * streamOf(seed, "use").unit();
  return role === "spare" ? 0.35 : role === "wallet" ? 0.12 : 0;
}

/** Each subscription is charged to one account: a card as often as not, one with a mandate to the main account. */
function assignSubscriptions(
  life: Life,
  holdings: readonly Holding[],
): ReadonlyMap<Holding, LifeSubscription[]> {
  const assigned = new Map<Holding, LifeSubscription[]>();
  const main = holdings.find(({ role }) => role === "main");
  for (const subscription of life.subscriptions()) {
    const isBusiness = subscription.product.business === true;
    const payers = holdings.filter(
      ({ role, product }) => role === "card" && (product.subtype === "business") === isBusiness,
    );
    const stream = streamOf(subscription.seed, "payer");
    const onMain =
      main &&
      !isBusiness &&
      (payers.length === 0 || stream.chance(subscription.product.onAccount ? 0.7 : 0.3));
    const payer = onMain ? main : bestOf(payers, subscription);
    if (!payer) continue;
    assigned.set(payer, [...(assigned.get(payer) ?? []), subscription]);
  }
  return assigned;
}

/** The card with the best draw, so that another card takes over few of them. */
function bestOf(payers: readonly Holding[], { product }: LifeSubscription): Holding | undefined {
  let best: Holding | undefined;
  let bestDraw = -1;
  for (const payer of payers) {
    const draw = streamOf(payer.seed, "subscription", product.name).unit();
    if (draw > bestDraw) [best, bestDraw] = [payer, draw];
  }
  return best;
}

function ordersOf(life: Life, { holding, regularMinor, regularDay }: DepositRole): StandingOrder[] {
  if (holding.role !== "main" || life.traits.fewTransactions !== null) return [];
  const housing = life.housing();
  const month = (2024 - 1970) * 12;
  const bills = life.bills().filter(({ kind }) => kind.channel !== "bill_payment");
  return [
    ...(housing.kind === "none"
      ? []
      : [
          {
            id: "housing",
            kind: housing.kind === "mortgage" ? ("direct_debit" as const) : ("standing_order" as const),
            rail: null,
            payee: housing.payee.name,
            amountMinor: housing.amountIn(month),
            dayOfMonth: housing.dueDay,
            frequency: "monthly" as const,
          },
        ]),
    ...bills.map(({ kind, supplier, dueDay, perMonthMinor }) => ({
      id: kind.id,
      kind: kind.channel === "standing_order" ? ("standing_order" as const) : ("direct_debit" as const),
      rail: kind.rail,
      payee: supplier,
      amountMinor: Math.max(perMonthMinor, 1) * 3,
      dayOfMonth: dueDay,
      frequency: (
        { 1: "monthly", 2: "as_presented", 3: "quarterly", 6: "half_yearly", 12: "yearly" } as const
      )[kind.everyMonths ?? 1],
    })),
    ...(regularMinor > 0
      ? [
          {
            id: "regular",
            kind: "standing_order" as const,
            rail: null,
            payee: holding.account.name,
            amountMinor: regularMinor,
            dayOfMonth: regularDay,
            frequency: "monthly" as const,
          },
        ]
      : []),
  ];
}
