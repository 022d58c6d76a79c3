import { expect, test } from "vitest";
import { openUser } from "../testing/connected.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

test.each([
  ["se-demobank-open-banking-embedded", "ok", 2],
  ["se-demobank-open-banking-bankid", "ok", 3],
  ["se-demobank-open-banking-redirect", undefined, 9],
])("%s waits so many minutes and not one longer", async (provider, username, minutes) => {
  const { connect, look, clock, book } = await openUser();
  const id = await connect(provider, username);
  clock.advance(minutes * MINUTE_MS - 1);
  expect((await look(id)).status).toMatch(/^AWAITING_/);
  clock.advance(1);
  expect(await book.get(id)).toMatchObject({
    status: "AUTHENTICATION_ERROR",
    statusUpdated: clock.now(),
    asked: null,
    problem: { type: "USER_LOGIN_ERROR", details: { reason: "DYNAMIC_CREDENTIALS_FLOW_TIMEOUT" } },
  });
});

test("whoever comes too late is told that nothing is waited for", async () => {
  const { connect, clock, refused, book } = await openUser();
  const id = await connect("se-demobank-password", "otp");
  clock.advance(2 * MINUTE_MS);
  const path = `/api/v1/credentials/${id}/supplemental-information`;
  expect(await refused("POST", path, { information: { otpinput: "123456" } })).toMatchObject({
    status: 409,
    errorCode: "credentials.not_awaiting_information",
  });
  const other = await connect("se-demobank-open-banking-redirect");
  clock.advance(9 * MINUTE_MS);
  await expect(book.approve(other)).rejects.toThrow(/AUTHENTICATION_ERROR/);
});

test("every field has a deadline of its own", async () => {
  const { connect, look, clock, supplyCode } = await openUser();
  const id = await connect("se-demobank-password", "otp.twice");
  clock.advance(MINUTE_MS * 1.5);
  await supplyCode(id);
  clock.advance(MINUTE_MS * 1.5);
  expect((await look(id)).status).toBe("AWAITING_SUPPLEMENTAL_INFORMATION");
});

test.each([
  ["se-demobank-open-banking-redirect", 180],
  ["uk-demobank-open-banking-redirect", 90],
  ["de-demobank-open-banking-redirect", 180],
])("a consent at %s lasts %i days, and then the credentials have expired", async (provider, days) => {
  const { updated, look, clock, book } = await openUser();
  const id = await updated("ok", provider);
  const end = clock.now() + days * DAY_MS;
  expect((await look(id)).sessionExpiryDate).toBe(end);
  clock.set(end - 1);
  expect((await look(id)).status).toBe("UPDATED");
  clock.set(end);
  expect(await book.get(id)).toMatchObject({
    status: "SESSION_EXPIRED",
    statusUpdated: end,
    problem: { type: "AUTHORIZATION_ERROR", details: { reason: "SESSION_EXPIRED" } },
  });
});

test("what was read stays when the consent is over, as it was when it was last read", async () => {
  const { updated, book, clock } = await openUser();
  const id = await updated();
  const before = await book.get(id);
  clock.advance(400 * DAY_MS);
  const after = await book.get(id);
  expect(after?.accountIds).toEqual(before?.accountIds);
  expect(after?.accountIds.length).toBeGreaterThan(0);
  expect(after?.updated).toBeLessThan(after?.sessionExpiryDate ?? 0);
});

test("an expired consent is not refreshed, but signed in anew, and lasts as long again", async () => {
  const { updated, send, look, clock, throughBank } = await openUser();
  const id = await updated();
  clock.advance(200 * DAY_MS);
  await send("POST", `/api/v1/credentials/${id}/refresh`, {});
  expect(await look(id)).toMatchObject({ status: "SESSION_EXPIRED", statusUpdated: clock.now() });
  await send("POST", `/api/v1/credentials/${id}/authenticate`, {});
  expect((await look(id)).status).toBe("AWAITING_THIRD_PARTY_APP_AUTHENTICATION");
  await throughBank(id);
  expect(await look(id)).toMatchObject({
    status: "UPDATED",
    updated: clock.now(),
    sessionExpiryDate: clock.now() + 180 * DAY_MS,
  });
});

test("words decide how long a consent lasts: not a moment, or seven days", async () => {
  const { updated, look, clock } = await openUser();
  const gone = await updated("expired.consent");
  expect(await look(gone)).toMatchObject({ status: "SESSION_EXPIRED", updated: clock.now() });
  const soon = await updated("expires.in.7d");
  expect((await look(soon)).sessionExpiryDate).toBe(clock.now() + 7 * DAY_MS);
  clock.advance(7 * DAY_MS);
  expect((await look(soon)).status).toBe("SESSION_EXPIRED");
});

test("banks are read in the background every six hours, and not after the consent has ended", async () => {
  const { updated, look, clock } = await openUser();
  const id = await updated();
  const start = clock.now();
  clock.advance(DAY_MS + 60_000);
  expect((await look(id)).updated).toBe(start + DAY_MS);
  clock.advance(200 * DAY_MS);
  expect((await look(id)).updated).toBe(start + 180 * DAY_MS - DAY_MS / 4);
});

test("a slow bank is being read for as long as the word says, by the world's clock", async () => {
  const { updated, look, clock, refused } = await openUser();
  const id = await updated("slow.5s");
  expect(await look(id)).toMatchObject({ status: "UPDATING", updated: null });
  expect(await refused("POST", `/api/v1/credentials/${id}/refresh`, {})).toMatchObject({
    status: 409,
    errorCode: "credentials.busy",
  });
  clock.advance(5_000);
  expect(await look(id)).toMatchObject({ status: "UPDATED", updated: clock.now() });
});

test("turning the clock back takes back what it alone had brought", async () => {
  const { updated, look, clock } = await openUser();
  const id = await updated();
  const start = clock.now();
  clock.advance(181 * DAY_MS);
  expect((await look(id)).status).toBe("SESSION_EXPIRED");
  clock.set(start + DAY_MS);
  expect((await look(id)).status).toBe("UPDATED");
});

test("what the clock brings is due when it comes, in order", async () => {
  const { updated, connect, book, clock } = await openUser();
  const from = clock.now();
  const soon = await updated("expires.in.7d");
  const waiting = await connect("se-demobank-password", "otp");
  expect(await book.nextAfter(from)).toBe(from + 2 * MINUTE_MS);
  const due = await book.dueBetween(from, from + 8 * DAY_MS);
  expect(due.map(({ at }) => at)).toEqual([...due.map(({ at }) => at)].sort((a, b) => a - b));
  const ends = due.filter(({ credentials }) => credentials.status !== "UPDATED");
  expect(ends.map(({ at, credentials: { id, status } }) => [at - from, id, status])).toEqual([
    [2 * MINUTE_MS, waiting, "AUTHENTICATION_ERROR"],
    [7 * DAY_MS, soon, "SESSION_EXPIRED"],
  ]);
  expect(due.filter(({ credentials }) => credentials.status === "UPDATED")).toHaveLength(7 * 4 - 1);
});
