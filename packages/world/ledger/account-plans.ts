import { meanTicket } from "../life/favourites.ts";
import { bettingMix, debitMix } from "../life/habits.ts";
import type { Life } from "../life/life.ts";
import { Shopper } from "../life/shopper.ts";
import type { LifeSubscription } from "../life/subscriptions.ts";
import type { Holding } from "../portfolio.ts";
import { streamOf } from "../rng.ts";
import { SOURCE } from "./entry.ts";
import type { PersonContext } from "./person-books.ts";
import { businessCostPlan, revenuePlan } from "./plan/business.ts";
import { childBenefitPlan } from "./plan/child-benefit.ts";
import { friendsPlan } from "./plan/friends.ts";
import { billsPlan, housingPlan, subscriptionsPlan } from "./plan/home.ts";
import { incomePlans } from "./plan/income.ts";
import type { Plan } from "./plan/plan.ts";
import {
  cashAMonth,
  cashPlan,
  fewPlan,
  otherCardPlan,
  peoplePlan,
  quickLoansPlan,
  shoppingPlan,
} from "./plan/pocket.ts";
import { taxRefundPlan } from "./plan/taxes.ts";
import { unusualPlan } from "./plan/unusual.ts";

/** Of what is spent, if the card is one of a bank outside the world. */
const ON_OTHER_CARD = 0.35;

/** Everything that happens on an account that holds money, whatever its balance. */
export function plansOf(
  context: PersonContext,
  holding: Holding,
  budgetMinor: number,
  subscriptions: readonly LifeSubscription[],
): Plan[] {
  const { life, holdings } = context;
  const { traits } = life;
  const mix = debitMix(holding.product.subtype);
  const cashMinor = cashAMonth(life, holding, budgetMinor);
  // Besides the opening.
  if (traits.fewTransactions !== null) {
    return [fewPlan(holding, new Shopper(life, mix, budgetMinor), traits.fewTransactions - 1)];
  }
  switch (holding.role) {
    case "main": {
      const hasMortgage = holdings.some(({ product }) => product.type === "mortgage");
      const hasCard = holdings.some(({ role }) => role === "card");
      const hasOtherCard = !hasCard && streamOf(life.seed, "other-card").chance(0.5);
      const otherMinor = hasOtherCard ? Math.round(budgetMinor * ON_OTHER_CARD) : 0;
      const shopper = new Shopper(life, mix, budgetMinor - cashMinor - otherMinor);
      return [
        ...incomePlans(life, holding),
        taxRefundPlan(life),
        childBenefitPlan(life, holding),
        ...(hasMortgage ? [] : [housingPlan(life, holding)]),
        billsPlan(life, holding),
        subscriptionsPlan(life, holding, subscriptions),
        shoppingPlan(holding, shopper),
        cashPlan(life, holding, cashMinor),
        peoplePlan(life, holding),
        friendsPlan(context),
        quickLoansPlan(life, holding),
        ...(traits.unusualText ? [unusualPlan(life, holding)] : []),
        ...(traits.bets > 0 ? [betsPlan(life, holding)] : []),
        ...(hasOtherCard ? [otherCardPlan(life, holding, otherMinor)] : []),
      ];
    }
    case "business":
      return [
        revenuePlan(life, holding),
        businessCostPlan(life, holding),
        shoppingPlan(holding, new Shopper(life, mix, budgetMinor)),
      ];
    case "savings":
      return [];
    case "spare":
      return [
        shoppingPlan(holding, new Shopper(life, mix, budgetMinor - cashMinor)),
        cashPlan(life, holding, cashMinor),
      ];
    default:
      return [shoppingPlan(holding, new Shopper(life, mix, budgetMinor))];
  }
}

/** Bets, in round sums, as often as the traits say. */
function betsPlan(life: Life, holding: Holding): Plan {
  const { bets, activity } = life.traits;
  const perBet = meanTicket(life.favourites().get("gambling") ?? []) * life.affluence;
  return shoppingPlan(holding, new Shopper(life, bettingMix, (bets * perBet) / activity), SOURCE.bet);
}
