import { type Day, yearOf } from "../../calendar.ts";
import { roundTo } from "../../life/amount.ts";
import { jobIn } from "../../life/employment.ts";
import type { Life } from "../../life/life.ts";
import { paydaysOf, paydaysPerYear } from "../../life/pay.ts";
import { inYear } from "../../life/price-level.ts";
import type { Holding } from "../../portfolio.ts";
import { streamOf } from "../../rng.ts";
import { entryKey, immediateEntry, SOURCE } from "../entry.ts";
import { type Particulars, particulars } from "../particulars.ts";
import { creditedOn } from "../posting.ts";
import { clientsPlan, salesPlan, stockPlan } from "./business.ts";
import { gigPlan } from "./gigs.ts";
import type { Plan } from "./plan.ts";
import { allowancePlan, benefitPlan, pensionPlan } from "./support.ts";
import { ownTaxesPlan } from "./taxes.ts";

const FIRST_PAY_AFTER_DAYS = 10;
/** Share of the income that is pay of some hours a week. */
const BESIDE_STUDIES = 0.45;
const BESIDE_CLIENTS = 0.3;

/** What somebody lives on, on the account it reaches. */
export function incomePlans(life: Life, holding: Holding): Plan[] {
  switch (life.traits.livesOn) {
    case "gigs":
      return [gigPlan(life, holding)];
    case "benefits":
      return [benefitPlan(life, holding)];
    case "pension":
      return [pensionPlan(life, holding)];
    case "studies":
      return [allowancePlan(life, holding, 1 - BESIDE_STUDIES), salaryPlan(life, holding, BESIDE_STUDIES)];
    case "clients":
      return [
        clientsPlan(life, holding),
        ownTaxesPlan(life, holding),
        salaryPlan(life, holding, BESIDE_CLIENTS),
      ];
    case "sales":
      return [salesPlan(life, holding), stockPlan(life, holding)];
    case "salary":
      return [salaryPlan(life, holding, 1)];
  }
}

/** Pay on the employer's paydays, with a raise in April, another employer every few years, a bonus once a year. */
function salaryPlan(life: Life, holding: Holding, share: number): Plan {
  const { country, traits } = life;
  const { economy, wording } = country;
  const worded = new Map<string, { readonly pay: Particulars; readonly bonus: Particulars }>();
  const wordingOf = (employer: string) => {
    const known = worded.get(employer);
    if (known) return known;
    const { givenName, familyName } = life.person.customer;
    const values = { employer: employer.replace(/,/g, ""), person: `${givenName} ${familyName}` };
    const { spell } = country;
    const common = { detail: "salary", channel: "payroll", merchantName: employer, values, spell } as const;
    const made = {
      pay: particulars(life.seed, { phrase: wording.payroll, ...common }),
      bonus: particulars(life.seed, { phrase: wording.bonus, ...common }),
    };
    worded.set(employer, made);
    return made;
  };
  const career = traits.oneJob ? life.career().slice(0, 1) : life.career();
  const step = economy.roundToMinor ?? 1;
  const getsBonus = streamOf(life.seed, "bonus").unit() * 100 < (economy.bonus?.share ?? 0);
  return ({ month, from, to }, entries) => {
    const stream = streamOf(holding.seed, "salary", month);
    // Raises come in April, so that the first quarter is still paid at last year's level.
    const raisedIn = month % 12 < 3 ? yearOf(month) - 1 : yearOf(month);
    const job = jobIn(career, month);
    const monthly = inYear(economy, raisedIn, Math.round(life.incomeMinor * share * job.payFactor));
    const usual = roundTo((monthly * 12) / paydaysPerYear(life.paydays.rhythm), step);
    const { pay, bonus } = wordingOf(job.employer);
    const earliest = from === holding.openedDay + 1 ? from + FIRST_PAY_AFTER_DAYS : from;
    let last: Day | null = null;
    paydaysOf(life.paydays, month, country).forEach((day, index) => {
      const amount = traits.hourly ? roundTo(usual * (0.93 + 0.14 * stream.unit()), step) : usual;
      if (day < earliest || day > to) return;
      last = day;
      entries.push(
        immediateEntry(entryKey(month, SOURCE.salary, index), pay, creditedOn(day, stream), amount),
      );
    });
    if (!getsBonus || last === null || economy.bonus?.month !== (month % 12) + 1) return;
    const amount = roundTo((monthly * economy.bonus.percent) / 100, step);
    const at = creditedOn(last, streamOf(holding.seed, "bonus", month));
    entries.push(immediateEntry(entryKey(month, SOURCE.salary, 99), bonus, at, amount));
  };
}
