import { DAY_MS, systemClock } from "@sandbank/domain";
import { expect, test } from "vitest";
import { startSandbox, type Tokens } from "../testing/harness.ts";
import { BANK, startTold } from "../webhooks/testing/told-sandbox.ts";
import type { HostedWorld } from "../worlds/hosted-world.ts";
import { advance } from "./advance.ts";

const HOUR_MS = DAY_MS / 24;

async function endOfConsent({ institution }: HostedWorld, { grant_id }: Tokens): Promise<number> {
  const consent = await institution(BANK)?.authorization.consents.find(grant_id);
  return consent?.expiresAt ?? expect.fail("the consent has no end");
}

const dayAfterConsent = async (hosted: HostedWorld, tokens: Tokens) =>
  (await endOfConsent(hosted, tokens)) + DAY_MS;

test("nothing is told of where nobody is connected", async () => {
  const { sandbox, clock } = await startSandbox();
  const hosted = sandbox.worlds.default;
  expect(await advance(hosted, clock.now() + 30 * DAY_MS)).toEqual({ happened: [], counts: {} });
  expect(hosted.clock.now()).toBe(clock.now() + 30 * DAY_MS);
});

test("everything due is done in order: transactions, statements, expiries", async () => {
  const { hosted, tokens, fdx } = await startTold();
  const { happened, counts } = await advance(hosted, await dayAfterConsent(hosted, tokens));
  const instants = happened.map(({ at }) => at);
  expect(instants).toEqual([...instants].sort());
  expect(counts).toMatchObject({
    "transaction.pending": expect.any(Number),
    "transaction.posted": expect.any(Number),
    "statement.closed": expect.any(Number),
    "access_token.expired": 1,
    "refresh_token.expired": 1,
    "consent.expired": 1,
  });
  expect(happened.find(({ kind }) => kind === "consent.expired")).toMatchObject({
    bank: BANK,
    consentId: tokens.grant_id,
  });
  expect(JSON.stringify(happened)).not.toContain(tokens.access_token);
  expect((await fdx(BANK, "/accounts", tokens.access_token)).status).toBe(401);
});

test("a transaction that was pending posts under the id that is told", async () => {
  const { hosted, clock } = await startTold();
  const { happened } = await advance(hosted, clock.now() + 14 * DAY_MS);
  const pending = happened.flatMap((one) => (one.kind === "transaction.pending" ? one.transactionId : []));
  const posted = happened.flatMap((one) => (one.kind === "transaction.posted" ? (one.pendingId ?? []) : []));
  expect(pending.filter((id) => posted.includes(id)).length).toBeGreaterThan(3);
});

test("webhooks are tried and tried again at their time, with the clock there", async () => {
  const { hosted, clock, subscribe, revoke, sandbox } = await startTold({
    sendWebhook: async () => {
      seen.push(sandboxClock());
      return { status: seen.length < 3 ? 500 : 200, headers: {}, body: "" };
    },
  });
  const seen: number[] = [];
  const sandboxClock = () => sandbox.worlds.default.clock.now();
  await subscribe("CONSENT_REVOKED", "CONSENT");
  await revoke();
  await hosted.agenda.settle();
  const start = clock.now();
  const { happened } = await advance(hosted, start + HOUR_MS);
  const attempts = happened.flatMap((one) => (one.kind === "webhook.attempted" ? one : []));
  expect(attempts).toMatchObject([
    { attempt: 2, state: "waiting", problem: "answered 500", at: "2026-03-10T15:00:30.000Z" },
    { attempt: 3, state: "delivered", problem: null, at: "2026-03-10T15:02:30.000Z", nextAttemptAt: null },
  ]);
  expect(seen).toEqual([start, start + 30_000, start + 150_000]);
  expect([hosted.clock.now(), hosted.clock.state.rate]).toEqual([start + HOUR_MS, 1]);
});

test("an application is told of what is new in the accounts it may see, once an instant, and of the consent's end", async () => {
  const { hosted, tokens, subscribe, receiver } = await startTold();
  await subscribe("BALANCE", "NEW_DATA");
  await subscribe("CONSENT_EXPIRED", "CONSENT");
  await subscribe("CUSTOM", "NEW_DATA");
  const { happened } = await advance(hosted, await dayAfterConsent(hosted, tokens));
  const news = happened.flatMap((one) =>
    one.kind === "transaction.pending" || one.kind === "transaction.posted"
      ? `${one.at} ${one.accountId}`
      : [],
  );
  const told = receiver.received.map(({ body }) => JSON.parse(body));
  const balances = told.filter(({ type }) => type === "BALANCE");
  const expiry = told.find(({ type }) => type === "CONSENT_EXPIRED");
  const whileActive = news.filter((one) => one < expiry.sentOn);
  expect(balances.map((one) => `${one.sentOn} ${one.notificationPayload.id}`)).toEqual([
    ...new Set(whileActive),
  ]);
  expect(told.filter(({ subtype }) => subtype === "STATEMENT").length).toBeGreaterThan(1);
  expect(told.at(-1)).toBe(expiry);
});

