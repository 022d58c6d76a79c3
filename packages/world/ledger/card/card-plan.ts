import { dayFrom, dayInMonth, partsOf, startOf, yearOf } from "../../calendar.ts";
import { cardMix } from "../../life/habits.ts";
import type { Life } from "../../life/life.ts";
import { inYear } from "../../life/price-level.ts";
import { Shopper } from "../../life/shopper.ts";
import type { LifeSubscription } from "../../life/subscriptions.ts";
import type { PaymentHabit } from "../../life/traits.ts";
import type { Holding } from "../../portfolio.ts";
import { streamOf } from "../../rng.ts";
import { entryKey, immediateEntry, indexInSource, SOURCE } from "../entry.ts";
import { fuelTurnOf } from "../pacing.ts";
import { subscriptionsPlan } from "../plan/home.ts";
import { MonthlyPlan, type Plan } from "../plan/plan.ts";
import { addPurchases } from "../purchases.ts";
import type { CardTexts } from "./card-texts.ts";

/**
 * What may be bought in a month, of the limit: from the opening of a cycle to its payment it takes parts of three
 * months, which have to fit beside what is carried over.
 */
const CAP: Readonly<Record<PaymentHabit, number>> = {
  autopay: 0.32,
  in_full: 0.32,
  late: 0.31,
  revolver: 0.15,
  maxed: 0.05,
};
/** Years of rising prices a yearly fee may be dearer by. */
const DEARER_FEE = 1.5;
const BUDGET_OF_CAP = 0.8;
const ANNUAL_FEE_AFTER_DAYS = 30;

export function capOf({ account, product }: Holding, { traits, country }: Life): number {
  if (account.creditLimitMinor === null) return Number.POSITIVE_INFINITY;
  const fee = (country.economy.annualFeeMinor[product.subtype] ?? 0) * DEARER_FEE;
  return Math.floor(Math.max(0, account.creditLimitMinor - fee) * CAP[traits.paymentHabit]);
}

/** What is charged to a card whatever was paid: purchases, subscriptions, the yearly fee, fees abroad. */
export function cardPlan(
  life: Life,
  holding: Holding,
  texts: CardTexts,
  budgetMinor: number,
  subscriptions: readonly LifeSubscription[],
): MonthlyPlan {
  const charged = subscriptions.reduce((sum, { product }) => sum + (product.prices.at(-1)?.[1] ?? 0), 0);
  const capMinor = Math.max(0, capOf(holding, life) - charged);
  const shopper = new Shopper(
    life,
    cardMix(holding.product.subtype),
    Math.min(budgetMinor, capMinor * BUDGET_OF_CAP),
    "card",
  );
  return new MonthlyPlan(holding.openedDay, [
    shoppingPlan(holding, shopper, capMinor, texts, life),
    subscriptionsPlan(life, holding, subscriptions),
    annualFeePlan(life, holding, texts),
  ]);
}

function shoppingPlan(
  holding: Holding,
  shopper: Shopper,
  capMinor: number,
  texts: CardTexts,
  life: Life,
): Plan {
  const { foreignFeeBasisPoints } = life.country.economy;
  const isFree = holding.product.subtype === "travel" || holding.product.subtype === "platinum";
  const feeShare = isFree ? 0 : foreignFeeBasisPoints;
  const fuelTurn = fuelTurnOf(holding);
  return ({ month, from }, entries) => {
    const stream = streamOf(holding.seed, "purchases", month);
    const rules = { onCard: true, capMinor, from, source: SOURCE.purchase, fuelTurn };
    const before = entries.length;
    addPurchases(entries, shopper, stream, month, rules);
    if (feeShare === 0) return;
    for (const entry of entries.slice(before)) {
      if (entry.original === null || !Number.isFinite(entry.postedAt)) continue;
      const fee = Math.round((-entry.amountMinor * feeShare) / 10_000);
      const { merchantName, text } = entry.particulars;
      const key = entryKey(month, SOURCE.foreignFee, indexInSource(entry.key));
      if (fee > 0)
        entries.push(
          immediateEntry(
            key,
            texts.foreignFee(merchantName ?? text, entry.original),
            entry.postedAt + 1000,
            -fee,
          ),
        );
    }
  };
}

/** Once a year, some weeks after the anniversary. */
function annualFeePlan(life: Life, { product, openedDay, seed }: Holding, texts: CardTexts): Plan {
  const base = life.country.economy.annualFeeMinor[product.subtype];
  const opened = partsOf(openedDay + ANNUAL_FEE_AFTER_DAYS);
  return ({ month, from, to }, entries) => {
    if (!base || (month % 12) + 1 !== opened.month) return;
    const day = dayInMonth(month, Math.min(opened.day, 28));
    if (day < from || day > to || day < dayFrom(opened.year, opened.month, 1)) return;
    const at = startOf(day) + 8 * 3_600_000 + streamOf(seed, "annual-fee", month).int(0, 7_000) * 1000;
    // Fees are raised in steps, years apart.
    const fee =
      Math.round(inYear(life.country.economy, yearOf(month) - (yearOf(month) % 4), base) / 500) * 500;
    entries.push(immediateEntry(entryKey(month, SOURCE.fee, 1), texts.annualFee, at, -Math.max(100, fee)));
  };
}
