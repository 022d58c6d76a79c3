import { dayInMonth, fromDate, type Month, monthOf, nearestBusinessDay } from "../../calendar.ts";
import type { Life } from "../../life/life.ts";
import type { Holding } from "../../portfolio.ts";
import { streamOf } from "../../rng.ts";
import { entryKey, immediateEntry, SOURCE } from "../entry.ts";
import { particulars } from "../particulars.ts";
import { creditedOn } from "../posting.ts";
import { fourWeeklyDays, type Plan } from "./plan.ts";

const MONTHS_A_YEAR = 12;
/** How many of a hundred have no child, one, two or three. */
const CHILDREN = [30, 26, 33, 11] as const;
const YOUNGEST_PARENT = 23;
const OLDEST_AT_FIRST = 36;

/** What the state pays for children, from the month after a birth until they are grown up. */
export function childBenefitPlan(life: Life, holding: Holding): Plan {
  const { country, seed } = life;
  const benefit = country.economy.childBenefit;
  const stream = streamOf(seed, "child-benefit");
  if (!benefit || stream.unit() * 100 >= benefit.share) return () => {};
  const { payee, sums, untilAge } = benefit;
  const births = birthsOf(life);
  const dayOfMonth = stream.int(...benefit.day);
  const paid = particulars(seed, {
    phrase: payee.text,
    detail: "government_benefits",
    channel: "payroll",
    merchantName: payee.name,
    ...(payee.rail && { rail: payee.rail }),
  });
  const dated = sums.map(([from, byChildren]) => ({ from: monthOf(fromDate(from)), byChildren }));
  return ({ month, from, to }, entries) => {
    const children = births.filter((born) => born < month && month < born + untilAge * MONTHS_A_YEAR).length;
    const { byChildren } = dated.findLast((sum) => sum.from <= month) ?? dated[0] ?? { byChildren: [] };
    const amount = byChildren[children - 1];
    if (amount === undefined) return;
    const days = benefit.isFourWeekly
      ? fourWeeklyDays(7 * (dayOfMonth % 4), month, country)
      : [nearestBusinessDay(dayInMonth(month, dayOfMonth), -1, country.isBusinessDay)];
    const monthly = streamOf(holding.seed, "child-benefit", month);
    days.forEach((day, index) => {
      const at = creditedOn(day, monthly);
      if (day < from || day > to) return;
      entries.push(immediateEntry(entryKey(month, SOURCE.childBenefit, index), paid, at, amount));
    });
  };
}

/** Months in which the person's children were or will be born, two to four years apart. */
function birthsOf({ person, seed }: Life): Month[] {
  const stream = streamOf(seed, "children");
  let draw = stream.unit() * 100;
  const count = CHILDREN.findIndex((percent) => {
    draw -= percent;
    return draw < 0;
  });
  const bornIn = monthOf(fromDate(person.customer.birthDate));
  const first = bornIn + stream.int(YOUNGEST_PARENT * MONTHS_A_YEAR, OLDEST_AT_FIRST * MONTHS_A_YEAR);
  const gap = stream.int(20, 46);
  return Array.from({ length: Math.max(0, count) }, (_, index) => first + index * gap);
}
