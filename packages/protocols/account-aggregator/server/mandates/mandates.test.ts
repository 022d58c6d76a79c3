import { DAY_MS } from "@sandbank/domain";
import { expect, test } from "vitest";
import {
  executionResponse,
  mandateEvent,
  notificationResponse,
  operationResponse,
} from "../../wire/mandates/index.ts";
import { MERCHANT, mandateFixture, monthly } from "./testing/fixture-mandates.ts";

test("a mandate is asked for with all its fields, approved in the payer's app, and live with a UMN", async () => {
  const { create, desk, get, vpa, told, world, clock } = await mandateFixture();
  const asked = await create({ referenceId: "sub_42" });
  expect(asked).toMatchObject({
    status: "pending",
    merchantId: MERCHANT,
    customerVpa: vpa,
    amount: 49_900,
    recurrenceValue: 5,
    startDate: "01012026",
    createdAt: "2026-01-01T11:30:00+05:30",
    referenceId: "sub_42",
  });
  expect(asked.umn).toBeUndefined();
  const link = new URL(asked.intentLink);
  expect(Object.fromEntries(link.searchParams)).toMatchObject({
    pa: "streamco@mockpsp",
    pn: "Streamco",
    am: "499.00",
    amrule: "MAX",
    recur: "MONTHLY",
    recurvalue: "5",
    recurtype: "ON",
    validitystart: "01012026",
    validityend: "31122026",
    mode: "00",
    purpose: "14",
    rev: "Y",
    txnType: "CREATE",
    tr: asked.txnId,
  });
  clock.advance(30_000);
  await desk.approve({ mandateId: asked.id, pin: "1234" });
  const live = await get(asked.id);
  expect(live).toMatchObject({ status: "live", mandateLiveAt: "2026-01-01T11:30:30+05:30" });
  expect(live.umn).toMatch(/^[0-9a-f]{32}@mockupi$/);
  expect(live.reason).toMatchObject({ code: "mandate-live", npciErrCode: "00", npciErrCategory: "NA" });
  expect(told.map(({ eventType }) => eventType)).toEqual([
    "mandate.initiated",
    "mandate_operation.create.initiated",
    "mandate_operation.create.success",
    "mandate.live",
  ]);
  for (const event of told) expect(mandateEvent.strict().parse(event).customerAccount).toEqual({});
  expect(new Set(told.map(({ eventId }) => eventId)).size).toBe(4);
  expect(world.overlay.sequence).toBe(0);
});

test("the same world draws the same ids", async () => {
  const [one, other] = [await mandateFixture(), await mandateFixture()];
  expect(await one.create()).toEqual(await other.create());
});

test("a debit is refused without a notice, before 24 hours are over, and then taken from the account", async () => {
  const { live, ask, clock, balance, world, account, told } = await mandateFixture();
  const { id, umn } = await live({ merchantVpa: "netflix@mockupi", amount: 64_900 });
  clock.set("2026-01-05T03:00:00Z");
  const debit = { umn, amount: 64_900, sequenceNumber: 1 };
  expect(await ask("POST", `/${id}/execute`, debit)).toMatchObject({
    status: 400,
    body: { code: "no-pre-debit-notification", docUrl: expect.any(String) },
  });
  clock.set("2026-01-04T03:00:00Z");
  const notice = { umn, amount: 64_900, sequenceNumber: 1, executionDate: "05012026" };
  const told1 = await ask("POST", `/${id}/notify`, notice);
  expect(told1.status).toBe(201);
  const { id: noticeId, status } = notificationResponse.strict().parse(told1.body);
  expect(status).toBe("success");
  clock.set("2026-01-05T02:59:59Z");
  expect(await ask("POST", `/${id}/execute`, debit)).toMatchObject({
    status: 400,
    body: {
      code: "pre-debit-notification-too-recent",
      detail: expect.stringContaining("2026-01-05T08:30:00+05:30"),
    },
  });
  clock.set("2026-01-05T03:00:00Z");
  const before = balance();
  const taken = await ask("POST", `/${id}/execute`, { ...debit, remark: "January" });
  const execution = executionResponse.strict().parse(taken.body);
  expect(execution).toMatchObject({
    status: "success",
    amount: 64_900,
    sequenceNumber: 1,
    remark: "January",
  });
  expect(balance()).toBe(before - 64_900);
  const [row] = world.transactions(account).transactions;
  expect(row).toMatchObject({
    description: `UPI/DR/${execution.payment?.rrn}/NETFLIX/UTIB/netflix@mockupi/JANUARY`,
    amountMinor: 64_900,
    direction: "debit",
    status: "posted",
    merchantName: "Netflix India",
    merchantCategoryCode: "4899",
    category: "streaming",
    channel: "mandate",
    rail: "upi",
  });
  for (const [kind, operation] of [
    ["notify", noticeId],
    ["execute", execution.id],
    ["operations", execution.id],
  ] as const) {
    expect(await ask("GET", `/${id}/${kind}/${operation}`)).toMatchObject({
      status: 200,
      body: { id: operation },
    });
  }
  expect(await ask("GET", `/${id}/notify/${execution.id}`)).toMatchObject({ status: 404 });
  expect(told.slice(-4).map(({ eventType }) => eventType)).toEqual([
    "mandate_operation.notify.initiated",
    "mandate_operation.notify.success",
    "mandate_operation.execute.initiated",
    "mandate_operation.execute.success",
  ]);
  expect(told.at(-1)).toMatchObject({
    id: execution.id,
    mandateId: id,
    umn,
    amount: 64_900,
    sequenceNumber: 1,
  });
  expect(await ask("POST", `/${id}/execute`, { ...debit, sequenceNumber: 2 })).toMatchObject({
    body: { code: "cycle-already-debited" },
  });
});

