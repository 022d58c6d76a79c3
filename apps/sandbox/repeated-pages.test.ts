// A page that is asked for again over a socket is answered from memory: nobody may be able to tell.
import { createServer, request as httpRequest } from "node:http";
import { addDays, dateOf, systemClock } from "@sandbank/domain";
import * as wire from "@sandbank/protocol-fdx/wire";
import { expect, test } from "vitest";
import { startSandbox } from "./testing/harness.ts";

const UUID = "8a4bf4c9-6e0a-4d6e-9a52-4e0a3f1c2b7d";
const BANK = "chase";

async function connected() {
  const { sandbox, connect, fdx } = await startSandbox({ clock: systemClock });
  const server = createServer(sandbox.listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const tokens = await connect(BANK);
  const list = wire.accountsPage.parse(await (await fdx(BANK, "/accounts", tokens.access_token)).json());
  const { clock } = sandbox.worlds.default;
  const today = dateOf(clock.now());
  const account = list.accounts[0]?.accountId ?? "";
  const path = `/${BANK}/fdx/v6/accounts/${account}/transactions?startDate=${addDays(today, -300)}&endDate=${today}`;
  const port = Object(server.address()).port as number;
  const get = (headers: Record<string, string> = {}) =>
    new Promise<{ status: number | undefined; headers: string[]; body: string }>((resolve, reject) => {
      const sent = { host: "localhost:4010", authorization: `Bearer ${tokens.access_token}`, ...headers };
      httpRequest({ port, path, headers: sent }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk) => chunks.push(chunk));
        answer.on("end", () =>
          resolve({
            status: answer.statusCode,
            headers: answer.rawHeaders,
            body: Buffer.concat(chunks).toString(),
          }),
        );
      })
        .on("error", reject)
        .end();
    });
  const stop = () => {
    server.close();
    server.closeAllConnections();
    return sandbox.close();
  };
  return { sandbox, clock, tokens, account, get, [Symbol.asyncDispose]: stop };
}

/** Without those that differ each time. */
const lasting = (headers: string[]) => {
  const at = headers.indexOf("Date");
  return headers.filter((_, index) => index !== at + 1);
};

test("the same bytes with the same headers, and the id the caller sent", async () => {
  await using bank = await connected();
  const id = { "x-fapi-interaction-id": UUID };
  const first = await bank.get(id);
  const again = await bank.get(id);
  expect(first.status).toBe(200);
  expect(again.headers).toContain(UUID);
  expect({ ...again, headers: lasting(again.headers) }).toEqual({
    ...first,
    headers: lasting(first.headers),
  });
  const idOf = ({ headers }: { headers: string[] }) => headers[headers.indexOf("x-fapi-interaction-id") + 1];
  expect(idOf(await bank.get())).not.toBe(idOf(await bank.get()));
});

test("an ended consent, another token, an expired one and another host get what they always get", async () => {
  await using bank = await connected();
  await bank.get();
  expect((await bank.get({ authorization: "Bearer nobody" })).status).toBe(401);
  expect((await bank.get({ host: "evil.example" })).status).toBe(421);
  bank.clock.advance(901_000);
  expect((await bank.get()).status).toBe(401);
  bank.clock.advance(-901_000);
  expect((await bank.get()).status).toBe(200);
  const { authorization } = bank.sandbox.worlds.default.institution(BANK) ?? {};
  await authorization?.revokeConsent(bank.tokens.grant_id, { by: "provider", reason: "user_action" });
  expect((await bank.get()).status).toBe(401);
});

test("a transaction that is removed is off the page at once, and every request is in the log", async () => {
  await using bank = await connected();
  const before = await bank.get();
  await bank.get();
  const { requests, world } = bank.sandbox.worlds.default;
  const account = world.account({ bank: BANK, customer: 1 }, bank.account);
  if (!account) throw new Error("the account is gone");
  const [newest] = wire.transactionsPage.parse(JSON.parse(before.body)).transactions;
  world.overlay.apply(account, { kind: "remove", transactionId: newest?.transactionId ?? "" });
  const after = await bank.get();
  expect(after.body).not.toBe(before.body);
  const logged = requests.query({ operation: "getTransactions" });
  expect(logged.map(({ status, customer, response }) => [status, customer, response.bodyBytes])).toEqual(
    [before, before, after].map(({ body }) => [200, 1, Buffer.byteLength(body)]),
  );
});
