import { createFormBrowser } from "@sandbank/form-browser";
import { mandateEvent, mandateResponse } from "@sandbank/protocol-account-aggregator/wire/mandates";
import { expect, test } from "vitest";
import { controlOf } from "../control/testing/control-of.ts";
import { ORIGIN, pageOf, startSandbox } from "../testing/harness.ts";
import { createReceiver } from "../webhooks/testing/told-sandbox.ts";

const MERCHANT = { merchantId: "streamco", "content-type": "application/json" };
const MANDATES = `${ORIGIN}/setu/api/v1/merchants/mandates`;
const VPA = "high-saver@mockupi";

const asked = {
  startDate: "10032026",
  endDate: "09032027",
  amount: 49_900,
  currency: "INR",
  amountRule: "exact",
  frequency: "monthly",
  recurrenceRule: "on",
  recurrenceValue: 20,
  transactionNote: "StreamCo Premium",
  purpose: "14",
  initiationMode: "04",
  creationMode: "intent",
  merchantVpa: "streamco@mockpsp",
  expireAfter: 30,
};

async function startMerchant(options: Parameters<typeof startSandbox>[0] = {}) {
  const receiver = createReceiver();
  const started = await startSandbox({ sendWebhook: receiver.send, ...options });
  const hosted = started.sandbox.worlds.default;
  const send: typeof fetch = (input, init) => started.sandbox.fetch(new Request(input, init));
  const create = async (change: object = {}) => {
    const body = JSON.stringify({ ...asked, ...change });
    const response = await send(MANDATES, { method: "POST", headers: MERCHANT, body });
    return mandateResponse.parse(await response.json());
  };
  const get = async (id: string) =>
    mandateResponse.parse(await (await send(`${MANDATES}/${id}`, { headers: MERCHANT })).json());
  const browser = createFormBrowser({ fetch: send, leaveAt: "http://localhost:1/" });
  return { ...started, hosted, receiver, send, create, get, browser, control: controlOf(started.sandbox) };
}

test("a payer opens the short link, says who they are and approves with the PIN; then the clock debits and tells", async () => {
  const { create, get, browser, control, receiver, hosted, failures } = await startMerchant();
  await hosted.webhooks.endpoints.add({
    bank: "setu",
    clientId: null,
    url: "http://localhost:4000/umap",
    types: null,
    terms: {},
  });
  const { id, shortLink } = await create();
  expect(shortLink).toMatch(/^http:\/\/localhost:4010\/setu\/upi\/\w{12}$/);
  const page = pageOf(await browser.open(new URL(shortLink)));
  const wrong = pageOf(await page.fill("UPI PIN", "1234").submit("Approve"));
  expect(wrong.text).toContain("asked of nobody in particular");
  const live = pageOf(await wrong.fill("Your UPI ID", VPA).fill("UPI PIN", "1234").submit("Approve"));
  expect(live.text).toContain("Active");
  expect((await get(id)).status).toBe("live");
  const {
    body: { payer },
  } = await control.rest("GET", `/upi-mandates/${id}`);
  const account = hosted.world.account({ bank: payer.bank, customer: payer.customer }, payer.accountId);
  if (!account) expect.fail("no account");
  await control.rest("POST", "/clock/advance", { by: "P45D" });
  const rows = hosted.world
    .transactions(account)
    .transactions.filter(({ merchantName }) => merchantName === "Streamco");
  expect(rows.map(({ postedAt }) => new Date(postedAt ?? 0).toISOString())).toEqual([
    "2026-04-20T00:30:00.000Z",
    "2026-03-20T00:30:00.000Z",
  ]);
  const listed = await control.rest(
    "GET",
    `/customers/high_saver/accounts/${account.id}/transactions?country=IN&limit=200`,
  );
  expect(JSON.stringify(listed.body)).toContain(rows[0]?.description);
  const events = receiver.received.map(({ body }) => mandateEvent.parse(JSON.parse(body)));
  expect(events.map(({ eventType }) => eventType)).toEqual([
    "mandate.initiated",
    "mandate_operation.create.initiated",
    "mandate_operation.create.success",
    "mandate.live",
    "mandate_operation.notify.initiated",
    "mandate_operation.notify.success",
    "mandate_operation.execute.initiated",
    "mandate_operation.execute.success",
    "mandate_operation.notify.initiated",
    "mandate_operation.notify.success",
    "mandate_operation.execute.initiated",
    "mandate_operation.execute.success",
  ]);
  expect(failures).toEqual([]);
});

