import { expect, test } from "vitest";
import { executionResponse, operationResponse } from "../../wire/mandates/index.ts";
import { MERCHANT, mandateFixture, monthly } from "./testing/fixture-mandates.ts";

const HOUR = 3_600_000;

test("the mock plays payer and bank: insufficient funds unless another failure is asked for", async () => {
  const { create, ask, get, clock, balance } = await mandateFixture();
  const intent = await create({ creationMode: "intent", initiationMode: "04", customerVpa: undefined });
  const mock = (body: object) => ask("POST", "/mock", body);
  expect(await mock({ mandateId: intent.id, operation: "create", status: "success" })).toMatchObject({
    status: 200,
    body: { status: "success" },
  });
  const { status, umn = "" } = await get(intent.id);
  expect(status).toBe("live");
  const pin = await create();
  await mock({ id: pin.id, operation: "create", status: "failed", payerRespCode: "ZM" });
  expect(await get(pin.id)).toMatchObject({ status: "rejected", reason: { npciRespCode: "ZM" } });
  clock.set("2026-01-03T06:00:00Z");
  const headers = { merchantId: MERCHANT, mock: "true" };
  const notice = { umn, amount: 49_900, sequenceNumber: 1, executionDate: "05012026" };
  const waiting = await ask("POST", `/${intent.id}/notify`, notice, headers);
  expect(waiting).toMatchObject({ status: 201, body: { status: "initiated" } });
  await mock({ mandateId: intent.id, operation: "notify", seqNumber: 1, status: "success" });
  clock.set("2026-01-05T06:00:00Z");
  const before = balance();
  const debit = { umn, amount: 49_900, sequenceNumber: 1 };
  const execute = async (answer: object) => {
    const { id } = executionResponse.parse((await ask("POST", `/${intent.id}/execute`, debit, headers)).body);
    await mock({ mandateId: intent.id, operation: "execute", seqNumber: 1, ...answer });
    return (await ask("GET", `/${intent.id}/execute/${id}`)).body;
  };
  expect(await execute({ status: "failed" })).toMatchObject({ reason: { npciRespCode: "Z9" } });
  expect(await execute({ status: "failed", failureType: "bank-unavailable" })).toMatchObject({
    reason: { npciErrCategory: "TD" },
  });
  expect(balance()).toBe(before);
  expect(await execute({ status: "success" })).toMatchObject({ status: "success" });
  expect(balance()).toBe(before - 49_900);
  await mock({ mandateId: intent.id, operation: "pause", status: "success" });
  expect((await get(intent.id)).status).toBe("paused");
  expect(await mock({ mandateId: intent.id, operation: "execute", status: "success" })).toMatchObject({
    status: 400,
    body: { code: "nothing-to-mock" },
  });
});

test("only the accounts that were named may approve, and the webhook then says which did", async () => {
  const { ask, desk, get, account, told, vpa, customer } = await mandateFixture();
  const primaryAccount = { accountNumber: account.numbers.accountNumber, IFSC: account.numbers.ifsc ?? "" };
  const right = await ask("POST", "/tpv", { ...monthly, customerVpa: vpa, primaryAccount });
  expect(right).toMatchObject({ status: 201, body: { ifscMatchType: "CompleteIFSCMatch" } });
  const { id } = operationResponse.pick({ id: true }).parse(right.body);
  await desk.approve({ mandateId: id });
  expect((await get(id)).status).toBe("live");
  expect(told.at(-1)?.customerAccount).toEqual({
    maskedAccountNumber: `**** ${account.lastFour}`,
    ifsc: account.numbers.ifsc,
    accountType: "SAVINGS",
  });
  const other = { accountNumber: "999999999999", IFSC: "HDFC0000001" };
  const wrong = await ask("POST", "/tpv", { ...monthly, customerVpa: vpa, primaryAccount: other });
  const { id: wrongId } = operationResponse.pick({ id: true }).parse(wrong.body);
  await desk.approve({ mandateId: wrongId });
  expect(await get(wrongId)).toMatchObject({ status: "rejected", reason: { code: "account-mismatch" } });
  expect(await desk.list(customer.number)).toHaveLength(2);
});

test("blocked money is held until it is taken once, or the mandate is over", async () => {
  const { live, ask, world, account, desk, get } = await mandateFixture();
  const once = {
    frequency: "one time",
    recurrenceValue: 0,
    blockFunds: true,
    amount: 200_000,
    endDate: "20012026",
  };
  const holds = () => world.balance(account).holdsMinor;
  const before = world.balance(account);
  const { id, umn } = await live(once);
  expect(holds()).toBe(before.holdsMinor + 200_000);
  const { body } = await ask("POST", `/${id}/execute`, { umn, amount: 150_000, sequenceNumber: 1 });
  expect(body).toMatchObject({ status: "success" });
  expect(world.balance(account)).toMatchObject({
    ledgerMinor: before.ledgerMinor - 150_000,
    holdsMinor: before.holdsMinor,
  });
  expect((await get(id)).status).toBe("completed");
  const other = await live(once);
  expect(holds()).toBe(before.holdsMinor + 200_000);
  await desk.revoke(other.id);
  expect(holds()).toBe(before.holdsMinor);
});

test("what is taken at once is taken with the approval, and given back where that was agreed", async () => {
  const { live, balance, world, account, desk, told } = await mandateFixture();
  const before = balance();
  const { id } = await live({ firstExecutionAmount: 10_000 });
  expect(balance()).toBe(before - 10_000);
  expect(
    (await desk.operations(id)).map(({ type, status, sequenceNumber }) => [type, status, sequenceNumber]),
  ).toEqual([
    ["create", "success", null],
    ["execute", "success", 1],
  ]);
  expect(told.some(({ eventType }) => eventType === "mandate_operation.execute.success")).toBe(true);
  const after = balance();
  await live({ firstExecutionAmount: 10_000, autoRefundFirstExecutionAmount: true });
  expect(balance()).toBe(after);
  const rows = world.transactions(account).transactions;
  const back = rows.find(({ refersTo }) => refersTo?.kind === "refund");
  const debit = rows.find((row) => row.id === back?.refersTo?.id);
  expect(back).toMatchObject({ direction: "credit", amountMinor: 10_000 });
  expect(debit).toMatchObject({ direction: "debit", status: "refunded" });
});

test("a closed account pays nothing", async () => {
  const { live, ask, clock, world, account } = await mandateFixture();
  const { id, umn } = await live();
  clock.set("2026-01-03T06:00:00Z");
  await ask("POST", `/${id}/notify`, { umn, amount: 49_900, sequenceNumber: 1, executionDate: "05012026" });
  clock.set("2026-01-05T06:00:00Z");
  world.overlay.apply(account, { kind: "close", at: clock.now() - HOUR });
  const { body } = await ask("POST", `/${id}/execute`, { umn, amount: 49_900, sequenceNumber: 1 });
  expect(body).toMatchObject({ status: "failed", reason: { code: "account-closed" } });
});
