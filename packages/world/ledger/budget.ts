import type { Life } from "../life/life.ts";
import type { LifeSubscription } from "../life/subscriptions.ts";
import type { Holding } from "../portfolio.ts";
import { streamOf } from "../rng.ts";
import { capOf } from "./card/card-plan.ts";

/**
 * What is spent in a month, over the accounts one pays with. Who lives beyond their means pays from the main account
 * what their cards' limits do not bear.
 */
export function shareBudget(life: Life, holdings: readonly Holding[]): ReadonlyMap<Holding, number> {
  const { traits, incomeMinor } = life;
  const weights = holdings.map((holding) => weightOf(holding));
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const spentMinor = life.freeMinor() + incomeMinor * traits.beyondMeans;
  const budgets = new Map<Holding, number>();
  let refusedMinor = 0;
  holdings.forEach((holding, index) => {
    const isBusiness = holding.product.subtype === "business";
    const share = isBusiness ? 0.12 * incomeMinor : (spentMinor * (weights[index] ?? 0)) / total;
    const most = traits.beyondMeans > 0 && holding.role === "card" ? capOf(holding, life) : share;
    refusedMinor += Math.max(0, share - most);
    budgets.set(holding, Math.round(Math.min(share, most)));
  });
  const main = holdings.find(({ role }) => role === "main");
  if (main) budgets.set(main, (budgets.get(main) ?? 0) + Math.round(refusedMinor));
  return budgets;
}

function weightOf({ role, product, seed }: Holding): number {
  if (product.subtype === "business") return 0;
  if (role === "main") return 1;
  if (role === "card") return 0.35 + 0.9 * streamOf(seed, "use").unit();
  return role === "spare" ? 0.35 : role === "wallet" ? 0.12 : 0;
}

/** Each subscription is charged to one account: a card as often as not, one with a mandate to the main account. */
export function assignSubscriptions(
  life: Life,
  holdings: readonly Holding[],
): ReadonlyMap<Holding, LifeSubscription[]> {
  const assigned = new Map<Holding, LifeSubscription[]>();
  const main = holdings.find(({ role }) => role === "main");
  // A card that is nearly full bears no charge that comes by itself.
  const isFull = life.traits.paymentHabit === "maxed";
  for (const subscription of life.subscriptions()) {
    const isBusiness = subscription.product.business === true;
    const payers = holdings.filter(
      ({ role, product }) => role === "card" && !isFull && (product.subtype === "business") === isBusiness,
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
