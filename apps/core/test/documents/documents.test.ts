import { databaseKinds } from "@sandbank/database/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connectOver, providerIdOf, restCalls, signUpPerson } from "../connected-person.ts";
import { coreAndSandbox } from "../core-and-sandbox.ts";
import { banks } from "./banks.ts";
import type { DocumentedEndpoint } from "./endpoint.ts";
import { financial } from "./financial.ts";

const endpoints = [...financial, ...banks];
const named = (rows: readonly DocumentedEndpoint[]) =>
  rows.map((row) => [`${row.method} ${row.path}`, row] as const);
const withId = endpoints.filter(({ path }) => /[[:]/.test(path));
const withBody = endpoints.filter(({ body }) => body !== undefined);
const STRANGE = "5e1f0000-0000-4000-8000-000000000000";

describe.each(databaseKinds)("on %s", (kind) => {
  let both: Awaited<ReturnType<typeof coreAndSandbox>>;
  let core: typeof both.core;
  let owner: Awaited<ReturnType<typeof signUpPerson>>;
  let stranger: Awaited<ReturnType<typeof signUpPerson>>;
  let ids: Record<string, string>;

  beforeAll(async () => {
    both = await coreAndSandbox({ kind, now: "2026-06-15T14:00:00Z" });
    core = both.core;
    owner = await signUpPerson(core, "owner@example.com");
    stranger = await signUpPerson(core, "stranger@example.com");
    const { connectionId } = await connectOver(owner.call, both.sandbox, "chase", 11);
    const bank = await owner.call("POST", "/api/banks/connect", { body: { bankId: "hdfc" } });
    const accounts = await owner.call("GET", "/api/financial/accounts", {
      query: { connectionId, type: "checking" },
    });
    const accountId = accounts.body.accounts[0].id;
    const cursorOf = async (query: Record<string, string>) =>
      (await owner.call("GET", "/api/financial/transactions", { query: { ...query, limit: "3" } })).body
        .pagination.cursor;
    ids = {
      "[connectionId]": connectionId,
      "[accountId]": accountId,
      ":accountId": bank.body.accountId,
      "[providerId]": await providerIdOf(owner.call, "amex"),
      "[connectedProviderId]": await providerIdOf(owner.call, "chase"),
      "[cursor]": await cursorOf({ accountId }),
    };
  });
  afterAll(() => both[Symbol.asyncDispose]());

  const filled = (text: string, values = ids) =>
    Object.entries(values).reduce((done, [name, value]) => done.replace(name, value), text);
  const bodyOf = (body: unknown): unknown =>
    body === undefined ? undefined : JSON.parse(filled(JSON.stringify(body)));
  const everyId = (value: string) => Object.fromEntries(Object.keys(ids).map((name) => [name, value]));

  test.each(named(endpoints))("%s refuses a visitor without a session", async (_, { method, path, body }) => {
    const answer = await restCalls(core)(method, filled(path), { body: bodyOf(body) });
    expect(answer).toMatchObject({ status: 401, body: { error: "unauthorized", message: "Sign in first." } });
    expect(answer.headers.get("www-authenticate")).toBe("Bearer");
  });

  test.each(named(withId))("%s is forbidden to another user", async (_, { method, path }) => {
    expect(await stranger.call(method, filled(path))).toMatchObject({
      status: 403,
      body: { error: "forbidden" },
    });
  });

  test.each(named(withId))("%s says of an unknown id that there is none", async (_, { method, path }) => {
    const answer = await owner.call(method, filled(path, everyId(STRANGE)));
    expect(answer).toMatchObject({ status: 404, body: { error: "not_found" } });
  });

  test.each(named(withId))("%s refuses an id that is none", async (_, { method, path }) => {
    const answer = await owner.call(method, filled(path, everyId("seven")));
    const field = /\[(\w+)\]|:(\w+)/.exec(path)?.slice(1).find(Boolean);
    expect(answer).toMatchObject({
      status: 400,
      body: { error: "invalid_request", issues: [{ in: "path", field }] },
    });
  });

  test.each(named(withBody))("%s takes a JSON object and nothing else", async (_, { method, path }) => {
    const send = (body: string, type: string) =>
      core.send(filled(path), {
        method,
        body,
        headers: { "content-type": type, origin: "http://localhost:4000" },
        cookie: owner.cookie,
      });
    expect((await send("{", "application/json")).status).toBe(400);
    expect((await send("a=b", "application/x-www-form-urlencoded")).status).toBe(415);
    expect((await send(`"${"x".repeat(100_000)}"`, "application/json")).status).toBe(413);
  });

  test.each(named(endpoints))("%s is told from other methods on the same path", async (_, { path }) => {
    const answer = await owner.call("PATCH", filled(path), { body: {} });
    expect(answer.status).toBe(405);
    const others = endpoints.filter((each) => each.path === path).map(({ method }) => method);
    const allowed = answer.headers.get("allow")?.split(", ");
    expect(allowed?.filter((method) => !["HEAD", "OPTIONS"].includes(method)).sort()).toEqual(others.sort());
  });

  const refusals = endpoints.flatMap((row) =>
    (row.refusals ?? []).map((refusal) => ({ ...row, ...refusal })),
  );
  test.each(refusals)(
    "$method $path is refused when $when",
    async ({ method, path, body, status, field }) => {
      const answer = await owner.call(method, filled(path), { body: bodyOf(body) });
      expect(answer.status).toBe(status);
      if (field) expect(answer.body.issues).toMatchObject([{ in: "body", field }]);
      expect(answer.body.message).toMatch(/\S/);
    },
  );

  const parameters = endpoints.flatMap((row) =>
    (row.parameters ?? []).filter(() => row.method === "GET").map((parameter) => ({ ...row, parameter })),
  );
  test.each(parameters)("$method $path obeys $parameter.name", async ({ method, path, parameter }) => {
    const { name, value, holds, bad } = parameter;
    const query = { [name]: filled(value) };
    // The cursor stands in the list of that account.
    if (name === "cursor" && !path.includes("[accountId]"))
      Object.assign(query, { accountId: filled("[accountId]") });
    const answer = await owner.call(method, filled(path), { query });
    expect([answer.status, answer.status === 200 && holds(answer.body)]).toEqual([200, true]);
    if (bad === undefined) return;
    const refused = await owner.call(method, filled(path), { query: { [name]: bad } });
    expect(refused).toMatchObject({ status: 400, body: { issues: [{ in: "query", field: name }] } });
  });

  test.each(named(endpoints.filter(({ method }) => method !== "DELETE")))(
    "%s answers as the document says",
    async (_, { method, path, body, status, answer }) => {
      const given = await owner.call(method, filled(path), { body: bodyOf(body) });
      expect([given.status, answer.safeParse(given.body).error?.issues]).toEqual([status, undefined]);
      expect(given.headers.get("content-type")).toBe("application/json");
    },
  );

  // What ends a connection comes last.
  test.each(named(endpoints.filter(({ method }) => method === "DELETE")))(
    "%s answers as the document says, and the connection is over",
    async (_, { method, path, parameters = [], status, answer }) => {
      const [parameter] = parameters;
      if (parameter) {
        const query = { [parameter.name]: parameter.bad ?? "" };
        expect((await owner.call(method, filled(path), { query })).status).toBe(400);
      }
      const query = parameter ? { [parameter.name]: parameter.value } : {};
      const given = await owner.call(method, filled(path), { query });
      expect([given.status, answer.safeParse(given.body).error?.issues]).toEqual([status, undefined]);
      if (parameter) expect(parameter.holds(given.body)).toBe(true);
      expect((await owner.call("GET", filled(path))).body.status).toBe("disconnected");
    },
  );

  test("nothing of this was a fault of ours", () => {
    expect(core.errors).toEqual([]);
  });
});
