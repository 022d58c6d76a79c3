import { firstDay, type Month, monthOf, nearestBusinessDay, yearOf } from "../../calendar.ts";
import type { Country, Place } from "../../countries/country.ts";
import { ceilTo } from "../../life/amount.ts";
import type { Life } from "../../life/life.ts";
import { inYear } from "../../life/price-level.ts";
import type { Shopper } from "../../life/shopper.ts";
import type { Holding } from "../../portfolio.ts";
import { streamOf } from "../../rng.ts";
import { type Entry, entryKey, immediateEntry, NEVER, SOURCE } from "../entry.ts";
import { fuelTurnOf } from "../pacing.ts";
import { particulars, phraseOf } from "../particulars.ts";
import { creditedOn, earlyOn, instantOn, upAndAbout } from "../posting.ts";
import { addPurchases } from "../purchases.ts";
import { type Machines, machinesOf, WithdrawalCosts } from "./machines.ts";
import type { Plan } from "./plan.ts";

/** Shopping with the debit card, or whatever pays from the account. */
export function shoppingPlan(holding: Holding, shopper: Shopper, source: number = SOURCE.purchase): Plan {
  const fuelTurn = fuelTurnOf(holding);
  return ({ month, from }, entries) => {
    const stream = streamOf(holding.seed, "purchases", source, month);
    const onCard = shopper.life.traits.prefersCards;
    const rules = { onCard, capMinor: Number.POSITIVE_INFINITY, from, source, fuelTurn };
    addPurchases(entries, shopper, stream, month, rules);
  };
}

const NOTES = [1, 2, 2, 3, 3, 4, 5, 5, 6, 10];
const FOREIGN_MACHINE = 0.22;

/** No more than this of what is spent is spent in cash. */
const MOST_IN_CASH = 0.35;

/** What is withdrawn in a month on average, minor units: as the country is used to, as far as the budget bears it. */
export function cashAMonth({ country }: Life, { seed }: Holding, budgetMinor: number): number {
  const usual = streamOf(seed, "cash").unit() * 2 * country.economy.cashPerMonth * meanWithdrawal(country);
  return Math.min(usual, budgetMinor * MOST_IN_CASH);
}

function meanWithdrawal({ economy }: Country): number {
  return (NOTES.reduce((sum, count) => sum + count, 0) / NOTES.length) * economy.atmStepMinor;
}

/**
 * Cash from machines, with the fee of somebody else's now and then.
 * @param cashMinor what is withdrawn in a month on average
 */
export function cashPlan(life: Life, holding: Holding, cashMinor: number): Plan {
  const { country, seed, home } = life;
  const { economy, wording } = country;
  const perMonth = cashMinor / meanWithdrawal(country);
  // At a machine of a town one is visiting; abroad people pay by card.
  const visited = new Map<Place, Machines>();
  const machinesIn = (place: Place) => {
    const made = visited.get(place) ?? machinesOf(country, holding.bank.id, place);
    visited.set(place, made);
    return made;
  };
  const fee = particulars(seed, { phrase: wording.atmFee, detail: "atm_fee", channel: "fee" });
  return ({ month, from, to }, entries) => {
    const stream = streamOf(holding.seed, "cash", month);
    const days = Array.from({ length: stream.poisson(perMonth) }, () => stream.int(from, to)).sort(
      (left, right) => left - right,
    );
    const costs = new WithdrawalCosts(economy.atmFees);
    days.forEach((day, i) => {
      const at = instantOn(day, ...upAndAbout(country), stream);
      const amount = stream.pick(NOTES) * economy.atmStepMinor;
      const isOthers = stream.chance(FOREIGN_MACHINE);
      const journey = life.itinerary.awayOn(day, yearOf(month));
      if (journey?.abroad) return;
      const place = journey?.town ?? home;
      const { own, others } = machinesIn(place);
      const key = entryKey(month, SOURCE.cash, i);
      entries.push(immediateEntry(key, isOthers ? others : own, at, -amount));
      const cost = costs.next(isOthers, place.city, day);
      if (cost > 0) entries.push(immediateEntry(entryKey(month, SOURCE.atmFee, i), fee, at, -cost));
    });
  };
}

/** Splitting bills with friends outside the world, presents: both ways. */
export function peoplePlan(life: Life, holding: Holding): Plan {
  const { country, seed } = life;
  const { toPerson, fromPerson } = country.wording;
  const step = country.economy.transferStepMinor / 10;
  const named = (phrase: typeof toPerson) =>
    life.friends().map((person) =>
      particulars(seed, {
        phrase,
        detail: "person_transfer",
        channel: "instant_transfer",
        values: { person, handle: person },
        spell: country.spell,
      }),
    );
  const given = named(toPerson);
  const taken = named(fromPerson);
  const perMonth = 0.2 + streamOf(holding.seed, "people").unit() * 1.4;
  return ({ month, from, to }, entries) => {
    const stream = streamOf(holding.seed, "people", month);
    const times = stream.poisson(perMonth);
    for (let index = 0; index < times; index++) {
      const gives = stream.chance(0.6);
      const amount = stream.chance(0.6)
        ? stream.int(2, 24) * step
        : Math.round(stream.int(180, 1780) * (step / 100));
      const at = instantOn(stream.int(from, to), ...upAndAbout(country), stream);
      const key = entryKey(month, SOURCE.person, index);
      entries.push(immediateEntry(key, stream.pick(gives ? given : taken), at, gives ? -amount : amount));
    }
  };
}