test("what the account does not hold is not taken, fails as NPCI says it, and is tried again on a later day", async () => {
  const { live, ask, clock, world, account, balance, desk } = await mandateFixture();
  const price = 1_400_000;
  const { id, umn } = await live({ amount: price });
  clock.set("2026-01-04T00:00:00Z");
  await ask("POST", `/${id}/notify`, { umn, amount: price, sequenceNumber: 1, executionDate: "05012026" });
  clock.set("2026-01-05T01:00:00Z");
  const spend = Number(world.balance(account).availableMinor) - price + 1;
  const key = (name: string) => ({
    key: name,
    authorizedAt: clock.now(),
    postedAt: clock.now(),
    vanishesAt: null,
    description: name,
    merchantName: null,
    merchantCategoryCode: null,
    category: "other" as const,
    channel: "transfer" as const,
    location: null,
    refersTo: null,
    transferKey: null,
  });
  world.overlay.apply(account, {
    kind: "add",
    transaction: { ...key("spree"), amountMinor: -spend, heldMinor: -spend },
  });
  const debit = { umn, amount: price, sequenceNumber: 1 };
  const before = balance();
  const failed = await ask("POST", `/${id}/execute`, debit);
  expect(failed).toMatchObject({
    status: 201,
    body: {
      status: "failed",
      reason: { code: "insufficient-funds", npciErrCode: "U30", npciErrCategory: "BD", npciRespCode: "Z9" },
    },
  });
  expect(balance()).toBe(before);
  clock.advance(DAY_MS);
  world.overlay.apply(account, {
    kind: "add",
    transaction: { ...key("gift"), amountMinor: 5_000_000, heldMinor: 5_000_000 },
  });
  const rich = balance();
  expect(await ask("POST", `/${id}/execute`, debit)).toMatchObject({ body: { status: "success" } });
  expect(balance()).toBe(rich - price);
  expect((await desk.operations(id)).map(({ type, status }) => `${type} ${status}`)).toEqual([
    "create success",
    "notify success",
    "execute failed",
    "execute success",
  ]);
});

test("a wrong PIN rejects what was asked for, and a payer may decline or let it expire", async () => {
  const { create, desk, get, clock, told } = await mandateFixture();
  const wrong = await create();
  await desk.approve({ mandateId: wrong.id, pin: "0000" });
  expect(await get(wrong.id)).toMatchObject({
    status: "rejected",
    reason: { code: "wrong-pin", npciErrCode: "UM8", npciRespCode: "ZM" },
  });
  const declined = await create();
  await desk.reject(declined.id);
  expect(await get(declined.id)).toMatchObject({ status: "rejected", reason: { npciRespCode: "ZA" } });
  const late = await create({ expireAfter: 10 });
  clock.advance(10 * 60_000 - 1);
  expect((await get(late.id)).status).toBe("pending");
  clock.advance(1);
  expect(await get(late.id)).toMatchObject({ status: "rejected", reason: { npciErrCode: "U69" } });
  expect(told.slice(-2)).toMatchObject([
    { eventType: "mandate_operation.create.failed", eventTs: "2026-01-01T11:40:00+05:30" },
    { eventType: "mandate.rejected", eventTs: "2026-01-01T11:40:00+05:30" },
  ]);
  await expect(desk.approve({ mandateId: late.id })).rejects.toThrow(/is rejected; to approve it/);
});

