import { randomUUID } from "node:crypto";
import { appRouter } from "@sandbank/api";
import { databaseKinds } from "@sandbank/database/testing";
import { type Operation, operationsOf } from "@sandbank/rest";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { restCalls, signUpPerson } from "./connected-person.ts";
import { coreUnderTest } from "./core-under-test.ts";

// Everything here is generated from the operations, so that one added later is held to it by itself.

const operations = operationsOf(appRouter).filter(({ open }) => !open);
const named = (rows: readonly Operation[]) => rows.map((row) => [`${row.method} ${row.path}`, row] as const);
/** Ids that anyone may name. */
const SHARED = ["providerId", "bankId"];

const ownIds = ({ fields }: Operation) =>
  Object.keys(fields).filter((name) => name.endsWith("Id") && !SHARED.includes(name));
const withIds = operations.filter((operation) => ownIds(operation).length > 0);
const withFields = operations.filter(({ fields }) => Object.keys(fields).length > 0);

describe.each(databaseKinds)("on %s", (kind) => {
  let core: Awaited<ReturnType<typeof coreUnderTest>>;
  let owner: Awaited<ReturnType<typeof signUpPerson>>;
  let stranger: Awaited<ReturnType<typeof signUpPerson>>;
  let ids: Record<string, string>;

  beforeAll(async () => {
    core = await coreUnderTest({ kind });
    owner = await signUpPerson(core, "owner@example.com");
    stranger = await signUpPerson(core, "stranger@example.com");
    const { body } = await owner.call("POST", "/api/banks/connect", { body: { bankId: "hdfc" } });
    const { accounts } = (await owner.call("GET", "/api/financial/accounts")).body;
    const { transactions } = (await owner.call("GET", "/api/financial/transactions")).body;
    await owner.call("POST", "/api/financial/subscriptions/detect", { body: {} });
    const { subscriptions } = (await owner.call("GET", "/api/financial/subscriptions")).body;
    const written = await owner.call("POST", "/api/financial/exports", { body: { format: "csv" } });
    ids = {
      connectionId: body.accountId,
      accountId: accounts[0].id,
      transactionId: transactions[0].id,
      subscriptionId: subscriptions[0].id,
      exportId: written.body.id,
    };
  });
  afterAll(() => core[Symbol.asyncDispose]());

  const nowhere = () => Object.fromEntries(Object.keys(ids).map((name) => [name, randomUUID()]));

  /** Where an operation is called with these ids, and with which others in query or body. */
  function callOf(operation: Operation, values: Readonly<Record<string, string>>) {
    // The banks family calls the connection an account.
    const named = operation.tag === "banks" ? { ...values, accountId: values.connectionId ?? "" } : values;
    const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => named[name] ?? "");
    const rest = Object.fromEntries(
      ownIds(operation)
        .filter((name) => !operation.pathFields.includes(name))
        .map((name) => [name, named[name] ?? ""]),
    );
    const inQuery = operation.method === "GET" || operation.method === "DELETE";
    return { path, parts: inQuery ? { query: rest } : { body: rest } };
  }

  test.each(named(operations))(
    "%s refuses who has no session, or none that is good",
    async (_, operation) => {
      const { path, parts } = callOf(operation, ids);
      const visitor = restCalls(core);
      const bearer = (token: string) => ({ ...parts, headers: { authorization: token } });
      for (const asked of [parts, bearer("Bearer a.b.c"), bearer("Basic dGVzdDp0ZXN0"), bearer("Bearer ")]) {
        expect(await visitor(operation.method, path, asked)).toMatchObject({
          status: 401,
          body: { error: "unauthorized", message: "Sign in first." },
        });
      }
      const forged = restCalls(
        core,
        owner.cookie.replace(/=(.)/, (_, first) => (first === "a" ? "=b" : "=a")),
      );
      expect((await forged(operation.method, path, parts)).status).toBe(401);
    },
  );

  test.each(named(withIds))("%s is forbidden with another user's ids", async (_, operation) => {
    const { path, parts } = callOf(operation, ids);
    expect((await stranger.call(operation.method, path, parts)).status).toBe(403);
  });

  test.each(named(withIds))(
    "%s finds nothing under unknown ids, and takes no id that is none",
    async (_, operation) => {
      const { path, parts } = callOf(operation, nowhere());
      expect((await owner.call(operation.method, path, parts)).status).toBe(404);
      const bad = callOf(operation, {
        connectionId: "%00",
        accountId: "..%2f",
        transactionId: "1%20or%201=1",
        subscriptionId: "null",
        exportId: "1",
      });
      expect((await owner.call(operation.method, bad.path, bad.parts)).status).toBe(400);
    },
  );

  test.each(named(withFields))(
    "%s refuses fields it does not know and values given twice",
    async (_, operation) => {
      const { path, parts } = callOf(operation, nowhere());
      // Dialects have parameters of their own for the bank's answer; those are text.
      const unknown = { body: { "no such field": 7 } };
      const answer = await owner.call(
        operation.method,
        path,
        operation.method === "GET" ? { query: { ...parts.query, no: "7" } } : unknown,
      );
      expect(answer).toMatchObject({ status: 400, body: { error: "invalid_request" } });
      const [field] = operation.pathFields;
      if (!field) return;
      const twice = await owner.call(operation.method, path, { query: { [field]: randomUUID() } });
      expect(twice).toMatchObject({ status: 400, body: { issues: [{ in: "query", field }] } });
    },
  );

  test("a session that ran out, and a token made from it, are refused by every operation", async () => {
    await using brief = await coreUnderTest({ kind, config: { sessionSeconds: 1 } });
    const body = { name: "Brief", email: "brief@example.com", password: "correct horse" };
    const signedUp = await brief.postJson("/api/auth/sign-up/email", body);
    const { token } = z.object({ token: z.string() }).parse(await signedUp.json());
    const cookie = signedUp.headers
      .getSetCookie()
      .map((each) => each.split(";")[0])
      .join("; ");
    const headers = { authorization: `Bearer ${token}` };
    const visitor = restCalls(brief);
    // A token does not prolong its session, so that asking does not keep it alive.
    const status = async () => (await visitor("GET", "/api/financial/accounts", { headers })).status;
    await expect.poll(status, { interval: 100 }).toBe(401);
    for (const operation of operations) {
      const { path, parts } = callOf(operation, ids);
      const byToken = await visitor(operation.method, path, { ...parts, headers });
      const byCookie = await restCalls(brief, cookie)(operation.method, path, parts);
      expect([operation.path, byToken.status, byCookie.status]).toEqual([operation.path, 401, 401]);
    }
  });

  test("a token whose session was signed out is refused", async () => {
    const body = { name: "Leaving", email: "leaving@example.com", password: "correct horse" };
    const signedUp = await core.postJson("/api/auth/sign-up/email", body);
    const { token } = z.object({ token: z.string() }).parse(await signedUp.json());
    const headers = { authorization: `Bearer ${token}` };
    const call = restCalls(core);
    expect((await call("GET", "/api/banks", { headers })).status).toBe(200);
    await call("POST", "/api/auth/sign-out", { headers });
    expect((await call("GET", "/api/banks", { headers })).status).toBe(401);
  });

  test("nothing of this was a fault of ours", () => {
    expect(core.errors).toEqual([]);
  });
});
