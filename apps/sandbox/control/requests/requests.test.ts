import { expect, test } from "vitest";
import { ORIGIN, startSandbox } from "../../testing/harness.ts";
import { controlOf } from "../testing/control-of.ts";

async function start() {
  const { sandbox, send, post } = await startSandbox();
  const ask = (path: string) => send(`${ORIGIN}/chase/fdx/v6${path}`);
  return { sandbox, ask, post, ...controlOf(sandbox) };
}

test("requests are listed, found by what they carried, and forgotten", async () => {
  const { ask, post, rest, trpc } = await start();
  await ask("/availability?x=1");
  await ask("/accounts");
  await post("/chase/token", { grant_type: "refresh_token", refresh_token: "none" });
  expect((await rest("GET", "/requests")).body).toMatchObject({ count: 3, requests: [{}, {}, {}] });
  expect((await rest("GET", "/requests?latest=1")).body).toMatchObject({
    count: 3,
    requests: [{ sequence: 3 }],
  });
  expect((await rest("GET", "/requests?status=401&operation=getAccounts")).body.count).toBe(1);
  expect((await rest("GET", "/requests?status=4xx")).body.count).toBe(2);
  const found = await trpc.requests.find.query({ filter: { body: { refresh_token: "***" } } });
  expect(found.requests).toMatchObject([{ operation: "token", reason: /^invalid_grant/ }]);
  expect((await rest("POST", "/requests/find", { filter: { query: { x: "1" } } })).body.count).toBe(1);
  expect((await rest("DELETE", "/requests")).status).toBe(204);
  expect((await trpc.requests.list.query({})).count).toBe(0);
});

test("waiting answers when the request comes, and 408 when none does", async () => {
  const { ask, rest } = await start();
  const waiting = rest("POST", "/requests/wait", { filter: { operation: "getAvailability" } });
  await ask("/availability");
  expect(await waiting).toMatchObject({ status: 200, body: { status: 200, operation: "getAvailability" } });
  const vain = await rest("POST", "/requests/wait", { filter: { operation: "token" }, timeoutMs: 5 });
  expect(vain).toMatchObject({ status: 408, body: { error: "nothing_came", message: /Nearest: GET/ } });
});

test("a verification says whether it was asked so many times, and what came nearest", async () => {
  const { ask, rest, trpc } = await start();
  await ask("/availability");
  const filter = { operation: "getAvailability" };
  expect((await rest("POST", "/requests/verify", { filter, exactly: 1 })).body).toMatchObject({
    isMet: true,
  });
  const missed = await trpc.requests.verify.query({ filter: { ...filter, status: 500 }, atLeast: 1 });
  expect(missed).toMatchObject({
    isMet: false,
    count: 0,
    nearest: { differences: ["status is 200, not 500"], request: { operation: "getAvailability" } },
  });
});
