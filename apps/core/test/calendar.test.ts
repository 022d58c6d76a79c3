import { databaseKinds } from "@sandbank/database/testing";
import { addDays, DAY_MS, dateOf, startOfDate, toDecimal } from "@sandbank/domain";
import { institutions } from "@sandbank/institutions";
import { resolveScenario, type ScenarioInput } from "@sandbank/scenario";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { coreAndSandbox, storedOf } from "./core-and-sandbox.ts";

/** A purchase at an instant of UTC; its name says why it is a hard one. */
const at = (date: string, description: string) => ({
  key: description.replaceAll(" ", "-").toLowerCase(),
  date,
  amount: "-1.00",
  description,
});

const hardDates: ScenarioInput = {
  people: [
    {
      username: "julian",
      life: "none",
      accounts: [
        {
          key: "main",
          bank: "chase",
          product: "total-checking",
          openedOn: "2027-12-01",
          openingBalance: "5000.00",
          transactions: [
            at("2027-12-31 23:59", "LAST MINUTE OF THE YEAR"),
            at("2028-01-01 00:00", "FIRST MINUTE OF THE YEAR"),
            at("2028-02-28 23:59", "BEFORE THE LEAP DAY"),
            at("2028-02-29 00:00", "LEAP DAY BEGINS"),
            at("2028-02-29 23:59", "LEAP DAY ENDS"),
            at("2028-03-01 00:00", "AFTER THE LEAP DAY"),
            at("2028-03-12 06:59", "NEW YORK BEFORE IT SPRINGS FORWARD"),
            at("2028-03-12 07:00", "NEW YORK AFTER IT SPRANG FORWARD"),
            at("2028-03-26 01:00", "BERLIN SPRINGS FORWARD"),
            at("2028-06-30 15:00", "MIDNIGHT IN TOKYO"),
            at("2028-07-01 04:00", "MIDNIGHT IN NEW YORK"),
            at("2028-10-29 00:30", "BERLIN HALF PAST TWO"),
            at("2028-10-29 01:30", "BERLIN HALF PAST TWO AGAIN"),
            at("2028-11-05 05:30", "NEW YORK HALF PAST ONE"),
            at("2028-11-05 06:30", "NEW YORK HALF PAST ONE AGAIN"),
          ],
          recurring: [
            {
              key: "rent",
              every: "month",
              day: 31,
              from: "2027-12-31",
              amount: "-100.00",
              description: "RENT OF THE 31ST",
            },
          ],
        },
      ],
    },
  ],
};

const monthEnds = (year: number) =>
  Array.from({ length: 12 }, (_, month) => dateOf(Date.UTC(year, month + 1, 1) - DAY_MS));