/** The bill of a card some bank outside the world issued. */
export function otherCardPlan(life: Life, holding: Holding, monthlyMinor: number): Plan {
  const { country, seed } = life;
  const stream = streamOf(holding.seed, "other-card");
  const issuer = stream.pick(country.otherIssuers);
  const dayOfMonth = stream.int(6, 24);
  const payment = particulars(seed, {
    phrase: phraseOf(issuer),
    detail: "credit_card_payment",
    channel: "bill_payment",
    merchantName: issuer.name,
  });
  return ({ month, from, to }, entries) => {
    const monthStream = streamOf(holding.seed, "other-card", month);
    const usual = inYear(country.economy, yearOf(month), monthlyMinor);
    const amount = Math.round(usual * (0.6 + 0.8 * monthStream.unit()));
    const day = nearestBusinessDay(firstDay(month) + dayOfMonth - 1, 1, country.isBusinessDay);
    if (day < from || day > to || amount < 1) return;
    entries.push(
      immediateEntry(entryKey(month, SOURCE.otherCard, 0), payment, earlyOn(day, monthStream), -amount),
    );
  };
}

const REPAID_IN_MONTHS = 3;
const COST_OF_QUICK_LOAN = 1.18;

/** Small loans paid out at once and paid back, dearer, in three months. Each lender's name is on both. */
export function quickLoansPlan(life: Life, holding: Holding): Plan {
  const { country, seed, traits } = life;
  if (traits.quickLoans === 0 || country.quickLenders.length === 0) return () => {};
  const lenders = country.quickLenders.map(({ name, text, rail, repayText, repayRail }) => ({
    out: particulars(seed, {
      phrase: phraseOf({ text, ...(rail && { rail }) }),
      detail: "loan_disbursement",
      channel: "transfer",
      merchantName: name,
    }),
    back: particulars(seed, {
      phrase: phraseOf({ text: repayText, ...(repayRail && { rail: repayRail }) }),
      detail: "personal_loan_payment",
      channel: "direct_debit",
      merchantName: name,
    }),
  }));
  /** Loans taken in a month, a lender and a sum each. */
  const takenIn = (month: Month) => {
    if (firstDay(month) <= holding.openedDay) return [];
    const stream = streamOf(seed, "quick-loans", month);
    const usual = inYear(country.economy, yearOf(month), life.incomeMinor);
    return Array.from({ length: stream.poisson(traits.quickLoans / 12) }, () => ({
      lender: stream.int(0, lenders.length - 1),
      amount: ceilTo(usual * (0.1 + 0.3 * stream.unit()), country.economy.transferStepMinor),
      dayOfMonth: stream.int(3, 26),
    }));
  };
  return ({ month, from, to }, entries) => {
    const stream = streamOf(holding.seed, "quick-loans", month);
    const add = (index: number, lender: number, back: boolean, dayOfMonth: number, amount: number) => {
      const day = nearestBusinessDay(firstDay(month) + dayOfMonth - 1, 1, country.isBusinessDay);
      const what = lenders[lender];
      if (day < from || day > to || !what) return;
      const key = entryKey(month, SOURCE.quickLoan, index);
      const at = back ? earlyOn(day, stream) : creditedOn(day, stream);
      entries.push(immediateEntry(key, back ? what.back : what.out, at, amount));
    };
    takenIn(month).forEach(({ lender, amount, dayOfMonth }, index) => {
      add(index, lender, false, dayOfMonth, amount);
    });
    for (let ago = 1; ago <= REPAID_IN_MONTHS; ago++) {
      takenIn(month - ago).forEach(({ lender, amount, dayOfMonth }, index) => {
        const step = country.economy.roundToMinor ?? 1;
        const instalment = ceilTo((amount * COST_OF_QUICK_LOAN) / REPAID_IN_MONTHS, step);
        add(100 * ago + index, lender, true, dayOfMonth, -instalment);
      });
    }
  };
}

/** Of what the owner earns in a month, no more than this is spent at once by whoever spends rarely. */
const A_LITTLE = 0.1;

/** Only so many purchases ever, in the month after the opening. */
export function fewPlan(holding: Holding, shopper: Shopper, count: number): Plan {
  const only = monthOf(holding.openedDay) + 1;
  const most = shopper.life.incomeMinor * A_LITTLE;
  return ({ month, from }, entries) => {
    if (month !== only) return;
    const stream = streamOf(holding.seed, "few", month);
    const rules = {
      onCard: false,
      capMinor: Number.POSITIVE_INFINITY,
      from,
      source: SOURCE.purchase,
      fuelTurn: fuelTurnOf(holding),
    };
    const all: Entry[] = [];
    addPurchases(all, shopper, stream, month, rules);
    const plain = all.filter(
      ({ givesBack, givenBackBy, postedAt, takenMinor }) =>
        givesBack === null && givenBackBy === null && postedAt !== NEVER && -takenMinor < most,
    );
    entries.push(...plain.slice(0, count));
  };
}
