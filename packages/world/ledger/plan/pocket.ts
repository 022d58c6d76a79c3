import { dayFrom, nearestBusinessDay, yearOf } from "../../calendar.ts";
import type { Holding } from "../../holdings.ts";
import { usualAmount } from "../../life/amount.ts";
import type { Life } from "../../life/life.ts";
import { particulars } from "../../life/particulars.ts";
import { inYear } from "../../life/price-level.ts";
import { streamOf } from "../../rng.ts";
import { type Entry, entryKey, immediateEntry, SOURCE } from "../entry.ts";
import { instantOn } from "../posting.ts";
import { purchasesOf } from "../purchases.ts";
import type { Shopper } from "../shopper.ts";
import { bookingDay, type Plan } from "./plan.ts";

/** Shopping with the debit card. */
export function shoppingPlan(holding: Holding, shopper: Shopper): Plan {
  return ({ month, from, to }) =>
    purchasesOf(shopper, streamOf(holding.seed, "purchases", month), month, from, to);
}

const NOTES = [2, 2, 3, 3, 4, 5, 5, 6, 10];
const FOREIGN_MACHINE = 0.22;

/** Cash from machines, with the fee of somebody else's now and then. */
export function cashPlan(life: Life, holding: Holding): Plan {
  const { country, seed, home } = life;
  const { economy, wording } = country;
  const perMonth = streamOf(holding.seed, "cash").unit() * 2;
  const withdrawal = particulars(seed, {
    text: wording.atmWithdrawal,
    category: "cash",
    mcc: "6011",
    place: home,
  });
  const fee = particulars(seed, { text: wording.atmFee, category: "fees" });
  return ({ month, from, to }) => {
    const stream = streamOf(holding.seed, "cash", month);
    const entries: Entry[] = [];
    const withdrawals = stream.poisson(perMonth);
    for (let i = 0; i < withdrawals; i++) {
      const at = instantOn(stream.int(from, to), ...country.wakingHours, stream);
      const amount = stream.pick(NOTES) * economy.atmStepMinor;
      entries.push(immediateEntry(entryKey(month, SOURCE.cash, i), withdrawal, at, -amount));
      if (!stream.chance(FOREIGN_MACHINE)) continue;
      entries.push(immediateEntry(entryKey(month, SOURCE.fee, i), fee, at, -economy.atmFeeMinor));
    }
    return entries;
  };
}

/** Splitting bills with friends, presents: both ways. */
export function peoplePlan(life: Life, holding: Holding): Plan {
  const { country, seed, friends } = life;
  const { toPerson, fromPerson } = country.wording;
  const named = (text: string) =>
    friends.map((person) => particulars(seed, { text, category: "transfer", values: { person } }));
  const given = named(toPerson);
  const taken = named(fromPerson);
  const perMonth = 0.3 + streamOf(holding.seed, "people").unit() * 1.8;
  return ({ month, from, to }) => {
    const stream = streamOf(holding.seed, "people", month);
    return Array.from({ length: stream.poisson(perMonth) }, (_, index) => {
      const gives = stream.chance(0.6);
      const amount = stream.chance(0.6) ? stream.int(2, 24) * 500 : stream.int(900, 8900);
      const at = instantOn(stream.int(from, to), ...country.wakingHours, stream);
      const key = entryKey(month, SOURCE.person, index);
      return immediateEntry(key, stream.pick(gives ? given : taken), at, gives ? -amount : amount);
    });
  };
}

const REFUNDED = 0.7;

/** What the tax office gives back in spring, to the account the salary mostly goes to. */
export function taxRefundPlan(life: Life, holding: Holding): Plan {
  const { country, seed } = life;
  const refund = particulars(seed, { text: country.wording.taxRefund, category: "taxes" });
  return ({ month, from, to }) => {
    const year = yearOf(month);
    const stream = streamOf(seed, "tax-refund", year);
    if (!stream.chance(REFUNDED)) return [];
    const drawn = dayFrom(year, 2, 18) + stream.int(0, 60);
    const day = nearestBusinessDay(drawn, 1, country.isBusinessDay);
    if (day < from || day > to) return [];
    const amount = inYear(country.economy, year, usualAmount(stream, [38_000, 412_000]));
    const at = instantOn(day, 9, 11, streamOf(holding.seed, "tax-refund", year));
    return [immediateEntry(entryKey(month, SOURCE.tax, 0), refund, at, amount)];
  };
}

/** The bill of a card some other bank issued. */
export function otherCardPlan(life: Life, holding: Holding, monthlyMinor: number): Plan {
  const { country, seed } = life;
  const stream = streamOf(holding.seed, "other-card");
  const issuer = stream.pick(country.otherIssuers);
  const dayOfMonth = stream.int(6, 24);
  const payment = particulars(seed, {
    text: issuer.text,
    category: "card_payment",
    merchantName: issuer.name,
  });
  return ({ month, from, to }) => {
    const monthStream = streamOf(holding.seed, "other-card", month);
    const usual = inYear(country.economy, yearOf(month), monthlyMinor);
    const amount = Math.round(usual * (0.6 + 0.8 * monthStream.unit()));
    const day = bookingDay(month, dayOfMonth, country);
    if (day < from || day > to) return [];
    const at = instantOn(day, 10, 12, monthStream);
    return [immediateEntry(entryKey(month, SOURCE.otherCard, 0), payment, at, -amount)];
  };
}
