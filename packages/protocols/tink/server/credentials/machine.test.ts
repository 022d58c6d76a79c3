import fc from "fast-check";
import { expect, test } from "vitest";
import { openUser } from "../testing/connected.ts";
import { CODE, PASSWORD, wordsOfFixture } from "../testing/fixture-people.ts";
import type { Credentials, CredentialsBook } from "./credentials.ts";
import { credentialsAt, turnsBetween } from "./credentials-at.ts";
import { type KeptCredentials, keptCredentials } from "./kept-credentials.ts";

const DAY_MS = 86_400_000;

/** Something somebody does to credentials, whether it is possible or not; or time that passes. */
const act = fc.oneof(
  fc.constantFrom(
    "refresh",
    "authenticate",
    "approve",
    "decline",
    "signIn",
    "code",
    "wrong",
    "nothing",
    "extend",
  ),
  fc.integer({ min: 1, max: 15 * 60_000 }),
  fc.integer({ min: 1, max: 200 * DAY_MS }),
);
type Act = typeof act extends fc.Arbitrary<infer Each> ? Each : never;

const providers = [
  "se-demobank-password",
  "se-demobank-open-banking-redirect",
  "se-demobank-open-banking-embedded",
  "se-demobank-open-banking-bankid",
  "de-demobank-open-banking-embedded-templates",
  "uk-demobank-open-banking-redirect-extendable",
];

/** Does it, or is refused: what is not possible changes nothing. */
async function perform(book: CredentialsBook, id: string, what: Exclude<Act, number>, word: string) {
  const before = await book.get(id);
  const verbs = {
    refresh: () => book.refresh(id),
    authenticate: () => book.authenticate(id),
    approve: () => book.approve(id),
    decline: () => book.decline(id),
    signIn: () => book.signIn(id, { username: word, password: PASSWORD }),
    code: () => book.supply(id, methodOrCode(before)),
    wrong: () => book.enterCode(id, CODE),
    nothing: () => book.supply(id, {}),
    extend: () => book.extend(id),
  };
  try {
    await verbs[what]();
  } catch (error) {
    expect(error).toMatchObject({ name: "TinkError" });
    expect(await book.get(id)).toEqual(before);
  }
}

function methodOrCode(credentials: Credentials | undefined): Record<string, string> {
  const asked = credentials?.asked;
  const name = asked?.kind === "fields" ? asked.fields[0]?.name : undefined;
  return name === "authMethod" ? { authMethod: "sms" } : { otpinput: CODE };
}

const isWaiting = ({ status }: Credentials) => status.startsWith("AWAITING");

test("whatever is done to credentials in whatever order, they stay what they can be", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...providers),
      fc.constantFrom(...Object.keys(wordsOfFixture)),
      fc.array(act, { maxLength: 12 }),
      async (provider, word, acts) => {
        const { connect, book, clock } = await openUser();
        const id = await connect(provider, /redirect/.test(provider) ? undefined : word);
        let updated = -1;
        for (const each of acts) {
          if (typeof each === "number") clock.advance(each);
          else await perform(book, id, each, word);
          const now = await book.get(id);
          if (!now) throw new Error("they are gone");
          expect(now.asked !== null).toBe(isWaiting(now));
          expect(now.problem !== null).toBe(/ERROR|EXPIRED/.test(now.status));
          expect(now.statusUpdated).toBeLessThanOrEqual(clock.now());
          expect(now.updated ?? -1).toBeGreaterThanOrEqual(updated);
          if (now.status === "UPDATED")
            expect(now.sessionExpiryDate ?? Infinity).toBeGreaterThan(clock.now());
          if (now.updated === null) expect(now.accountIds).toEqual([]);
          updated = now.updated ?? -1;
        }
      },
    ),
    { numRuns: 60 },
  );
});

const kept: fc.Arbitrary<KeptCredentials> = fc
  .record({
    status: fc.constantFrom(...keptCredentials.shape.status.options),
    statusUpdated: fc.integer({ min: 0, max: DAY_MS }),
    updated: fc.option(fc.integer({ min: 0, max: DAY_MS }), { nil: null }),
    sessionExpiryDate: fc.option(fc.integer({ min: 0, max: 400 * DAY_MS }), { nil: null }),
    reading: fc.option(
      fc.record({ endsAt: fc.integer({ min: 0, max: 2 * DAY_MS }), problem: fc.constant(null) }),
      {
        nil: null,
      },
    ),
  })
  .map((drawn) => ({
    id: "c",
    userId: "u",
    providerName: "p",
    type: "PASSWORD",
    bank: "b",
    problem: null,
    fields: {},
    login: null,
    isPasswordRight: true,
    consented: true,
    picked: null,
    items: [],
    accountIds: [],
    withoutTransactions: [],
    steps: [],
    ticket: null,
    inApp: false,
    callbackUri: null,
    source: "OPERATION_SOURCE_API",
    ...drawn,
  }));
const instant = fc.integer({ min: 0, max: 400 * DAY_MS });

test("what the clock makes of credentials does not depend on when anybody looks", () => {
  fc.assert(
    fc.property(kept, instant, instant, (left, one, other) => {
      const [earlier, later] = [Math.min(one, other), Math.max(one, other)];
      expect(credentialsAt(credentialsAt(left, earlier), later)).toEqual(credentialsAt(left, later));
    }),
  );
});

test("everything the clock brings in one span is what it brings in the two halves of it", () => {
  fc.assert(
    fc.property(kept, fc.array(instant, { minLength: 3, maxLength: 3 }), (left, instants) => {
      const [from = 0, between = 0, to = 0] = [...instants].sort((a, b) => a - b);
      const whole = turnsBetween(left, from, to);
      expect([...turnsBetween(left, from, between), ...turnsBetween(left, between, to)]).toEqual(whole);
      expect(whole.every(({ at }) => at > from && at <= to)).toBe(true);
      expect(whole.at(-1)?.next ?? credentialsAt(left, from)).toEqual(credentialsAt(left, to));
    }),
    { numRuns: 50 },
  );
});