test("a payer pauses, resumes and revokes on the page, and agrees to a change there", async () => {
  const { create, get, browser, send } = await startMerchant();
  const { id, shortLink } = await create({ customerVpa: VPA });
  const open = async () => pageOf(await browser.open(new URL(shortLink)));
  const approved = pageOf(await (await open()).fill("UPI PIN", "123456").submit("Approve"));
  expect(pageOf(await approved.submit("Pause")).text).toContain("Paused");
  await (await open()).submit("Resume");
  await send(`${MANDATES}/${id}/modify`, {
    method: "PUT",
    headers: MERCHANT,
    body: JSON.stringify({ amountLimit: 59_900 }),
  });
  const changing = await open();
  expect(changing.text).toContain("Change it to up to ₹599.00 at once?");
  await changing.fill("UPI PIN", "1234").submit("Agree");
  expect((await get(id)).amount).toBe(59_900);
  const over = pageOf(await (await open()).submit("Revoke"));
  expect(over.text).toContain("Revoked");
  expect((await get(id)).status).toBe("revoked");
  expect((await send(`${ORIGIN}/setu/upi/nothing-here`)).status).toBe(404);
});

test("what the control plane does to a mandate is what the payer could, and refused as specifically", async () => {
  const { create, control } = await startMerchant();
  const { id } = await create({ customerVpa: VPA });
  const post = (path: string, body: object = {}) => control.rest("POST", `/upi-mandates/${path}`, body);
  expect(await post(`${id}/pause`)).toMatchObject({ status: 400, body: { error: "mandate_pending" } });
  expect(await post(`${id}/approve`, { pin: "1234" })).toMatchObject({
    status: 200,
    body: { status: "live" },
  });
  expect((await post(`${id}/pause`)).body.status).toBe("paused");
  expect((await post(`${id}/unpause`)).body.status).toBe("live");
  expect((await post(`${id}/revoke`)).body).toMatchObject({ status: "revoked", reason: "mandate-revoked" });
  expect(await control.rest("GET", "/upi-mandates/nothing")).toMatchObject({
    status: 404,
    body: { error: "mandate_not_found" },
  });
  const { body } = await control.rest("GET", "/upi-mandates?customer=high_saver");
  expect(body.mandates.map((mandate: { id: string }) => mandate.id)).toEqual([id]);
  expect((await control.rest("GET", "/upi-mandates?customer=overspender")).body.mandates).toEqual([]);
});

test("a clock that jumps brings what was due, though nobody wants to be told and nobody asks for the mandate", async () => {
  const { create, control, hosted } = await startMerchant();
  const { id } = await create({ customerVpa: VPA });
  const { body } = await control.rest("POST", `/upi-mandates/${id}/approve`, {});
  const account = hosted.world.account(body.payer, body.payer.accountId) ?? expect.fail("no account");
  await control.rest("POST", "/clock/set", { to: "2026-06-01T00:00:00Z" });
  await hosted.agenda.settle();
  const rows = hosted.world.transactions(account, { limit: 500 }).transactions;
  const taken = rows.filter(({ merchantName }) => merchantName === "Streamco");
  expect(taken.map(({ postedAt }) => new Date(postedAt ?? 0).toISOString().slice(0, 10))).toEqual([
    "2026-05-20",
    "2026-04-20",
    "2026-03-20",
  ]);
});

test("a snapshot takes mandates and what they took along", async () => {
  const { create, get, control, sandbox } = await startMerchant();
  const { id } = await create({ customerVpa: VPA });
  await control.rest("POST", `/upi-mandates/${id}/approve`, {});
  await control.rest("POST", "/clock/advance", { by: "P12D" });
  const { body: snapshot } = await control.rest("GET", "/worlds/default/snapshot");
  const taken = await control.rest("GET", `/upi-mandates/${id}`);
  await control.rest("POST", "/worlds/default/reset", {});
  expect((await control.rest("GET", `/upi-mandates/${id}`)).status).toBe(404);
  const restored = await control.rest("PUT", "/worlds/default/snapshot", snapshot);
  expect(restored.status).toBe(200);
  expect(await control.rest("GET", `/upi-mandates/${id}`)).toEqual(taken);
  expect((await get(id)).status).toBe("live");
  const { world } = sandbox.worlds.default;
  expect(world.overlay.edits).toHaveLength(1);
});
