import { databaseKinds } from "@sandbank/database/testing";
import { institutions } from "@sandbank/institutions";
import { resolveScenario, type ScenarioInput } from "@sandbank/scenario";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { coreAndSandbox } from "./core-and-sandbox.ts";

const now = "2028-03-05T12:00:00Z";

/** Money of three, two and no decimals, held and owed. */
const travellers: ScenarioInput = {
  people: [
    {
      username: "nomad",
      life: "none",
      accounts: [
        {
          key: "yen",
          bank: "chase",
          name: "Yen Account",
          type: "checking",
          subtype: "personal",
          currency: "JPY",
          openedOn: "2027-01-01",
          openingBalance: "1000000",
          transactions: [
            { key: "yen-1", date: "2028-02-29 23:59", amount: "-1", description: "SMALLEST YEN" },
            { key: "yen-2", date: "2028-03-01", amount: "-999998", description: "NEARLY ALL" },
            { key: "yen-3", date: "2028-03-02", amount: "123456789", description: "LOTTERY" },
          ],
        },
        {
          key: "dinar",
          bank: "chase",
          name: "Dinar Account",
          type: "savings",
          subtype: "standard",
          currency: "KWD",
          openedOn: "2027-01-01",
          openingBalance: "10.005",
          transactions: [
            { key: "kwd-1", date: "2028-02-29", amount: "-0.001", description: "SMALLEST DINAR" },
            { key: "kwd-2", date: "2028-03-03", amount: "0.1", description: "A TENTH" },
            { key: "kwd-3", date: "2028-03-03", amount: "0.2", description: "TWO TENTHS" },
          ],
        },
        {
          key: "card",
          bank: "chase",
          name: "Dinar Card",
          type: "credit_card",
          subtype: "travel",
          currency: "KWD",
          openedOn: "2027-01-01",
          openingBalance: "0",
          creditLimit: "500.000",
          transactions: [{ key: "kwd-4", date: "2028-03-01", amount: "-33.333", description: "A THIRD" }],
        },
      ],
    },
  ],
};

describe.each(databaseKinds)("on %s", (kind) => {
  let both: Awaited<ReturnType<typeof coreAndSandbox>>;
  let client: Awaited<ReturnType<typeof both.connect>>["client"];
  beforeAll(async () => {
    const banks = institutions.filter(({ protocol }) => protocol === "fdx");
    const read = resolveScenario(travellers, { anchor: Date.parse(now), banks });
    if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join("\n"));
    both = await coreAndSandbox({ kind, now, sandbox: { scenarios: [read.scenario] } });
    ({ client } = await both.connect("nomad@example.com", "chase", "nomad"));
  });
  afterAll(() => both[Symbol.asyncDispose]());

  const accounts = async () =>
    new Map((await client.accounts.list.query({})).map((account) => [account.name, account]));

  test("balances have their currency's digits", async () => {
    const shown = [...(await accounts()).values()].map(({ name, currency, balance }) => [
      name,
      currency,
      balance.current,
      balance.creditLimit,
    ]);
    expect(shown.sort()).toEqual([
      ["Dinar Account", "KWD", "10.304", null],
      ["Dinar Card", "KWD", "33.333", "500.000"],
      ["Yen Account", "JPY", "123456790", null],
    ]);
  });

  test("amounts come through the wire, the database and the list exactly", async () => {
    const { transactions } = await client.transactions.list.query({ limit: 100 });
    const shown = transactions.map(({ description, type, amount, currency }) =>
      [description, type, amount, currency].join(" "),
    );
    expect(shown.sort()).toEqual([
      "A TENTH credit 0.100 KWD",
      "A THIRD debit 33.333 KWD",
      "LOTTERY credit 123456789 JPY",
      "NEARLY ALL debit 999998 JPY",
      "SMALLEST DINAR debit 0.001 KWD",
      "SMALLEST YEN debit 1 JPY",
      "TWO TENTHS credit 0.200 KWD",
    ]);
  });

  test("sums are kept apart by currency, and a tenth and two tenths are three tenths", async () => {
    const { balances } = await client.summary.get.query();
    expect(balances).toEqual([
      { currency: "JPY", accounts: 1, assets: "123456790", liabilities: "0", net: "123456790" },
      { currency: "KWD", accounts: 2, assets: "10.304", liabilities: "33.333", net: "-23.029" },
    ]);
  });

  test("the lines of past balances are exact to the smallest coin", async () => {
    const byName = await accounts();
    const line = async (name: string) => {
      const accountId = byName.get(name)?.id ?? "";
      const { points } = await client.accounts.balanceHistory.query({ accountId, from: "2028-02-28" });
      return points.map(({ date, balance, source }) => [date.slice(5), balance, source].join(" "));
    };
    expect(await line("Yen Account")).toEqual([
      "02-29 999999 derived",
      "03-01 1 derived",
      "03-02 123456790 derived",
      "03-03 123456790 derived",
      "03-04 123456790 derived",
      "03-05 123456790 reported",
    ]);
    expect(await line("Dinar Account")).toEqual([
      "02-29 10.004 derived",
      "03-01 10.004 derived",
      "03-02 10.004 derived",
      "03-03 10.304 derived",
      "03-04 10.304 derived",
      "03-05 10.304 reported",
    ]);
    const { currencies } = await client.summary.netWorth.query({ from: "2028-03-01" });
    const dinars = currencies.find(({ currency }) => currency === "KWD")?.points ?? [];
    expect(dinars.map(({ assets, liabilities, net }) => [assets, liabilities, net].join(" "))).toEqual([
      "10.004 33.333 -23.329",
      "10.004 33.333 -23.329",
      "10.304 33.333 -23.029",
      "10.304 33.333 -23.029",
      "10.304 33.333 -23.029",
    ]);
  });
});
