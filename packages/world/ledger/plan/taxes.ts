import { dayFrom, nearestBusinessDay, partsOf, yearOf } from "../../calendar.ts";
import { usualAmount } from "../../life/amount.ts";
import type { Life } from "../../life/life.ts";
import { inYear } from "../../life/price-level.ts";
import type { Holding } from "../../portfolio.ts";
import { streamOf } from "../../rng.ts";
import { entryKey, immediateEntry, SOURCE } from "../entry.ts";
import { particulars } from "../particulars.ts";
import { creditedOn, earlyOn } from "../posting.ts";
import { bookingDay, type Plan } from "./plan.ts";

/** What the tax office gives back. */
export function taxRefundPlan(life: Life): Plan {
  const { country, seed } = life;
  const { taxRefund } = country.economy;
  if (!taxRefund) return () => {};
  const refund = particulars(seed, {
    phrase: country.wording.taxRefund,
    detail: "tax_refund",
    channel: "transfer",
  });
  const [first, last] = taxRefund.months;
  return ({ month, from, to }, entries) => {
    const year = yearOf(month);
    const inRange = (month % 12) + 1 >= first && (month % 12) + 1 <= last;
    if (!inRange) return;
    const stream = streamOf(seed, "tax-refund", year);
    if (stream.unit() * 100 >= taxRefund.share) return;
    const span = dayFrom(year, last, 28) - dayFrom(year, first, 5);
    const day = nearestBusinessDay(dayFrom(year, first, 5) + stream.int(0, span), 1, country.isBusinessDay);
    if (day < from || day > to) return;
    const amount = inYear(country.economy, year, usualAmount(stream, taxRefund.usualMinor));
    entries.push(immediateEntry(entryKey(month, SOURCE.tax, 0), refund, creditedOn(day, stream), amount));
  };
}

/** Share of a year's income the self-employed pay in advance. */
const PAID_IN_ADVANCE = 0.18;

/** Taxes of the self-employed, on the days they are due. */
export function ownTaxesPlan(life: Life, holding: Holding): Plan {
  const { country, seed, incomeMinor } = life;
  const { estimatedTaxDue } = country.economy;
  const paid = particulars(seed, {
    phrase: country.wording.taxPayment,
    detail: "tax_payment",
    channel: "bill_payment",
  });
  return ({ month, from, to }, entries) => {
    const due = estimatedTaxDue.find(([dueMonth]) => dueMonth === partsOf(to).month);
    if (!due) return;
    const day = bookingDay(month, due[1], country);
    if (day < from || day > to) return;
    const stream = streamOf(holding.seed, "own-taxes", month);
    const usual =
      (incomeMinor * 12 * PAID_IN_ADVANCE * (0.85 + 0.3 * stream.unit())) / estimatedTaxDue.length;
    const amount = inYear(country.economy, yearOf(month), Math.round(usual));
    entries.push(immediateEntry(entryKey(month, SOURCE.tax, 1), paid, earlyOn(day, stream), -amount));
  };
}
