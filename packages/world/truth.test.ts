import { fixedClock } from "@sandbank/domain";
import { describe, expect, test } from "vitest";
import { createWorld, type Transaction, type World } from "./index.ts";
import { banksOf, testCountries } from "./testing/banks.ts";

const FROM = Date.parse("2025-01-01T00:00:00Z");
const TO = Date.parse("2026-01-01T00:00:00Z");

const openWorld = (country: string) =>
  createWorld({ seed: 42, clock: fixedClock(TO), banks: banksOf(country) });

function everything(world: World, persona: string) {
  const number = world.findCustomer(persona)?.number ?? 0;
  return world.banks.flatMap(({ id: bank }) =>
    world.accounts({ bank, customer: number }).map((account) => {
      const rows: Transaction[] = [];
      let after: string | null = null;
      do {
        const query = { from: FROM, to: TO, limit: 500, ...(after !== null && { after }) };
        const page = world.transactions(account, query);
        rows.push(...page.transactions.filter(({ status }) => status !== "pending"));
        after = page.nextPageKey;
      } while (after !== null);
      return { account, rows, truth: world.truth(account, { from: FROM, to: TO - 1 }) };
    }),
  );
}

describe.each(testCountries)("in %s", (country) => {
  test("there is a truth for each posted transaction, and for nothing else", async () => {
    const world = await openWorld(country);
    for (const { rows, truth } of everything(world, "stable_income")) {
      expect(truth.map(({ transactionId }) => transactionId).sort()).toEqual(rows.map(({ id }) => id).sort());
    }
  });

  test("what is one flow has one merchant and comes as often as it should", async () => {
    const world = await openWorld(country);
    for (const { rows, truth } of everything(world, "subscription_collector")) {
      const byId = new Map(rows.map((row) => [row.id, row]));
      const flows = new Map<string, { rhythm: string | null; rows: Transaction[] }>();
      for (const { transactionId, flow } of truth) {
        const row = byId.get(transactionId);
        if (flow?.kind !== "subscription" || !row) continue;
        const known = flows.get(flow.key) ?? { rhythm: flow.rhythm, rows: [] };
        known.rows.push(row);
        flows.set(flow.key, known);
      }
      for (const [key, { rhythm, rows: own }] of flows) {
        expect([key, new Set(own.map(({ merchantName }) => merchantName)).size]).toEqual([key, 1]);
        if (rhythm === "monthly") expect([key, own.length]).toEqual([key, 12]);
        if (rhythm === "yearly") expect([key, own.length]).toEqual([key, 1]);
      }
    }
  });

  test("money the person moves between accounts is told apart from what they pay", async () => {
    const world = await openWorld(country);
    const kinds = new Set(
      everything(world, "stable_income").flatMap(({ truth }) => truth.map(({ flow }) => flow?.kind)),
    );
    expect(kinds).toEqual(new Set(["income", "bill", "subscription", "own", undefined]));
  });
});

test("what somebody added to a world is planned by nobody, and changes nothing of the rest", async () => {
  const world = await openWorld("US");
  const [first] = everything(world, "stable_income");
  if (!first) throw new Error("no account");
  world.overlay.apply(first.account, {
    kind: "add",
    transaction: {
      key: "one",
      authorizedAt: FROM + 86_400_000,
      postedAt: FROM + 86_400_000,
      vanishesAt: null,
      amountMinor: -1549,
      heldMinor: -1549,
      description: "NETFLIX.COM LOS GATOS CA",
      merchantName: "Netflix",
      merchantCategoryCode: null,
      category: "streaming",
      channel: "online",
      location: null,
      refersTo: null,
      transferKey: null,
    },
  });
  expect(world.truth(first.account, { from: FROM, to: TO - 1 })).toEqual(first.truth);
});
