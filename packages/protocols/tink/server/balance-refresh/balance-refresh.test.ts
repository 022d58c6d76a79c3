import { expect, test } from "vitest";
import { z } from "zod";
import { balanceRefresh, balanceRefreshStarted } from "../../wire/index.ts";
import { openUser } from "../testing/connected.ts";

async function openAccount(username = "ok") {
  const user = await openUser();
  const credentialsId = await user.updated(username);
  const answer = await user.send("GET", "/data/v2/accounts");
  const { accounts } = z
    .object({ accounts: z.array(z.object({ id: z.string() })) })
    .parse(await answer.json());
  const accountId = accounts[0]?.id ?? "";
  const path = "/api/v1/balance-refresh";
  return {
    ...user,
    credentialsId,
    accountId,
    start: () => user.send("POST", path, { accountId }),
    begin: async () =>
      balanceRefreshStarted.parse(await (await user.send("POST", path, { accountId })).json()),
    refuses: (body: object) => user.refused("POST", path, body),
    statusOf: async (id: string) =>
      balanceRefresh.strict().parse(await (await user.send("GET", `${path}/${id}`)).json()).status,
  };
}

test("a balance is being refreshed for two seconds, and then it is", async () => {
  const { begin, statusOf, clock, credentialsId } = await openAccount();
  const started = await begin();
  expect(started.credentialsId).toBe(credentialsId);
  expect(await statusOf(started.balanceRefreshId)).toBe("REFRESHING");
  clock.advance(1_999);
  expect(await statusOf(started.balanceRefreshId)).toBe("REFRESHING");
  clock.advance(1);
  expect(await statusOf(started.balanceRefreshId)).toBe("FINISHED");
});

test("once it has finished, the balance shown is of that moment; the transactions are those read before", async () => {
  const { begin, clock, send, accountId } = await openAccount("overspender");
  const shown = async () => {
    const [balances, transactions] = await Promise.all(
      [`/data/v2/accounts/${accountId}/balances`, `/data/v2/transactions?accountIdIn=${accountId}`].map(
        (path) => send("GET", path),
      ),
    );
    const { refreshed } = z.object({ refreshed: z.string() }).parse(await balances?.json());
    return { refreshed: Date.parse(refreshed), transactions: await transactions?.json() };
  };
  const before = await shown();
  clock.advance(3 * 3_600_000);
  await begin();
  clock.advance(2_000);
  expect(await shown()).toEqual({ ...before, refreshed: clock.now() });
});

test("it fails where the bank is down or the consent is over", async () => {
  const { begin, statusOf, clock, health } = await openAccount();
  health("demobank-se", "down");
  const first = await begin();
  clock.advance(2_000);
  health("demobank-se", "healthy");
  clock.advance(181 * 86_400_000);
  const second = await begin();
  clock.advance(2_000);
  expect([await statusOf(first.balanceRefreshId), await statusOf(second.balanceRefreshId)]).toEqual([
    "FAILED",
    "FAILED",
  ]);
});

test("while one is under way, or where the bank limits, another is refused with the time to wait", async () => {
  const { begin, start, clock } = await openAccount();
  await begin();
  const refusal = await start();
  expect([refusal.status, refusal.headers.get("Retry-After")]).toEqual([429, "2"]);
  expect(await refusal.json()).toMatchObject({
    errorCode: "balance_refresh.rate_limited",
    retryAfterMillis: 2_000,
  });
  clock.advance(2_000);
  expect((await start()).status).toBe(200);
  const limited = await (await openAccount("rate_limited")).start();
  expect([limited.status, limited.headers.get("Retry-After")]).toEqual([429, "60"]);
});

test("what is not the user's is not found", async () => {
  const { refuses, refused } = await openAccount();
  expect(await refuses({ accountId: "0".repeat(32) })).toMatchObject({
    status: 404,
    errorCode: "balance_refresh.account_not_found",
  });
  expect(await refuses({})).toMatchObject({ status: 400 });
  expect(await refused("GET", `/api/v1/balance-refresh/${"0".repeat(32)}`)).toMatchObject({ status: 404 });
});
