import { databaseKinds } from "@sandbank/database/testing";
import { DAY_MS, isLiability, toDecimal } from "@sandbank/domain";
import { expect, test } from "vitest";
import { storedOf } from "./core-and-sandbox.ts";
import { tinkStage } from "./tink-stage.ts";

const TIMEOUT_MS = 120_000;
const CUSTOMER = 7;
const COUNTRIES = { "demobank-se": "SE", "demobank-gb": "GB" } as const;
type Stage = Awaited<ReturnType<typeof tinkStage>>;

/** What a customer of the world has at a bank: type and what it is worth or owed, as the core shows it. */
function worthOf({ sandbox: { world } }: Stage, bank: keyof typeof COUNTRIES) {
  const customer = world.customer(CUSTOMER, COUNTRIES[bank]).number;
  return world.accounts({ bank, customer }).map((account) => {
    const held = world.positions(account).reduce((sum, { valueMinor }) => sum + valueMinor, 0);
    const worth = world.balance(account).ledgerMinor + held;
    const shown = isLiability(account.type) ? 0 - worth : worth;
    return `${account.type} ${toDecimal(shown, account.currency)} ${account.currency}`;
  });
}

/** What happened there in the last year, each as a day and the rest of a line. */
function truthOf(stage: Stage, bank: keyof typeof COUNTRIES) {
  const { world } = stage.sandbox;
  const customer = world.customer(CUSTOMER, COUNTRIES[bank]).number;
  return stage.truthOf(bank, customer, stage.clock.now() - 365 * DAY_MS).map(byDay);
}

/** Not every bank says at what time of the day. */
function byDay(line: string): string {
  const [, posted = "", ...rest] = line.split(" | ");
  return [posted.slice(0, 10), ...rest].join(" | ");
}

test.each(databaseKinds)(
  "on %s: a Swedish and a British bank side by side, each with its own accounts and all that happened there",
  async (kind) => {
    await using stage = await tinkStage({ kind });
    const person = await stage.signUp("seven@example.com", CUSTOMER);
    const swedish = await person.connect("demobank-se", "SE");
    const british = await person.connect("demobank-gb", "GB");
    expect(swedish.location).toBe(`/connections/${swedish.connectionId}`);
    for (const [bank, connection] of [
      ["demobank-se", swedish],
      ["demobank-gb", british],
    ] as const) {
      const shown = (await connection.accounts()).map(
        ({ type, balance, currency }) => `${type} ${balance.current} ${currency}`,
      );
      expect(shown.sort()).toEqual(worthOf(stage, bank).sort());
      expect((await connection.seen()).troubles).toEqual([]);
    }
    const stored = (await storedOf(person.client)).map(byDay);
    const truth = [...truthOf(stage, "demobank-se"), ...truthOf(stage, "demobank-gb")];
    expect(stored.sort()).toEqual(truth.sort());
    // One user of one application, with credentials at two banks.
    const { users, credentials } = await stage.atTink();
    expect(users).toMatchObject([{ externalUserId: expect.stringMatching(/^[\da-f-]{36}$/), market: "SE" }]);
    expect(credentials.map(({ bank }) => bank)).toEqual(["demobank-se", "demobank-gb"]);
    expect(stage.core.errors).toEqual([]);
  },
  TIMEOUT_MS,
);
