import type { Transaction } from "@sandbank/world";
import { inTurn, ratePerSecond } from "../measure.ts";
import { report } from "../row.ts";
import { fakerTransaction } from "./faker-transaction.ts";
import { readHistory } from "./histories.ts";
import { END_OF_HISTORY, openWorld } from "./open-world.ts";

const ROUNDS = 7;
const ROUND_MS = 800;

/** Held on to, so that no engine may leave out the work. */
let page: readonly Transaction[] = [];
const world = await openWorld(END_OF_HISTORY);
let customer = 0;

const { ours, faker } = await inTurn(ROUNDS, {
  ours: () =>
    ratePerSecond(ROUND_MS, () =>
      readHistory(world, ++customer, (transactions) => {
        page = transactions;
      }),
    ),
  faker: () =>
    ratePerSecond(ROUND_MS / 2, () => {
      page = Array.from({ length: 500 }, fakerTransaction);
      return page.length;
    }),
});

report([
  {
    what: "(a) transactions, whole histories",
    measured: ours,
    unit: "/s",
    target: { atLeast: 500_000 },
    how: `one thread, ${customer} customers, pages of 500; median of ${ROUNDS} rounds`,
  },
  {
    what: "    the same fields from Faker",
    measured: faker,
    unit: "/s",
    target: null,
    how: "one locale, the obvious calls; in turn with the row above",
  },
  {
    what: "    ratio",
    measured: ours / faker,
    unit: "×",
    target: { atLeast: 15 },
    how: `last page held: ${page.length} rows`,
  },
]);
