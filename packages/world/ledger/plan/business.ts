import { type Day, lastDay, nearestBusinessDay, partsOf, weekdayOf, yearOf } from "../../calendar.ts";
import type { Life } from "../../life/life.ts";
import { inYear } from "../../life/price-level.ts";
import type { Holding } from "../../portfolio.ts";
import { streamOf } from "../../rng.ts";
import { type Entry, entryKey, immediateEntry, SOURCE } from "../entry.ts";
import { type Particulars, particulars, phraseOf } from "../particulars.ts";
import { creditedOn, earlyOn, instantOn, upBeforeMidnight } from "../posting.ts";
import { bookingDay, businessDayFrom, type Plan } from "./plan.ts";

/** What clients of a small business pay in. */
export function revenuePlan(life: Life, holding: Holding): Plan {
  const { country } = life;
  const stream = streamOf(holding.seed, "clients");
  const clients = Array.from({ length: 4 }, () => {
    const payee = stream.pick(country.clients);
    return particulars(holding.seed, {
      phrase: phraseOf(payee),
      detail: "business_income",
      channel: "transfer",
      merchantName: payee.name,
    });
  });
  const perMonth = stream.int(5, 11);
  return ({ month, from, to }, entries) => {
    const monthly = streamOf(holding.seed, "revenue", month);
    const times = Math.max(2, monthly.poisson(perMonth));
    const usual = inYear(country.economy, yearOf(month), Math.round(life.incomeMinor * 1.9));
    for (let index = 0; index < times; index++) {
      const day = businessDayFrom(from, monthly.int(from, to), country);
      const amount = Math.round((usual / perMonth) * Math.exp(0.7 * monthly.normal()));
      const client = monthly.pick(clients);
      if (amount < 1) continue;
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
    const payee = stream.pick(country.businessSuppliers);
    return particulars(holding.seed, {
      phrase: phraseOf(payee),
      detail: "wholesale",
      channel: "transfer",
      merchantName: payee.name,
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
      const day = businessDayFrom(from, monthly.int(from, to), country);
      const amount = Math.round(scale * 0.16 * Math.exp(0.5 * monthly.normal()));
      add(SOURCE.supplier, index, monthly.pick(suppliers), day, amount);
    }
    const payday = nearestBusinessDay(lastDay(month), -1, country.isBusinessDay);
    add(SOURCE.salary, 0, payroll, payday, Math.round(scale * (0.45 + 0.1 * monthly.unit())));
    const due = country.economy.estimatedTaxDue.find(([dueMonth]) => dueMonth === partsOf(to).month);
    if (!due) return;
    const day = bookingDay(month, due[1], country);
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

/** Invoices of somebody who works for a few clients: one pays the same every month, the others now and then. */
export function clientsPlan(life: Life, holding: Holding): Plan {
  const { country } = life;
  const stream = streamOf(life.seed, "own-clients");
  const first = stream.int(0, country.clients.length - 1);
  const clients = [0, 1, 2, 3].map((step) => {
    const payee = country.clients[(first + step) % country.clients.length] ?? { name: "", text: "" };
    return particulars(life.seed, {
      phrase: phraseOf(payee),
      detail: "contractor_income",
      channel: "transfer",
      merchantName: payee.name,
    });
  });
  return ({ month, from, to }, entries) => {
    const monthly = streamOf(holding.seed, "own-clients", month);
    const income = inYear(country.economy, yearOf(month), life.incomeMinor);
    clients.forEach((client, index) => {
      const isDue = index === 0 || month % clients.length === index || monthly.chance(0.5);
      const share = index === 0 ? 0.35 : 0.12 + 0.24 * monthly.unit();
      const day = businessDayFrom(from, monthly.int(from, to), country);
      if (!isDue) return;
      const key = entryKey(month, SOURCE.client, index);
      entries.push(immediateEntry(key, client, creditedOn(day, monthly), Math.round(income * share)));
    });
  };
}

/** Sales on an average day, and what they bring in against what is left of it. */
const SALES_A_DAY = 32;
const TURNOVER = 3;
const CUSTOMERS = 80;
const TUESDAY = 2;

/** What passers-by pay with their telephones, every day of the week. */
export function salesPlan(life: Life, holding: Holding): Plan {
  const { country, seed, incomeMinor } = life;
  const names = streamOf(seed, "customers");
  const customers = Array.from({ length: CUSTOMERS }, () => {
    const { givenName, familyName } = country.personName(names);
    const person = `${givenName} ${familyName}`;
    return particulars(seed, {
      phrase: country.wording.fromPerson,
      detail: "business_income",
      channel: "instant_transfer",
      values: { person, handle: person },
      spell: country.spell,
    });
  });
  const [opens, closes] = upBeforeMidnight(country);
  return ({ month, from, to }, entries) => {
    const monthly = streamOf(holding.seed, "sales", month);
    const usual = (inYear(country.economy, yearOf(month), incomeMinor) * TURNOVER) / (SALES_A_DAY * 30.4);
    let index = 0;
    for (let day = from; day <= to; day++) {
      const sales = monthly.poisson(SALES_A_DAY);
      for (let sale = 0; sale < sales; sale++) {
        const at = instantOn(day, opens + 2, closes, monthly);
        const amount = Math.max(10, Math.round((usual * (0.3 + 1.4 * monthly.unit())) / 10) * 10);
        entries.push(
          immediateEntry(entryKey(month, SOURCE.client, index++), monthly.pick(customers), at, amount),
        );
      }
    }
  };
}

/** What is sold has to be bought: a supplier is paid every Tuesday. */
export function stockPlan(life: Life, holding: Holding): Plan {
  const { country, seed, incomeMinor } = life;
  const payee = streamOf(seed, "stock").pick(country.businessSuppliers);
  const bought = particulars(seed, {
    phrase: phraseOf(payee),
    detail: "wholesale",
    channel: "transfer",
    merchantName: payee.name,
  });
  return ({ month, from, to }, entries) => {
    const monthly = streamOf(holding.seed, "stock", month);
    const weekly = (inYear(country.economy, yearOf(month), incomeMinor) * (TURNOVER - 1)) / 4.35;
    for (let day = from; day <= to; day++) {
      if (weekdayOf(day) !== TUESDAY) continue;
      const amount = Math.round(weekly * (0.85 + 0.3 * monthly.unit()));
      const key = entryKey(month, SOURCE.supplier, day - from);
      entries.push(immediateEntry(key, bought, earlyOn(day, monthly), -amount));
    }
  };
}
