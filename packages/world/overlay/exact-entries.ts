import { categoryOfDetail } from "@sandbank/domain";
import { Entry, NEVER } from "../ledger/entry.ts";
import type { ScenarioTransaction } from "../model/index.ts";
import { childSeed, rootSeed, type Seed } from "../rng.ts";

/** Above every key of a generated entry. */
const FIRST_KEY = 2 ** 41;
const ORIGIN = rootSeed(0);

/** The key of an entry somebody named: the same wherever in a list it stands. */
export function exactKey(name: string): number {
  const { a, b } = childSeed(ORIGIN, "exact", name);
  return FIRST_KEY + (a >>> 12) * 2 ** 20 + (b >>> 12);
}

/** @param person seed of whoever owns both legs of a transfer */
export function exactEntry(transaction: ScenarioTransaction, person: Seed): Entry {
  const { key, authorizedAt, postedAt, vanishesAt, amountMinor, heldMinor, category, channel } = transaction;
  const entry = new Entry(
    exactKey(key),
    {
      text: transaction.description,
      template: null,
      merchantName: transaction.merchantName,
      mcc: transaction.merchantCategoryCode,
      detail: category,
      category: categoryOfDetail[category],
      channel,
      rail: transaction.rail ?? null,
      location: transaction.location,
    },
    authorizedAt,
    postedAt ?? NEVER,
    postedAt ?? vanishesAt ?? NEVER,
    amountMinor,
    heldMinor,
  );
  if (transaction.transferKey !== null) {
    entry.movement = { seed: childSeed(person, "exact-transfer", transaction.transferKey), key: 0 };
  }
  return entry;
}

/** Entries of one account, each knowing what it gives back. */
export function exactEntries(transactions: readonly ScenarioTransaction[], person: Seed): Entry[] {
  const byKey = new Map(
    transactions.map((transaction) => [transaction.key, exactEntry(transaction, person)]),
  );
  for (const { key, refersTo } of transactions) {
    const entry = byKey.get(key);
    const earlier = refersTo && byKey.get(refersTo.key);
    if (entry && earlier && refersTo) entry.giveBack(earlier, refersTo.kind);
  }
  return [...byKey.values()];
}
