import { databaseKinds } from "@sandbank/database/testing";
import { patterns } from "@sandbank/protocol-mock/client";
import { expect, test, vi } from "vitest";
import { aaStage } from "./aa-stage.ts";

const TIMEOUT_MS = 180_000;

test.each(databaseKinds)(
  "on %s: connect HDFC through the aggregator, and see accounts, transactions, the thirteen subscriptions and mandates",
  async (kind) => {
    await using stage = await aaStage({ kind });
    const name = stage.collectorAt("hdfc");
    const person = await stage.begin("collector@example.com", "hdfc", name);
    const { client, connectionId } = person;
    const back = await person.answer("approve");
    expect(back.headers.get("location")).toBe(`/connections/${connectionId}`);
    const connected = await person.settled(
      ({ status, lastSyncedAt }) => status === "connected" && !!lastSyncedAt,
    );
    expect(connected).toMatchObject({
      troubles: [],
      consent: { status: "approved", expiresAt: "2026-09-13T14:00:00.000Z", endsSoonSince: null },
    });

    const accounts = await client.accounts.list.query({ connectionId });
    const customer = stage.personOf(name).number;
    const shared = stage.sandbox.world
      .accounts({ bank: "hdfc", customer })
      .filter(({ type }) => ["savings", "checking", "term_deposit", "recurring_deposit"].includes(type));
    expect(accounts.map(({ balance }) => balance.current).sort()).toEqual(
      shared.map((account) => (stage.sandbox.world.balance(account).ledgerMinor / 100).toFixed(2)).sort(),
    );

    await vi.waitUntil(
      async () => (await client.subscriptions.list.query({})).subscriptions.length >= patterns.length,
      { timeout: 60_000, interval: 500 },
    );
    const { subscriptions } = await client.subscriptions.list.query({});
    // Names are as the bank's narrations have them: Cult.fit is Curefit Healthcare there.
    const found = subscriptions.map(({ frequency, amount }) => `${frequency} ${amount}`);
    for (const { merchant, frequency, amountMinor } of patterns) {
      expect([merchant, found]).toEqual([
        merchant,
        expect.arrayContaining([`${frequency} ${(amountMinor / 100).toFixed(2)}`]),
      ]);
    }

    const mandates = await client.subscriptions.mandates.query({ connectionId });
    const live = mandates.map(
      ({ merchantName, frequency, status }) => `${merchantName} ${frequency} ${status}`,
    );
    expect(live).toEqual(
      expect.arrayContaining(["Netflix India monthly active", "Spotify India monthly active"]),
    );
  },
  TIMEOUT_MS,
);
