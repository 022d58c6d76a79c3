import { yearOf } from "../../calendar.ts";
import type { Holding } from "../../holdings.ts";
import type { Life } from "../../life/life.ts";
import { particulars } from "../../life/particulars.ts";
import { paydaysOf, paydaysPerYear } from "../../life/pay.ts";
import { inYear } from "../../life/price-level.ts";
import { streamOf } from "../../rng.ts";
import { entryKey, immediateEntry, SOURCE } from "../entry.ts";
import { instantOn } from "../posting.ts";
import type { Plan } from "./plan.ts";

const FIRST_PAY_AFTER_DAYS = 10;

/**
 * The pay that reaches this account. An employer may split it over several banks, so `share` (percent of the
 * net income) is of the account; employer and paydays are of the person.
 */
export function salaryPlan(life: Life, holding: Holding, sharePercent: number): Plan {
  const { country } = life;
  const payroll = particulars(life.seed, {
    text: country.wording.payroll,
    category: "income",
    merchantName: life.employer,
    values: { employer: life.employer.replace(/,/g, "") },
  });
  return ({ month, from, to }) => {
    const stream = streamOf(holding.seed, "salary", month);
    const yearly = inYear(country.economy, yearOf(month), life.incomeMinor) * 12;
    const usual = Math.round((yearly * sharePercent) / 100 / paydaysPerYear(life.payRhythm));
    return paydaysOf(life.payRhythm, month, country)
      .filter((day) => day >= from + (from === holding.openedDay + 1 ? FIRST_PAY_AFTER_DAYS : 0) && day <= to)
      .map((day, index) => {
        const amount = life.hourly ? Math.round(usual * (0.93 + 0.14 * stream.unit())) : usual;
        const key = entryKey(month, SOURCE.salary, index);
        return immediateEntry(key, payroll, instantOn(day, 9, 11, stream), amount);
      });
  };
}
