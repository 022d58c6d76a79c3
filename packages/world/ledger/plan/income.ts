import {
  type Day,
  dayFrom,
  dayInMonth,
  lastDay,
  nearestBusinessDay,
  partsOf,
  weekdayOf,
  yearOf,
} from "../../calendar.ts";
import { usualAmount } from "../../life/amount.ts";
import { jobIn } from "../../life/employment.ts";
import type { Life } from "../../life/life.ts";
import { paydaysOf, paydaysPerYear } from "../../life/pay.ts";
import { inYear } from "../../life/price-level.ts";
import type { Holding } from "../../portfolio.ts";
import { streamOf } from "../../rng.ts";
import { type Entry, entryKey, immediateEntry, SOURCE } from "../entry.ts";
import { type Particulars, particulars } from "../particulars.ts";
import { creditedOn, earlyOn } from "../posting.ts";
import type { Plan } from "./plan.ts";

const FIRST_PAY_AFTER_DAYS = 10;
const WEDNESDAY = 3;

/** What somebody lives on, on the account it reaches. */
export function incomePlan(life: Life, holding: Holding): Plan {
  switch (life.traits.livesOn) {
    case "gigs":
      return gigPlan(life, holding);
    case "benefits":
      return benefitPlan(life, holding);
    case "pension":
      return pensionPlan(life, holding);
    default:
      return salaryPlan(life, holding);
  }
}

/** Pay on the employer's paydays, with a raise in April, another employer every few years, a bonus once a year. */
function salaryPlan(life: Life, holding: Holding): Plan {
  const { country, traits } = life;
  const { economy, wording } = country;
  const worded = new Map<string, { readonly pay: Particulars; readonly bonus: Particulars }>();
  const wordingOf = (employer: string) => {
    const known = worded.get(employer);
    if (known) return known;
    const { givenName, familyName } = life.person.customer;
    const values = { employer: employer.replace(/,/g, ""), person: `${givenName} ${familyName}` };
    const common = { detail: "salary", channel: "payroll", merchantName: employer, values } as const;
    const made = {
      pay: particulars(life.seed, { phrase: wording.payroll, ...common }),
      bonus: particulars(life.seed, { phrase: wording.bonus, ...common }),
    };
    worded.set(employer, made);
    return made;
  };
  const getsBonus = streamOf(life.seed, "bonus").unit() * 100 < (economy.bonus?.share ?? 0);
  return ({ month, from, to }, entries) => {
    const stream = streamOf(holding.seed, "salary", month);
    // Raises come in April, so that the first quarter is still paid at last year's level.
    const raisedIn = month % 12 < 3 ? yearOf(month) - 1 : yearOf(month);
    const job = jobIn(life.career(), month);
    const monthly = inYear(economy, raisedIn, Math.round(life.incomeMinor * job.payFactor));
    const usual = Math.round((monthly * 12) / paydaysPerYear(life.paydays.rhythm));
    const { pay, bonus } = wordingOf(job.employer);
    const earliest = from === holding.openedDay + 1 ? from + FIRST_PAY_AFTER_DAYS : from;
    let last: Day | null = null;
    paydaysOf(life.paydays, month, country).forEach((day, index) => {
      const amount = traits.hourly ? Math.round(usual * (0.93 + 0.14 * stream.unit())) : usual;
      if (day < earliest || day > to) return;
      last = day;
      entries.push(immediateEntry(entryKey(month, SOURCE.salary, index), pay, creditedOn(day, stream), amount));
    });
    if (!getsBonus || last === null || economy.bonus?.month !== (month % 12) + 1) return;
    const amount = Math.round((monthly * economy.bonus.percent) / 100);
    const at = creditedOn(last, streamOf(holding.seed, "bonus", month));
    entries.push(immediateEntry(entryKey(month, SOURCE.salary, 99), bonus, at, amount));
  };
}

