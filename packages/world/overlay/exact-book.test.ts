import { expect, test } from "vitest";
import { accountsOf, allTransactions, DAYS, found, settingAt, signed } from "../fixture.ts";
import type { Scenario, ScenarioAccount } from "../model/index.ts";
import { allBanks } from "../testing/banks.ts";
import { scenarioTransaction } from "../testing/scenario-transaction.ts";

const NOW = Date.UTC(2026, 0, 20, 12);
const OPENED = Date.UTC(2025, 9, 1);

function account(key: string, more: Partial<ScenarioAccount> = {}): ScenarioAccount {
  return {
    key,
    bank: "harborline",
    productId: "current",
    name: "Everyday Account",
    type: "checking",
    subtype: "personal",
    currency: "USD",
    numbers: {},
    parties: null,
    openedOn: "2025-10-01",
    closedOn: null,
    openingMinor: 50_000,
    creditLimitMinor: null,
    aprBasisPoints: null,
    statementDay: null,
    transactions: [],
    ...more,
  };
}

async function samWith(...accounts: ScenarioAccount[]) {
  const sam = { username: "sam", country: "US", customer: null, persona: null, only: true, identity: {} };
  const scenario: Scenario = { people: [{ ...sam, accounts }] };
  const { world, clock } = await settingAt(NOW, 42, allBanks, [scenario]);
  const { number } = found(world.findCustomer("sam"));
  return { world, clock, accounts: () => accountsOf(world, number) };
}

test("a scenario's account holds its opening and its transactions, over New Year, and nothing else", async () => {
  const transactions = [
    scenarioTransaction("a", Date.UTC(2025, 11, 31, 9)),
    scenarioTransaction("opening", Date.UTC(2026, 0, 2)),
  ];
  const { world, accounts } = await samWith(account("one", { transactions }));
  const one = found(accounts()[0]);
  const rows = allTransactions(world, one);
  expect(rows.map((row) => [row.description, signed(row)])).toEqual([
    ["PURCHASE opening", -1000],
    ["PURCHASE a", -1000],
    ["Opening balance", 50_000],
  ]);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(3);
  const at = (instant: number) => world.balance(one, instant).ledgerMinor;
  expect([OPENED - 1, OPENED, Date.UTC(2026, 0, 1), NOW].map(at)).toEqual([0, 50_000, 50_000, 48_000]);
});

test("what never posts stays pending until it vanishes, however long that is", async () => {
  const held = scenarioTransaction("held", OPENED, { postedAt: null, vanishesAt: OPENED + 60 * DAYS });
  const { world, clock, accounts } = await samWith(account("one", { openingMinor: 0, transactions: [held] }));
  const one = found(accounts()[0]);
  for (const [days, holds] of [
    [1, 1000],
    [59, 1000],
    [61, 0],
  ] as const) {
    clock.set(OPENED + days * DAYS);
    expect(world.balance(one)).toMatchObject({ ledgerMinor: 0, holdsMinor: holds });
    expect(world.transactions(one).total).toBe(holds > 0 ? 1 : 0);
  }
});

test("a transfer between two accounts of a scenario has one id on both, a refund names what it gives back", async () => {
  const at = Date.UTC(2025, 11, 1);
  const { world, accounts } = await samWith(
    account("one", {
      transactions: [
        scenarioTransaction("out", at, { transferKey: "move" }),
        scenarioTransaction("bought", at),
        scenarioTransaction("back", at + 9 * DAYS, {
          amountMinor: 1000,
          heldMinor: 1000,
          refersTo: { kind: "refund", key: "bought" },
        }),
      ],
    }),
    account("two", {
      transactions: [scenarioTransaction("in", at, { amountMinor: 1000, transferKey: "move" })],
    }),
  );
  const [one, two] = accounts().map((each) => allTransactions(world, each));
  const of = (rows: typeof one, key: string) =>
    found(rows?.find(({ description }) => description.endsWith(` ${key}`)));
  expect(of(one, "out").transferId).toBe(of(two, "in").transferId);
  expect(of(one, "out").transferId).not.toBeNull();
  expect(of(one, "back").refersTo).toEqual({ kind: "refund", id: of(one, "bought").id });
  expect(of(one, "bought").status).toBe("refunded");
});

test("a card of a scenario closes on its statement day, is due 25 days later, and its statements add up", async () => {
  const transactions = [20, 45, 80].map((days) =>
    scenarioTransaction(`${days}`, OPENED + days * DAYS, { amountMinor: -40_000 }),
  );
  const card = {
    type: "credit_card",
    subtype: "cash_back",
    productId: "cashback",
    statementDay: 12,
  } as const;
  const { world, accounts } = await samWith(
    account("card", { ...card, creditLimitMinor: 500_000, openingMinor: 0, transactions }),
    account("charge", { ...card, openingMinor: 0, transactions }),
  );
  const [limited, charge] = accounts().map((each) => world.statements(each));
  expect(limited?.map(({ from, to, closingMinor, dueDate }) => [from, to, closingMinor, dueDate])).toEqual([
    ["2025-12-13", "2026-01-12", -120_000, "2026-02-06"],
    ["2025-11-13", "2025-12-12", -80_000, "2026-01-06"],
    ["2025-10-01", "2025-11-12", -40_000, "2025-12-07"],
  ]);
  expect(limited?.map(({ minimumPaymentMinor }) => minimumPaymentMinor)).toEqual([6000, 4000, 2000]);
  expect(charge?.map(({ minimumPaymentMinor }) => minimumPaymentMinor)).toEqual([120_000, 80_000, 40_000]);
});

test("an account of any kind is closed on the day the scenario says", async () => {
  for (const type of ["checking", "savings", "credit_card"] as const) {
    const { clock, accounts } = await samWith(
      account("one", { type, subtype: "standard", closedOn: "2026-01-10" }),
    );
    expect(accounts()[0]).toMatchObject({ status: "closed", closedOn: "2026-01-10" });
    clock.set("2026-01-09T23:59:59Z");
    expect(accounts()[0]).toMatchObject({ status: "open", closedOn: null });
  }
});