test("going back does nothing but set the clock, and what comes then happens again", async () => {
  const { hosted, clock } = await startTold();
  const start = clock.now();
  const first = await advance(hosted, start + 10 * DAY_MS);
  expect(await advance(hosted, start)).toEqual({ happened: [], counts: {} });
  expect(await advance(hosted, start + 10 * DAY_MS)).toEqual(first);
  expect(first.happened.length).toBeGreaterThan(5);
});

test("of very much the first thousand are listed and all are counted", async () => {
  const { hosted, connectAgain, clock } = await startTold();
  await connectAgain();
  const { authorization } = hosted.institution(BANK) ?? {};
  const [consent] = (await authorization?.consents.list()) ?? [];
  if (consent) await authorization?.consents.add({ ...consent, id: "for-ever", expiresAt: null });
  const { happened, counts } = await advance(hosted, clock.now() + 4 * 365 * DAY_MS);
  const counted = Object.values(counts).reduce((sum, count) => sum + count, 0);
  expect([happened.length, counted > 1000]).toEqual([1000, true]);
});

test("two that advance at once do so one after the other", async () => {
  const { hosted, clock } = await startTold();
  const start = clock.now();
  const [first, second] = await Promise.all([
    advance(hosted, start + 5 * DAY_MS),
    advance(hosted, start + 10 * DAY_MS),
  ]);
  const at = (all: typeof first) => all.happened.map((one) => Date.parse(one.at));
  expect(Math.max(...at(first))).toBeLessThanOrEqual(start + 5 * DAY_MS);
  expect(Math.min(...at(second))).toBeGreaterThan(start + 5 * DAY_MS);
});

test("while the clock runs, retries come by themselves, as fast as the world's time does", async () => {
  let attempts = 0;
  const { hosted, subscribe, revoke } = await startTold({
    clock: systemClock,
    sendWebhook: async () => ({ status: ++attempts < 4 ? 500 : 200, headers: {}, body: "" }),
  });
  await subscribe("CONSENT_REVOKED", "CONSENT");
  // Ten minutes of waits pass in about 100 ms.
  hosted.clock.scale(6000);
  await revoke();
  const arrivals = [];
  for (let number = 1; number <= 4; number++) arrivals.push(await hosted.webhooks.next());
  const [first, second, third, fourth] = arrivals.map(({ at }) => at);
  expect([first, second, third, fourth]).not.toContain(undefined);
  expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(30_000);
  expect((fourth ?? 0) - (third ?? 0)).toBeGreaterThanOrEqual(480_000);
});

test("while the clock runs, the end of a consent is told of when it comes", async () => {
  const { hosted, subscribe, tokens } = await startTold({ clock: systemClock });
  await subscribe("CONSENT_EXPIRED", "CONSENT");
  const end = await endOfConsent(hosted, tokens);
  await advance(hosted, end - 60_000);
  hosted.clock.scale(1000);
  hosted.agenda.wake();
  const arrival = await hosted.webhooks.next({ type: "CONSENT_EXPIRED" });
  expect(JSON.parse(arrival.body).sentOn).toBe(new Date(end).toISOString());
});

test.each([1, 2, 3, 5, 8, 13])(
  "what comes due while the agenda is looking, %i readings of the clock on, is told of at once",
  async (readings) => {
    let now = systemClock.now();
    let tick = 0;
    const { hosted, subscribe, tokens } = await startTold({ clock: { now: () => (now += tick) } });
    await subscribe("CONSENT_EXPIRED", "CONSENT");
    const end = await endOfConsent(hosted, tokens);
    await advance(hosted, end - readings * 1000);
    hosted.clock.scale(1000);
    await hosted.agenda.settle();
    tick = 1;
    hosted.agenda.wake();
    await hosted.webhooks.next({ type: "CONSENT_EXPIRED" });
    // What is due after it is hours away.
    expect(hosted.clock.now()).toBeLessThan(end + HOUR_MS);
  },
);
