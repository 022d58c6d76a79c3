import { databaseKinds } from "@sandbank/database/testing";
import { expect, test } from "vitest";
import { aaStage } from "./aa-stage.ts";
import { storedOf } from "./core-and-sandbox.ts";

const HOUR_MS = 3_600_000;

test.each(databaseKinds)(
  "on %s: three banks in one consent, one denying and one too late: the good data is kept, the rest explained and retried",
  async (kind) => {
    await using stage = await aaStage({ kind, door: "rebit" });
    const behave = (fip: string, data: string) =>
      stage.control("PATCH", `/account-aggregator/fips/${fip}`, { data });
    await behave("ICICI-FIP", "denied");
    await behave("KOTAK-FIP", "timed_out");
    const hasSavings = (customer: number) => (bank: string) =>
      stage.sandbox.world.accounts({ bank, customer }).some(({ type }) => type === "savings");
    const customers = Array.from({ length: 50 }, (_, index) => index + 1);
    const customer = customers.find((each) => ["hdfc", "icici", "kotak"].every(hasSavings(each))) ?? 0;
    const person = await stage.begin("three@example.com", "hdfc", customer);
    await person.answer("approve", ["HDFC", "ICICI", "Kotak"]);
    const partly = await person.settled(
      ({ status, lastSyncedAt }) => status === "connected" && !!lastSyncedAt,
    );
    const banks = () => [...new Set(partly.troubles.map(({ message }) => message.split(" ****")[0]))].sort();
    expect(banks()).toEqual(["ICICI Bank", "Kotak Mahindra Bank"]);
    expect(Date.parse(partly.nextSyncAt ?? "")).toBeLessThan(stage.clock.now() + HOUR_MS);
    const filter = { connectionId: person.connectionId };
    const before = await person.client.accounts.list.query(filter);
    expect(before.length).toBeGreaterThan(0);
    const rows = (await storedOf(person.client)).length;

    await behave("ICICI-FIP", "delivered");
    await behave("KOTAK-FIP", "delivered");
    stage.clock.advance(HOUR_MS);
    await person.client.connections.sync.mutate({ connectionId: person.connectionId });
    const whole = await person.settled(({ troubles }) => troubles.length === 0);
    expect(whole.status).toBe("connected");
    const after = await person.client.accounts.list.query(filter);
    expect(after.length).toBe(before.length + partly.troubles.length);
    // Those of other banks than the connection's are called by theirs.
    const banksNamed = after.map(
      ({ name }) => /^(ICICI Bank|Kotak Mahindra Bank) /.exec(name)?.[1] ?? "HDFC",
    );
    expect([...new Set(banksNamed)].sort()).toEqual(["HDFC", "ICICI Bank", "Kotak Mahindra Bank"]);
    expect((await storedOf(person.client)).length).toBeGreaterThanOrEqual(rows);

    // A bank that fails later loses nothing of what was read.
    await behave("ICICI-FIP", "timed_out");
    stage.clock.advance(HOUR_MS);
    await person.client.connections.sync.mutate({ connectionId: person.connectionId });
    await person.settled(({ troubles }) => troubles.length > 0);
    expect((await person.client.accounts.list.query(filter)).map(({ id }) => id).sort()).toEqual(
      after.map(({ id }) => id).sort(),
    );
  },
  180_000,
);
