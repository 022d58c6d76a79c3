import { once } from "node:events";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { databaseKinds } from "@sandbank/database/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { coreAndSandbox } from "./core-and-sandbox.ts";

const PATH = "/api/financial/exports";
const exportShape = z.object({ id: z.string(), status: z.string(), rows: z.number(), format: z.string() });
const problem = z.object({ error: z.string(), issues: z.array(z.object({ field: z.string() })).optional() });

describe.each(databaseKinds)("on %s", (kind) => {
  let both: Awaited<ReturnType<typeof coreAndSandbox>>;
  let person: Awaited<ReturnType<typeof both.connect>>;
  beforeAll(async () => {
    both = await coreAndSandbox({ kind, now: "2026-06-15T14:00:00Z" });
    person = await both.connect("exports@example.com", "chase", 7);
  });
  afterAll(() => both[Symbol.asyncDispose]());

  const get = (path: string, cookie = person.cookie) => both.core.send(path, { cookie });
  const all = () => person.client.transactions.list.query({ limit: 500 });

  test("a CSV file has every transaction once, under a name and a type of its own", async () => {
    const response = await get(`${PATH}/transactions`);
    expect([response.status, response.headers.get("content-type")]).toEqual([
      200,
      "text/csv; charset=utf-8; header=present",
    ]);
    expect(response.headers.get("content-disposition")).toBe(
      'attachment; filename="transactions-2026-06-15.csv"',
    );
    expect(response.headers.get("cache-control")).toBe("no-store");
    const lines = (await response.text()).trimEnd().split("\r\n");
    const { pagination } = await all();
    expect(new Set(lines.slice(1).map((line) => line.slice(0, 36))).size).toBe(pagination.total);
    expect(lines).toHaveLength(pagination.total + 1);
  });

  test("JSON and NDJSON hold what the list shows, filtered as the list is", async () => {
    const filter = "startDate=2026-05-01&endDate=2026-05-31&type=debit&category=groceries";
    const rows = z.array(z.record(z.string(), z.unknown()));
    const json = rows.parse(await (await get(`${PATH}/transactions?format=json&${filter}`)).json());
    const text = await (await get(`${PATH}/transactions?format=ndjson&${filter}`)).text();
    expect(
      rows.parse(
        text
          .trimEnd()
          .split("\n")
          .map((line) => JSON.parse(line)),
      ),
    ).toEqual(json);
    const list = await person.client.transactions.list.query({
      startDate: "2026-05-01",
      endDate: "2026-05-31",
      type: "debit",
      category: "groceries",
      limit: 500,
    });
    expect(json.map(({ id, date, amount }) => [id, date, amount])).toEqual(
      list.transactions.map(({ id, date, amount }) => [id, date, amount]),
    );
    expect(json.length).toBeGreaterThan(0);
  });

  test("what cannot be exported is refused as everything else, before a byte is sent", async () => {
    expect((await get(`${PATH}/transactions`, "")).status).toBe(401);
    const format = await get(`${PATH}/transactions?format=pdf`);
    expect([format.status, problem.parse(await format.json()).issues?.[0]?.field]).toEqual([400, "format"]);
    const dates = await get(`${PATH}/transactions?startDate=2026-05-02&endDate=2026-05-01`);
    expect([dates.status, problem.parse(await dates.json()).issues?.[0]?.field]).toEqual([400, "endDate"]);
    const { cookie } = await both.core.signUp("stranger@example.com");
    const account = (await person.client.accounts.list.query({}))[0]?.id ?? "";
    expect((await get(`${PATH}/transactions?accountId=${account}`, cookie)).status).toBe(403);
  });

  test("a large export is asked for, written by a worker, fetched, and deleted", async () => {
    const asked = await both.core.postJson(PATH, { format: "json" }, person.cookie);
    expect(asked.status).toBe(201);
    const { id } = exportShape.parse(await asked.json());
    const state = async () => exportShape.parse(await (await get(`${PATH}/${id}`)).json());
    await expect.poll(async () => (await state()).status).toBe("ready");
    const { pagination } = await all();
    expect((await state()).rows).toBe(pagination.total);
    const file = await get(`${PATH}/${id}/file`);
    expect(file.headers.get("content-disposition")).toBe(
      'attachment; filename="transactions-2026-06-15.json"',
    );
    expect(await file.json()).toEqual(await (await get(`${PATH}/transactions?format=json`)).json());
    const { cookie } = await both.core.signUp("thief@example.com");
    expect((await get(`${PATH}/${id}/file`, cookie)).status).toBe(403);
    const gone = await both.core.send(`${PATH}/${id}`, { method: "DELETE", cookie: person.cookie });
    expect(gone.status).toBe(204);
    expect((await get(`${PATH}/${id}`)).status).toBe(404);
    expect(await (await get(PATH)).json()).toEqual({ exports: [] });
  });

  test("over tRPC a file is told of and not sent", async () => {
    expect(await person.client.exports.transactions.query({ format: "json" })).toEqual({
      contentType: "application/json",
      name: "transactions-2026-06-15.json",
    });
  });

  test("balances over time and the net worth answer REST", async () => {
    const [account] = await person.client.accounts.list.query({});
    const query = "from=2026-03-01&interval=month";
    const balances = await get(`/api/financial/accounts/${account?.id}/balances?${query}`);
    expect([balances.status, await balances.json()]).toEqual([
      200,
      await person.client.accounts.balanceHistory.query({
        accountId: account?.id ?? "",
        from: "2026-03-01",
        interval: "month",
      }),
    ]);
    const worth = await get(`/api/financial/net-worth?${query}`);
    expect([worth.status, await worth.json()]).toEqual([
      200,
      await person.client.summary.netWorth.query({ from: "2026-03-01", interval: "month" }),
    ]);
    expect((await get(`/api/financial/net-worth?interval=hour`)).status).toBe(400);
  });

  test("somebody who hangs up is read for no further", async () => {
    const server = createServer(getRequestListener(both.core.app.fetch)).listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    const headers = { host: "localhost:4000", cookie: person.cookie };
    const ask = request({ port, path: `${PATH}/transactions?format=ndjson`, headers, host: "127.0.0.1" });
    const [answer] = await once(ask.end(), "response");
    await once(answer, "data");
    answer.destroy();
    await once(answer, "close");
    server.close();
    server.closeAllConnections();
    // The core is as before, and nothing failed.
    expect((await get(`${PATH}/transactions?format=json`)).status).toBe(200);
    expect(both.core.errors).toEqual([]);
  });
});
