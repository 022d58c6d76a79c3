import { randomUUID } from "node:crypto";
import { databaseKinds } from "@sandbank/database/testing";
import { expect, test } from "vitest";
import { coreAndSandbox, storedOf } from "./core-and-sandbox.ts";

interface WebhookRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

interface Sent extends Omit<WebhookRequest, "url"> {
  readonly path: string;
  readonly status: number;
}

/** A core that banks can reach, and what they sent it. */
async function told(kind: (typeof databaseKinds)[number]) {
  const sent: Sent[] = [];
  let deliver = async (_: Omit<Sent, "status">) => 500;
  const stage = await coreAndSandbox({
    kind,
    now: "2026-06-15T14:00:00Z",
    env: { BANK_WEBHOOKS: "on" },
    sandbox: {
      sendWebhook: async ({ url, headers, body }: WebhookRequest) => {
        const message = { path: new URL(url).pathname, headers, body };
        const status = await deliver(message);
        sent.push({ ...message, status });
        return { status, headers: {}, body: "" };
      },
    },
  });
  deliver = async ({ path, headers, body }) =>
    (await stage.core.send(path, { method: "POST", headers: { ...headers }, body })).status;
  const control = async (method: string, path: string, body: object) => {
    const request = new Request(`http://localhost:4010/_sandbank${path}`, {
      method,
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    const response = await stage.sandbox.fetch(request);
    expect(response.ok, await response.clone().text()).toBe(true);
  };
  return Object.assign(stage, { sent, control, deliver });
}

/** A signature by a key the bank does not have. */
function madeUp(): string {
  const header = { alg: "ES256", kid: randomUUID() };
  return `${Buffer.from(JSON.stringify(header)).toString("base64url")}.e30.${"A".repeat(86)}`;
}

test.each(databaseKinds)(
  "on %s: what happens at the bank is told, and read without anybody looking",
  async (kind) => {
    await using stage = await told(kind);
    const { client } = await stage.connect("told@example.com", "chase", 7);
    const [account] = stage.sandbox.world.accounts({ bank: "chase", customer: 7 });
    const username = stage.sandbox.world.customer(7).username;
    await stage.control("POST", `/customers/${username}/accounts/${account?.id}/transactions`, {
      amountMinor: -1234,
      description: "TOLD OF AT ONCE",
      at: "2026-06-15T14:00:30Z",
    });
    await stage.control("POST", "/clock/advance", { by: "PT1M" });
    expect(stage.sent).toMatchObject([{ path: "/api/webhooks/fdx/chase", status: 202 }]);
    await expect.poll(async () => (await storedOf(client)).join("\n")).toContain("TOLD OF AT ONCE");

    const [first] = stage.sent;
    if (!first) throw new Error("nothing was sent");
    expect(await stage.deliver(first)).toBe(200);
    expect(await stage.deliver({ ...first, body: first.body.replace("BALANCE", "CUSTOM") })).toBe(401);
    expect(await stage.deliver({ ...first, headers: {} })).toBe(401);
    // A key that never was does not have the bank asked for its keys by each who names one.
    const isForKeys = (path: string) => /^\/chase\/.*jwks/.test(path);
    for (let n = 0; n < 3; n++) {
      expect(await stage.deliver({ ...first, headers: { "webhook-signature": madeUp() } })).toBe(401);
    }
    expect(stage.network.asked.filter(isForKeys)).toHaveLength(1);
    // Later, it may have a new one.
    stage.clock.advance(31_000);
    expect(await stage.deliver({ ...first, headers: { "webhook-signature": madeUp() } })).toBe(401);
    expect(stage.network.asked.filter(isForKeys)).toHaveLength(2);
    expect(await stage.deliver({ ...first, path: "/api/webhooks/fdx/amex" })).toBe(401);
    expect(await stage.deliver({ ...first, path: "/api/webhooks/fdx/no-such-bank" })).toBe(404);
    expect(await stage.deliver({ ...first, path: "/api/webhooks/mock/chase" })).toBe(404);
  },
);

test.each(databaseKinds)(
  "on %s: a consent that is withdrawn at the bank is seen as soon as the bank tells",
  async (kind) => {
    await using stage = await told(kind);
    const { client, connectionId } = await stage.connect("withdrawn@example.com", "chase", 7);
    const list = await stage.sandbox.fetch(new Request("http://localhost:4010/_sandbank/consents"));
    const { consents } = (await list.json()) as { consents: { id: string }[] };
    await stage.control("POST", `/consents/${consents[0]?.id}/revoke`, {});
    const status = async () => (await client.connections.get.query({ connectionId })).status;
    await expect.poll(status).toBe("expired");
    expect(stage.sent.map(({ status }) => status)).toEqual([202]);
  },
);