test("above fifteen thousand rupees the payer's PIN is waited for: right it is taken, wrong or never it fails", async () => {
  const { live, ask, clock, balance, desk } = await mandateFixture({ username: "high_saver" });
  const price = 1_500_100;
  const { id, umn } = await live({ amount: price, frequency: "daily", recurrenceValue: 0 });
  const executeOn = async (day: number, sequenceNumber: number) => {
    const two = String(day).padStart(2, "0");
    clock.set(`2026-01-${String(day - 1).padStart(2, "0")}T06:00:00Z`);
    const notice = { umn, amount: price, sequenceNumber, executionDate: `${two}012026` };
    expect(await ask("POST", `/${id}/notify`, notice)).toMatchObject({ status: 201 });
    clock.set(`2026-01-${two}T06:00:00Z`);
    const { body } = await ask("POST", `/${id}/execute`, { umn, amount: price, sequenceNumber });
    const operation = executionResponse.parse(body);
    expect(operation.status).toBe("initiated");
    return operation.id;
  };
  const statusOf = async (operation: string) => (await ask("GET", `/${id}/execute/${operation}`)).body;
  const before = balance();
  const first = await executeOn(5, 1);
  expect(await ask("POST", `/${id}/execute`, { umn, amount: price, sequenceNumber: 1 })).toMatchObject({
    body: { code: "execution-in-progress" },
  });
  const waiting = balance();
  await desk.answer({ operationId: first, isApproved: true, pin: "123456" });
  expect(await statusOf(first)).toMatchObject({ status: "success" });
  expect(balance()).toBe(waiting - price);
  const second = await executeOn(7, 2);
  await desk.answer({ operationId: second, isApproved: true, pin: "4321" });
  expect(await statusOf(second)).toMatchObject({
    status: "failed",
    reason: { npciErrCode: "U30", npciRespCode: "ZM" },
  });
  const third = await executeOn(9, 2);
  clock.advance(DAY_MS);
  expect(await statusOf(third)).toMatchObject({ status: "failed", reason: { npciErrCode: "U69" } });
  expect(before).not.toBe(balance());
});

test("amount and day are what was agreed on: each refusal says what is allowed", async () => {
  const { live, ask, clock } = await mandateFixture();
  const max = await live();
  const exact = await live({ amountRule: "exact" });
  clock.set("2026-01-02T06:00:00Z");
  const notice = (umn: string, more: object = {}) => ({
    umn,
    amount: 49_900,
    sequenceNumber: 1,
    executionDate: "05012026",
    ...more,
  });
  const refusals = [
    [max, { amount: 50_000 }, "amount-exceeds-limit"],
    [exact, { amount: 49_800 }, "amount-not-exact"],
    [max, { sequenceNumber: 2 }, "invalid-sequence-number"],
    [max, { umn: exact.umn }, "umn-mismatch"],
    [max, { executionDate: "06012026" }, "invalid-execution-date"],
    [max, { executionDate: "05012027" }, "invalid-execution-date"],
    [max, { executionDate: "31022026" }, "bad-request"],
  ] as const;
  for (const [{ id, umn }, more, code] of refusals) {
    const answer = await ask("POST", `/${id}/notify`, notice(umn, more));
    expect([answer.status, answer.body]).toMatchObject([400, { code }]);
  }
  clock.set("2026-01-04T06:00:01Z");
  expect(await ask("POST", `/${max.id}/notify`, notice(max.umn))).toMatchObject({ status: 201 });
  expect(await ask("POST", `/${max.id}/notify`, notice(max.umn))).toMatchObject({
    body: { code: "duplicate-notification" },
  });
  clock.set("2026-01-06T06:00:01Z");
  expect(
    await ask("POST", `/${max.id}/execute`, { umn: max.umn, amount: 100, sequenceNumber: 1 }),
  ).toMatchObject({
    status: 400,
    body: { code: "outside-execution-window", detail: expect.stringContaining("2026-01-05 to 2026-01-05") },
  });
});