/** Six to twenty pay-outs a month of platforms and people, none like the other. */
function gigPlan(life: Life, holding: Holding): Plan {
  const { country } = life;
  const stream = streamOf(life.seed, "gigs");
  const first = stream.int(0, country.gigPlatforms.length - 1);
  const platforms = country.gigPlatforms.map((_, index) => {
    const { name, text } = country.gigPlatforms[(first + index) % country.gigPlatforms.length] ?? {
      name: "",
      text: "",
    };
    return particulars(life.seed, {
      phrase: text,
      detail: "gig_income",
      channel: "transfer",
      merchantName: name,
    });
  });
  const worksFor = platforms.slice(0, Math.max(3, Math.min(4, platforms.length)));
  return ({ month, from, to }, entries) => {
    const monthly = streamOf(holding.seed, "gigs", month);
    const times = monthly.int(6, 20);
    const share =
      (inYear(country.economy, yearOf(month), life.incomeMinor) * (0.65 + 0.7 * monthly.unit())) / times;
    for (let index = 0; index < times; index++) {
      const day = nearestBusinessDay(monthly.int(from, to), -1, country.isBusinessDay);
      const amount = Math.max(100, Math.round(share * (0.25 + 1.5 * monthly.unit())));
      const platform = index < worksFor.length ? worksFor[index] : monthly.pick(worksFor);
      if (day < from || !platform) continue;
      entries.push(
        immediateEntry(entryKey(month, SOURCE.gig, index), platform, creditedOn(day, monthly), amount),
      );
    }
  };
}

/** State support on the same weekday every week, or once a month. */
function benefitPlan(life: Life, holding: Holding): Plan {
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
  const dayOfMonth = stream.int(3, 26);
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
function pensionPlan(life: Life, holding: Holding): Plan {
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

/** What clients of a small business pay in. */
export function revenuePlan(life: Life, holding: Holding): Plan {
  const { country } = life;
  const stream = streamOf(holding.seed, "clients");
  const clients = Array.from({ length: 4 }, () => {
    const { name, text } = stream.pick(country.clients);
    return particulars(holding.seed, {
      phrase: text,
      detail: "business_income",
      channel: "transfer",
      merchantName: name,
    });
  });
  const perMonth = stream.int(5, 11);
  return ({ month, from, to }, entries) => {
    const monthly = streamOf(holding.seed, "revenue", month);
    const times = Math.max(2, monthly.poisson(perMonth));
    const usual = inYear(country.economy, yearOf(month), Math.round(life.incomeMinor * 1.9));
    for (let index = 0; index < times; index++) {
      const day = nearestBusinessDay(monthly.int(from, to), -1, country.isBusinessDay);
      const amount = Math.round((usual / perMonth) * Math.exp(0.7 * monthly.normal()));
      const client = monthly.pick(clients);
      if (day < from || amount < 1) continue;
      entries.push(
        immediateEntry(entryKey(month, SOURCE.client, index), client, creditedOn(day, monthly), amount),
      );
    }
  };
}

/** Wages, suppliers and taxes of a small business. */
export function businessCostPlan(life: Life, holding: Holding): Plan {
  const { country } = life;
  const stream = streamOf(holding.seed, "costs");
  const suppliers = Array.from({ length: 3 }, () => {
    const { name, text } = stream.pick(country.businessSuppliers);
    return particulars(holding.seed, {
      phrase: text,
      detail: "wholesale",
      channel: "transfer",
      merchantName: name,
    });
  });
  const payroll = particulars(holding.seed, {
    phrase: country.wording.payrollRun,
    detail: "payroll_expense",
    channel: "payroll",
  });
  const tax = particulars(holding.seed, {
    phrase: country.wording.taxPayment,
    detail: "tax_payment",
    channel: "bill_payment",
  });
  return ({ month, from, to }, entries) => {
    const monthly = streamOf(holding.seed, "costs", month);
    const scale = inYear(country.economy, yearOf(month), life.incomeMinor);
    const add = (source: number, index: number, what: Particulars, day: Day, amount: number) => {
      if (day < from || day > to) return;
      entries.push(businessEntry(entryKey(month, source, index), what, day, amount, monthly));
    };
    const times = monthly.int(2, 4);
    for (let index = 0; index < times; index++) {
      const day = nearestBusinessDay(monthly.int(from, to), -1, country.isBusinessDay);
      const amount = Math.round(scale * 0.16 * Math.exp(0.5 * monthly.normal()));
      add(SOURCE.supplier, index, monthly.pick(suppliers), day, amount);
    }
    const payday = nearestBusinessDay(lastDay(month), -1, country.isBusinessDay);
    add(SOURCE.salary, 0, payroll, payday, Math.round(scale * (0.45 + 0.1 * monthly.unit())));
    const due = country.economy.estimatedTaxDue.find(([dueMonth]) => dueMonth === partsOf(to).month);
    if (!due) return;
    const day = nearestBusinessDay(dayInMonth(month, due[1]), 1, country.isBusinessDay);
    add(SOURCE.tax, 1, tax, day, Math.round(scale * (0.5 + 0.4 * monthly.unit())));
  };
}

function businessEntry(
  key: number,
  what: Particulars,
  day: Day,
  amount: number,
  stream: Parameters<typeof earlyOn>[1],
): Entry {
  return immediateEntry(key, what, earlyOn(day, stream), -amount);
}
