import { dayInMonth } from "../../calendar.ts";
import type { Holding } from "../../holdings.ts";
import { ceilTo } from "../../life/amount.ts";
import type { Life } from "../../life/life.ts";
import { particulars } from "../../life/particulars.ts";
import { BILL_PARTS, billPartOf } from "../../part.ts";
import { streamOf } from "../../rng.ts";
import { type Entry, entryKey, immediateEntry, SOURCE } from "../entry.ts";
import { instantOn } from "../posting.ts";
import { subscriptionCharges, subscriptionsAt } from "../subscription-charges.ts";
import { bookingDay, type Plan } from "./plan.ts";

/**
 * Rent or mortgage where the bank sees that part of the life; in the next part a share of it goes to the
 * partner.
 */
export function housingPlan(life: Life, holding: Holding): Plan {
  const { housing, country } = life;
  const part = billPartOf(holding.account.bank);
  if (part === housing.part) {
    return ({ month, from, to }) => {
      const day = bookingDay(month, housing.dueDay, country);
      if (day < from || day > to) return [];
      const at = instantOn(day, 10, 12, streamOf(holding.seed, "housing", month));
      const key = entryKey(month, SOURCE.housing, 0);
      return [immediateEntry(key, housing.particularsIn(month), at, -housing.amountIn(month))];
    };
  }
  if (part !== (housing.part + 1) % BILL_PARTS) return () => [];
  const stream = streamOf(holding.seed, "household");
  const share = ceilTo(life.incomeMinor * (0.08 + 0.07 * stream.unit()), 2500);
  const dayOfMonth = stream.int(1, 6);
  const toPartner = particulars(life.seed, {
    text: country.wording.toPerson,
    category: "transfer",
    values: { person: life.friends[0] ?? "" },
  });
  return ({ month, from, to }) => {
    const day = dayInMonth(month, dayOfMonth);
    if (day < from || day > to) return [];
    const at = instantOn(day, 15, 22, streamOf(holding.seed, "household", month));
    return [immediateEntry(entryKey(month, SOURCE.household, 0), toPartner, at, -share)];
  };
}

/** The bills and subscriptions of the part of the life the bank sees. */
export function billsPlan(life: Life, holding: Holding): Plan {
  const { country } = life;
  const { bank } = holding.account;
  const bills = life.bills().filter((bill) => bill.part === billPartOf(bank));
  const subscriptions = subscriptionsAt(life, bank, "checking");
  return ({ month, from, to }) => {
    const stream = streamOf(holding.seed, "bills", month);
    const entries: Entry[] = [];
    bills.forEach((bill, index) => {
      const amountMinor = bill.amountIn(month, stream);
      const day = bookingDay(month, bill.dueDay, country);
      const at = instantOn(day, 10, 12, stream);
      if (day < from || day > to) return;
      entries.push(immediateEntry(entryKey(month, SOURCE.bill, index), bill.particulars, at, -amountMinor));
    });
    return [...entries, ...subscriptionCharges(subscriptions, life, holding.seed, month, from, to)];
  };
}
