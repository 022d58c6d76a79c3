// An Account Aggregator under test and one bank of a whole sandbox: registered over HTTP, told by webhooks.
import { randomUUID } from "node:crypto";
import { signDetached, testSigner, verifyDetached } from "@sandbank/protocol-account-aggregator/crypto";
import { discoverResponse, linkNotification } from "@sandbank/protocol-account-aggregator/wire";
import { expect, test } from "vitest";
import { z } from "zod";
import { controlOf } from "../control/testing/control-of.ts";
import { ORIGIN, startSandbox } from "../testing/harness.ts";
import { createReceiver } from "../webhooks/testing/told-sandbox.ts";

const ID = "my-aa";
const SECRET = "a-secret-of-sixteen-characters";
const VUA = "5550000004@my-aa";
const signer = { ...testSigner("fiu"), kid: "my-aa-1" };
const generated = z.object({ accessToken: z.string() });
const anything = z.looseObject({ errorCode: z.string().optional() });

async function startWithAa() {
  const receiver = createReceiver();
  const started = await startSandbox({ sendWebhook: receiver.send });
  const { sandbox, send, clock } = started;
  const control = controlOf(sandbox);
  const registry = (path: string, init: RequestInit) => send(`${ORIGIN}/aa/registry${path}`, init);
  const entityinfo = {
    id: ID,
    baseurl: "v2: http://localhost:9000/V2",
    certificate: { ...testSigner("fiu").jwk, kid: signer.kid },
    secret: SECRET,
  };
  await registry("/entityInfo/AA", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ entityinfo }),
  });
  const keyOf = async () => {
    const answer = await registry("/iam/v1/entity/token/generate", {
      method: "POST",
      body: new URLSearchParams({ id: ID, secret: SECRET }),
    });
    return generated.parse(await answer.json()).accessToken;
  };
  /** Dated by the aggregator's own clock, which does not move with the world's. */
  const ask = async (path: string, message: object, headers: Record<string, string> = {}) => {
    const timestamp = new Date(clock.now()).toISOString();
    const body = JSON.stringify({ ver: "2.0.0", timestamp, txnid: randomUUID(), ...message });
    const usual = { aa_api_key: await keyOf(), "x-jws-signature": signDetached(body, signer) };
    const response = await send(ORIGIN + path, { method: "POST", body, headers: { ...usual, ...headers } });
    return { status: response.status, body: anything.parse(await response.json()) };
  };
  const discover = (headers: Record<string, string> = {}, base = "") =>
    ask(
      `${base}/hdfc/fip/Accounts/discover`,
      {
        Customer: { id: VUA, Identifiers: [{ category: "STRONG", type: "MOBILE", value: "5550000004" }] },
        FITypes: ["DEPOSIT"],
      },
      headers,
    );
  return { ...started, receiver, control, ask, discover };
}

test("an aggregator under test is told over its own address when the customer confirmed at the bank", async () => {
  const { sandbox, receiver, control, ask, discover, failures } = await startWithAa();
  const { rest } = control;
  await rest("PATCH", "/account-aggregator/fips/hdfc", { linking: "DIRECT", directAfterSeconds: 60 });
  const { DiscoveredAccounts: Accounts } = discoverResponse.parse((await discover()).body);
  const started = await ask("/hdfc/fip/Accounts/link", { Customer: { id: VUA, Accounts } });
  expect(started.body).toMatchObject({ AuthenticatorType: "DIRECT" });
  await sandbox.worlds.default.agenda.settle();
  expect(receiver.received).toEqual([]);
  await rest("POST", "/clock/advance", { by: "PT1M" });
  const [told] = receiver.received;
  expect(told?.url).toBe("http://localhost:9000/V2/Account/link/Notification");
  expect(told?.headers.fip_api_key).toBeDefined();
  verifyDetached(told?.headers["x-jws-signature"] ?? "", told?.body ?? "", testSigner("fip").publicKey);
  const { Notifier, AccountLinkStatusNotification } = linkNotification.parse(JSON.parse(told?.body ?? ""));
  expect([Notifier.id, AccountLinkStatusNotification.customerAddress]).toEqual(["HDFC-FIP", VUA]);
  expect(failures).toEqual([]);
});

test("requests at a bank are logged by operation, simulated by header and spoiled by rule", async () => {
  const { control, discover } = await startWithAa();
  const { rest } = control;
  expect((await discover()).status).toBe(200);
  expect((await discover({ "x-simulate-res": "DataGone" })).body.errorCode).toBe("DataGone");
  await rest("POST", "/faults", {
    match: { institution: "hdfc", operation: "discoverAccounts" },
    effect: { type: "status", status: 503, message: "Closed." },
  });
  expect(await discover()).toMatchObject({ status: 503, body: { errorCode: "ServiceUnavailable" } });
  const { requests } = (await rest("GET", "/requests?operation=discoverAccounts")).body;
  const statuses = requests.map(({ status }: { status: number }) => status);
  expect(statuses.toSorted()).toEqual([200, 410, 503]);
});

test("an aggregator of one world is nobody in another, and need not know that its world has moved", async () => {
  const { sandbox, control, discover } = await startWithAa();
  await sandbox.worlds.create({ id: "blue" });
  expect((await discover({}, "/~blue")).body.errorCode).toBe("Unauthorized");
  await control.rest("POST", "/clock/advance", { by: "P90D" });
  expect((await discover()).status).toBe(200);
});
