import { type Day, dayInMonth, nearestBusinessDay, weekdayOf, yearOf } from "../../calendar.ts";
import { ceilTo } from "../../life/amount.ts";
import type { Life } from "../../life/life.ts";
import { inYear } from "../../life/price-level.ts";
import type { Holding } from "../../portfolio.ts";
import { streamOf } from "../../rng.ts";
import { entryKey, immediateEntry, SOURCE } from "../entry.ts";
import { particulars } from "../particulars.ts";
import { creditedOn } from "../posting.ts";
import type { Plan } from "./plan.ts";

const WEDNESDAY = 3;
/** Paid on the business day before, which is then of the same month. */
const EARLIEST_DAY = 7;

/** State support on the same weekday every week, or once a month. */
export function benefitPlan(life: Life, holding: Holding): Plan {
  const { country } = life;
  const stream = streamOf(life.seed, "benefit");
  const office = country.benefitOffices[0];
  if (!office) return () => {};
  const paid = particulars(life.seed, {
    phrase: office.text,
    detail: "government_benefits",
    channel: "payroll",
    merchantName: office.name,
  });
  const { every } = country.economy.benefit;
  const dayOfMonth = stream.int(EARLIEST_DAY, 26);
  const weekly = life.incomeMinor / (every === "week" ? 4.35 : 1);
  return ({ month, from, to }, entries) => {
    const monthly = streamOf(holding.seed, "benefit", month);
    const amount = Math.round(inYear(country.economy, yearOf(month), Math.round(weekly)) / 5) * 5;
    let index = 0;
    const pay = (day: Day) => {
      if (day < from || day > to) return;
      entries.push(
        immediateEntry(entryKey(month, SOURCE.benefit, index++), paid, creditedOn(day, monthly), amount),
      );
    };
    if (every === "month") pay(nearestBusinessDay(dayInMonth(month, dayOfMonth), -1, country.isBusinessDay));
    else for (let day = from; day <= to; day++) if (weekdayOf(day) === WEDNESDAY) pay(day);
  };
}

/** One or two pensions, on the same day every month. */
export function pensionPlan(life: Life, holding: Holding): Plan {
  const { country } = life;
  const stream = streamOf(life.seed, "pension");
  const funds = country.pensionFunds.slice(0, stream.int(1, 2)).map(({ name, text }) =>
    particulars(life.seed, {
      phrase: text,
      detail: "pension_income",
      channel: "payroll",
      merchantName: name,
    }),
  );
  const dayOfMonth = stream.int(15, 28);
  const split = 0.55 + 0.3 * stream.unit();
  return ({ month, from, to }, entries) => {
    const monthly = streamOf(holding.seed, "pension", month);
    const total = inYear(country.economy, yearOf(month), life.incomeMinor);
    const day = nearestBusinessDay(dayInMonth(month, dayOfMonth), -1, country.isBusinessDay);
    if (day < from || day > to) return;
    funds.forEach((fund, index) => {
      const part = funds.length === 1 ? 1 : index === 0 ? split : 1 - split;
      const at = creditedOn(day, monthly);
      entries.push(
        immediateEntry(entryKey(month, SOURCE.benefit, index), fund, at, Math.round(total * part)),
      );
    });
  };
}

/** What the family sends a student at the start of every month. */
export function allowancePlan(life: Life, holding: Holding, share: number): Plan {
  const { country, person } = life;
  const stream = streamOf(life.seed, "allowance");
  const parent = `${country.personName(stream).givenName} ${person.customer.familyName}`;
  const sent = particulars(life.seed, {
    phrase: country.wording.fromPerson,
    detail: "person_transfer",
    channel: "standing_order",
    values: { person: parent, handle: parent },
  });
  const day = stream.int(1, 5);
  return ({ month, from, to }, entries) => {
    const on = dayInMonth(month, day);
    if (on < from || on > to) return;
    const usual = inYear(country.economy, yearOf(month), Math.round(life.incomeMinor * share));
    const at = creditedOn(on, streamOf(holding.seed, "allowance", month));
    const amount = ceilTo(usual, country.economy.transferStepMinor / 5);
    entries.push(immediateEntry(entryKey(month, SOURCE.benefit, 0), sent, at, amount));
  };
}
