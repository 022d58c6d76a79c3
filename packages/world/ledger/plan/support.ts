import {
  type Day,
  dayInMonth,
  firstDay,
  type Month,
  nearestBusinessDay,
  weekdayOf,
  yearOf,
} from "../../calendar.ts";
import type { Payee } from "../../countries/country.ts";
import type { PensionRules } from "../../countries/economy.ts";
import { ceilTo, roundTo } from "../../life/amount.ts";
import type { Life } from "../../life/life.ts";
import { inYear } from "../../life/price-level.ts";
import type { Holding } from "../../portfolio.ts";
import { streamOf } from "../../rng.ts";
import { entryKey, immediateEntry, SOURCE } from "../entry.ts";
import { particulars, phraseOf } from "../particulars.ts";
import { creditedOn } from "../posting.ts";
import { fourWeeklyDays, type Plan } from "./plan.ts";

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
    phrase: phraseOf(office),
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

/** One or two pensions, each in its own rhythm: on the same day every month, every fourth week, or on a Wednesday. */
export function pensionPlan(life: Life, holding: Holding): Plan {
  const { country } = life;
  const stream = streamOf(life.seed, "pension");
  const { raisedIn, days } = country.economy.pensionRules ?? USUAL_RULES;
  const step = country.economy.roundToMinor ?? 1;
  const funds = country.pensionFunds.slice(0, stream.int(1, 2)).map((fund) => ({
    rhythm: fund.rhythm,
    leastMinor: fund.leastMinor ?? 0,
    paid: particulars(life.seed, {
      phrase: phraseOf(fund),
      detail: "pension_income",
      channel: "payroll",
      merchantName: fund.name,
    }),
  }));
  const dayOfMonth = stream.int(...days);
  const split = 0.55 + 0.3 * stream.unit();
  // Of four weeks, a day from Monday to Friday.
  const turn = 7 * stream.int(0, 3) + stream.int(0, 4);
  const daysOf = (rhythm: Payee["rhythm"], month: Month) => {
    if (rhythm === "four_weekly") return fourWeeklyDays(turn, month, country);
    const day = rhythm === "wednesday" ? wednesdayOf(month, 2 + (turn % 3)) : dayInMonth(month, dayOfMonth);
    return [nearestBusinessDay(day, -1, country.isBusinessDay)];
  };
  return ({ month, from, to }, entries) => {
    const monthly = streamOf(holding.seed, "pension", month);
    const raised = (month % 12) + 1 < raisedIn ? yearOf(month) - 1 : yearOf(month);
    const total = inYear(country.economy, raised, life.incomeMinor);
    funds.forEach(({ rhythm, paid, leastMinor }, index) => {
      const part = funds.length === 1 ? 1 : index === 0 ? split : 1 - split;
      const drawn = total * part * (rhythm === "four_weekly" ? FOUR_WEEKS_OF_A_MONTH : 1);
      const amount = roundTo(Math.max(drawn, leastMinor), step);
      daysOf(rhythm, month).forEach((day, turnOfMonth) => {
        const at = creditedOn(day, monthly);
        if (day < from || day > to) return;
        const key = entryKey(month, SOURCE.benefit, index + 8 * turnOfMonth);
        entries.push(immediateEntry(key, paid, at, amount));
      });
    });
  };
}

const USUAL_RULES: PensionRules = { raisedIn: 1, days: [15, 28] };
const FOUR_WEEKS_OF_A_MONTH = 12 / (365.25 / 28);

/** The `n`th Wednesday of a month, from 1. */
function wednesdayOf(month: Month, n: number): Day {
  const first = firstDay(month);
  return first + ((WEDNESDAY - weekdayOf(first) + 7) % 7) + (n - 1) * 7;
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