test("what is asked for wrongly is refused with every field that is wrong", async () => {
  const { ask } = await mandateFixture();
  const { status, body } = await ask("POST", "", {
    ...monthly,
    amount: 20,
    frequency: "weekly",
    recurrenceValue: 9,
    startDate: "2026-01-01",
  });
  expect([status, body]).toMatchObject([400, { code: "bad-request" }]);
  expect(JSON.stringify(body)).toMatch(
    /startDate: has to be a day written DDMMYYYY.*amount: has to be 100 paise/,
  );
  const wrong = async (more: object) => JSON.stringify((await ask("POST", "", { ...monthly, ...more })).body);
  expect(await wrong({ frequency: "weekly", recurrenceValue: 9, customerVpa: "a@b" })).toContain(
    "from 1 to 7",
  );
  expect(await wrong({})).toContain("customerVpa: is needed where creationMode is");
  expect(await wrong({ customerVpa: "nobody.at.all@mockupi" })).toContain("invalid-customer-vpa");
  expect(await wrong({ endDate: "31122025", creationMode: "intent" })).toContain(
    "endDate: is before startDate",
  );
  expect(await ask("POST", "", monthly, {})).toMatchObject({
    status: 400,
    body: { code: "invalid-merchant-id" },
  });
});

test("a mandate belongs to its merchant: another finds none", async () => {
  const { create, ask } = await mandateFixture();
  const { id } = await create();
  expect(await ask("GET", `/${id}`, undefined, { merchantId: "somebody-else" })).toMatchObject({
    status: 404,
    body: { code: "mandate-not-found" },
  });
});

test("the payer pauses, goes on and revokes; the merchant changes and revokes: nothing is taken meanwhile", async () => {
  const { live, ask, desk, get, told, clock } = await mandateFixture();
  const { id, umn } = await live();
  await desk.pause(id);
  clock.set("2026-01-03T06:00:00Z");
  const notice = { umn, amount: 49_900, sequenceNumber: 1, executionDate: "05012026" };
  expect(await ask("POST", `/${id}/notify`, notice)).toMatchObject({ body: { code: "mandate-paused" } });
  await desk.unpause(id);
  const changed = await ask("PUT", `/${id}/modify`, { amountLimit: 59_900, endDate: "31032026" });
  const update = operationResponse.strict().parse(changed.body);
  expect([changed.status, update]).toMatchObject([201, { type: "update", status: "initiated" }]);
  expect(update.intentLink).toContain("am=599.00");
  expect((await get(id)).amount).toBe(49_900);
  expect(await ask("PUT", `/${id}/modify`, { amountLimit: 1000 })).toMatchObject({
    body: { code: "update-in-progress" },
  });
  await desk.answer({ operationId: update.id, isApproved: true });
  expect(await get(id)).toMatchObject({ amount: 59_900, endDate: "31032026", status: "live" });
  const lost = await ask("PUT", `/${id}/modify`, { amountLimit: 99_900, expireAfter: 5 });
  clock.advance(5 * 60_000);
  const { id: lostId } = operationResponse.parse(lost.body);
  expect(await ask("GET", `/${id}/operations/${lostId}`)).toMatchObject({ body: { status: "failed" } });
  await desk.revoke(id);
  expect(await get(id)).toMatchObject({
    status: "revoked",
    reason: { mandateRevokeReason: "customer-initiated" },
  });
  expect(await ask("POST", `/${id}/notify`, notice)).toMatchObject({
    body: { code: "mandate-revoked", detail: expect.stringContaining("revoked by the customer") },
  });
  const other = await live();
  expect(await ask("PUT", `/${other.id}/revoke`, {})).toMatchObject({
    status: 201,
    body: { type: "revoke", status: "success" },
  });
  expect(await get(other.id)).toMatchObject({ reason: { mandateRevokeReason: "merchant-initiated" } });
  expect(told.map(({ eventType }) => eventType).filter((type) => type.startsWith("mandate."))).toEqual([
    "mandate.initiated",
    "mandate.live",
    "mandate.paused",
    "mandate.unpaused",
    "mandate.updated",
    "mandate.revoked",
    "mandate.initiated",
    "mandate.live",
    "mandate.revoked",
  ]);
});
