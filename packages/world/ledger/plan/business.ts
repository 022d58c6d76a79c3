import { nearestBusinessDay, partsOf, yearOf } from "../../calendar.ts";
import type { Holding } from "../../holdings.ts";
import { usualAmount } from "../../life/amount.ts";
import type { Life } from "../../life/life.ts";
import { particulars } from "../../life/particulars.ts";
import { inYear } from "../../life/price-level.ts";
import { streamOf } from "../../rng.ts";
import { entryKey, immediateEntry, SOURCE } from "../entry.ts";
import { instantOn } from "../posting.ts";
import { bookingDay, type Plan } from "./plan.ts";

/** What clients of a small business pay in. */
export function revenuePlan(life: Life, holding: Holding): Plan {
  const { country } = life;
  const stream = streamOf(holding.seed, "clients");
  const clients = Array.from({ length: 3 }, () => {
    const { name, text } = stream.pick(country.clients);
    return particulars(holding.seed, { text, category: "income", merchantName: name });
  });
  const perMonth = stream.int(3, 9);
  return ({ month, from, to }) => {
    const monthly = streamOf(holding.seed, "revenue", month);
    return Array.from({ length: monthly.poisson(perMonth) }, (_, index) => {
      const day = nearestBusinessDay(monthly.int(from, to), -1, country.isBusinessDay);
      const amount = inYear(country.economy, yearOf(month), usualAmount(monthly, [28_000, 240_000]));
      const at = instantOn(day, 9, 11, monthly);
      return {
        day,
        entry: immediateEntry(entryKey(month, SOURCE.client, index), monthly.pick(clients), at, amount),
      };
    }).flatMap(({ day, entry }) => (day >= from ? [entry] : []));
  };
}

/** Tax paid in advance during the year. */
export function estimatedTaxPlan(life: Life, holding: Holding): Plan {
  const { country } = life;
  const usual = usualAmount(streamOf(holding.seed, "tax"), [64_000, 340_000]);
  const payment = particulars(holding.seed, { text: country.wording.taxPayment, category: "taxes" });
  return ({ month, from, to }) => {
    const { year, month: calendarMonth } = partsOf(to);
    const due = country.economy.estimatedTaxDue.find(([dueMonth]) => dueMonth === calendarMonth);
    if (!due) return [];
    const day = bookingDay(month, due[1], country);
    if (day < from || day > to) return [];
    const amount = inYear(country.economy, year, usual);
    const at = instantOn(day, 10, 12, streamOf(holding.seed, "tax", month));
    return [immediateEntry(entryKey(month, SOURCE.tax, 0), payment, at, -amount)];
  };
}