describe.each(databaseKinds)("on %s", (kind) => {
  const end = "2028-12-31T23:59:59Z";
  let both: Awaited<ReturnType<typeof coreAndSandbox>>;
  beforeAll(async () => {
    const banks = institutions.filter(({ protocol }) => protocol === "fdx");
    const read = resolveScenario(hardDates, { anchor: Date.parse(end), banks });
    if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join("\n"));
    both = await coreAndSandbox({ kind, now: end, sandbox: { scenarios: [read.scenario] } });
  });
  afterAll(() => both[Symbol.asyncDispose]());

  test("every instant is kept, and each belongs to one day and one month, whoever's clock was moved", async () => {
    both.clock.set(end);
    const { client } = await both.connect("julian@example.com", "chase", "julian");
    const all = await storedOf(client, { startDate: "2028-01-01" });
    const expected = (hardDates.people[0]?.accounts?.[0]?.transactions ?? []).flatMap(
      ({ date, description }) =>
        date !== undefined && date >= "2028" ? [`${date.replace(" ", "T")}:00.000Z ${description}`] : [],
    );
    const single = all.filter((row) => !row.includes("RENT"));
    expect(
      single
        .map((row) => row.split(" | "))
        .map(([date, , description]) => `${date} ${description}`)
        .sort(),
    ).toEqual(expected.sort());

    const byDay = new Map<string, string[]>();
    for (let day = "2028-01-01"; day <= "2028-12-31"; day = addDays(day, 1)) {
      if (all.some((row) => row.startsWith(day))) {
        byDay.set(day, await storedOf(client, { startDate: day, endDate: day }));
      }
    }
    for (const [day, rows] of byDay) {
      expect([day, rows]).toEqual([day, all.filter((row) => row.startsWith(day))]);
    }
    expect(byDay.get("2028-02-29")?.filter((row) => row.includes("LEAP DAY"))).toHaveLength(2);
    const months = await Promise.all(
      monthEnds(2028).map((last) => storedOf(client, { startDate: `${last.slice(0, 8)}01`, endDate: last })),
    );
    expect(months.flat().sort()).toEqual([...all].sort());
    const none = client.transactions.list.query({ startDate: "2027-02-29" });
    await expect(none).rejects.toMatchObject({ data: { code: "BAD_REQUEST" } });
  });

  test("what is due on the 31st comes on the last day of shorter months, and a line of months ends with each", async () => {
    both.clock.set(end);
    const { client } = await both.connect("rent@example.com", "chase", "julian");
    const rents = (await storedOf(client, { startDate: "2028-01-01" })).filter((row) => row.includes("RENT"));
    expect(rents.map((row) => row.slice(0, 10)).sort()).toEqual(monthEnds(2028));
    const [account] = await client.accounts.list.query({});
    const { points } = await client.accounts.balanceHistory.query({
      accountId: account?.id ?? "",
      from: "2028-01-01",
      interval: "month",
    });
    expect(points.map(({ date }) => date)).toEqual(monthEnds(2028));
    const [held] = both.sandbox.world.accounts({
      bank: "chase",
      customer: both.sandbox.world.findCustomer("julian")?.number ?? 0,
    });
    if (!held) throw new Error("julian holds nothing");
    for (const { at: instant, balance } of points) {
      const { ledgerMinor } = both.sandbox.world.balance(held, Date.parse(instant));
      expect([instant, balance]).toEqual([instant, toDecimal(ledgerMinor, "USD")]);
    }
  });

  test("read every day across a leap day: one reported balance a day, 29 February among them", async () => {
    const { clock } = both;
    clock.set("2028-02-27T12:00:00Z");
    const { client, sync } = await both.connect("leap@example.com", "chase", 7);
    for (let day = 0; day < 4; day++) {
      clock.advance(DAY_MS);
      await sync();
    }
    const accounts = await client.accounts.list.query({});
    expect(accounts.length).toBeGreaterThan(0);
    for (const { id } of accounts) {
      const { points } = await client.accounts.balanceHistory.query({ accountId: id, from: "2028-02-27" });
      expect(points.map(({ date, source }) => `${date} ${source}`)).toEqual([
        "2028-02-27 reported",
        "2028-02-28 reported",
        "2028-02-29 reported",
        "2028-03-01 reported",
        "2028-03-02 reported",
      ]);
    }
    const shown = await storedOf(client);
    const since = startOfDate(addDays("2028-02-27", -365));
    expect(shown.sort()).toEqual(both.truthOf("chase", 7, since).sort());
  });

  test("a card's bill is the last that closed, in the shortest month and over the year's end", async () => {
    const { clock, sandbox } = both;
    clock.set("2027-12-30T18:00:00Z");
    let customer = 1;
    while (sandbox.world.accounts({ bank: "amex", customer }).length < 2) customer++;
    const { client, sync } = await both.connect("bill@example.com", "amex", customer);
    const seen = new Set<string>();
    for (const day of ["2028-01-31", "2028-02-29", "2028-03-01", "2028-03-31", "2028-04-30"]) {
      clock.set(`${day}T18:00:00Z`);
      await sync();
      for (const { mask, statement } of await client.accounts.list.query({})) {
        const account = sandbox.world
          .accounts({ bank: "amex", customer })
          .find(({ lastFour }) => mask === `****${lastFour}`);
        const [last] = account ? sandbox.world.statements(account, { limit: 1 }) : [];
        expect([day, mask, statement?.date]).toEqual([day, mask, last?.to]);
        if (!last) continue;
        expect(statement).toEqual({
          date: last.to,
          balance: toDecimal(-last.closingMinor || 0, "USD"),
          dueDate: last.dueDate,
          minimumPayment:
            last.minimumPaymentMinor === null ? null : toDecimal(last.minimumPaymentMinor, "USD"),
        });
        seen.add(last.to);
      }
    }
    expect(seen.size).toBeGreaterThan(3);
  });
});
