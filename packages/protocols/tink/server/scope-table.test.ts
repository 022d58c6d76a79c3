// Every call of every room, generated from what is declared: each scope missing, each kind of token that is no use.
import { beforeAll, expect, test } from "vitest";
import { documentedScopes } from "../examples/scope-table.ts";
import { tinkScopes } from "../wire/index.ts";
import { demoApp } from "./apps/apps.ts";
import { tinkEndpoints } from "./endpoints.ts";
import type { Operation } from "./http/operation.ts";
import { type OpenedTink, openTink } from "./testing/fixture-tink.ts";
import type { TinkUser } from "./users/user.ts";

const guarded = tinkEndpoints.filter(({ token }) => token !== "none");
const rows = guarded.map(({ name, ...rest }) => ({ name, ...rest }));

let opened: OpenedTink;
let user: TinkUser;
let path: (operation: Pick<Operation, "path">) => string;

beforeAll(async () => {
  opened = await openTink();
  const { user_id } = await opened.createUser({ external_user_id: "me", market: "SE" });
  const found = await opened.context.users.get(user_id);
  if (!found) throw new Error("the user was not kept");
  user = found;
  // Of a user that is there, so that only the token can be wrong.
  path = (operation) =>
    operation.path
      .replace(":userId", user.id)
      .replace(":externalUserId", "me")
      .replaceAll(/(?<=\/):[a-zA-Z]+/g, "0".repeat(32));
});

const issue = async (kind: string, scopes: readonly string[]) => {
  const grant = { app: demoApp, user: kind === "user" ? user : null, scopes };
  return (await opened.context.tokens.issue(grant)).accessToken;
};
const kindsOf = ({ token }: Pick<Operation, "token">) => (token === "either" ? ["client", "user"] : [token]);
const call = (operation: Pick<Operation, "method" | "path">, token?: string) => {
  const json = operation.method === "GET" ? undefined : {};
  return opened.refusal(opened.send(operation.method, path(operation), { token, json }));
};
/** What the world kept but tokens, which nobody asked for here. */
const kept = async () =>
  JSON.stringify((await opened.store.list("")).filter(({ kind }) => !/AccessToken|Count$/.test(kind)));

test("the scopes of each documented call are those of the documentation", () => {
  const declared = new Map(
    tinkEndpoints.map(({ method, path: at, token, scopes }) => [
      `${method} ${at.replaceAll(/(?<=\/):[a-zA-Z]+/g, ":")}`,
      `${token} ${scopes.toSorted().join(" ")}`,
    ]),
  );
  for (const [method, at, token, scopes] of documentedScopes)
    expect({ call: `${method} ${at}`, is: declared.get(`${method} ${at}`) }).toEqual({
      call: `${method} ${at}`,
      is: `${token} ${scopes.split(" ").toSorted().join(" ")}`,
    });
});

test("no two operations have one name, and only the inspection of a token needs no scope", () => {
  expect(new Set(tinkEndpoints.map(({ name }) => name)).size).toBe(tinkEndpoints.length);
  expect(guarded.filter(({ scopes }) => scopes.length === 0).map(({ name }) => name)).toEqual(["checkToken"]);
});

test.each(rows)(
  "$name without a token, with one of nobody, or with an expired one is refused with 401",
  async (row) => {
    const before = await kept();
    expect(await call(row)).toMatchObject({ status: 401, errorCode: "auth.missing_token" });
    expect(await call(row, "nobody")).toMatchObject({ status: 401, errorCode: "auth.invalid_token" });
    for (const kind of kindsOf(row)) {
      const token = await issue(kind, tinkScopes);
      const now = opened.clock.now();
      opened.clock.advance(7200_000);
      expect(await call(row, token)).toMatchObject({ status: 401, errorCode: "auth.invalid_token" });
      opened.clock.set(now);
    }
    expect(await kept()).toBe(before);
  },
);

test.each(rows)(
  "$name with any one scope missing is refused with 403 that names it, and nothing is stored",
  async (row) => {
    const before = await kept();
    for (const kind of kindsOf(row))
      for (const missing of row.scopes) {
        const token = await issue(
          kind,
          tinkScopes.filter((scope) => scope !== missing),
        );
        const { status, errorCode, errorMessage } = await call(row, token);
        expect({ status, errorCode }).toEqual({ status: 403, errorCode: "auth.insufficient_scope" });
        expect(errorMessage).toContain(`the scope ${missing},`);
        expect(errorMessage).toContain(row.name);
      }
    expect(await kept()).toBe(before);
  },
);

test.each(rows.filter(({ token }) => token !== "either"))(
  "$name takes a token of one kind only",
  async (row) => {
    const before = await kept();
    const other = await issue(row.token === "user" ? "client" : "user", tinkScopes);
    expect(await call(row, other)).toMatchObject({ status: 403, errorCode: "auth.wrong_token_type" });
    expect(await kept()).toBe(before);
  },
);

test("with exactly its scopes no call is refused for its token", async () => {
  for (const row of rows)
    for (const kind of kindsOf(row)) {
      // Some of them delete the user.
      await opened.context.users.keep(user);
      const token = await issue(kind, row.scopes);
      const json = row.method === "GET" ? undefined : {};
      const response = await opened.send(row.method, path(row), { token, json });
      const text = await response.text();
      expect({ name: row.name, kind, text }).toEqual({
        name: row.name,
        kind,
        text: expect.not.stringContaining('"errorCode":"auth.'),
      });
      expect({ name: row.name, kind, isOurFault: response.status >= 500 }).toEqual({
        name: row.name,
        kind,
        isOurFault: false,
      });
    }
  expect(opened.failures).toEqual([]);
});

test("providers may be asked for by anybody, but not with a token that is not for them", async () => {
  const ask = async (at: string, token?: string) => (await opened.send("GET", at, { token })).status;
  const [market, own] = ["/api/v1/providers/SE", "/api/v1/providers"];
  expect([await ask(market), await ask(own)]).toEqual([200, 401]);
  const lesser = tinkScopes.filter((scope) => scope !== "providers:read" && scope !== "credentials:read");
  for (const kind of ["client", "user"]) {
    expect(await ask(market, await issue(kind, lesser))).toBe(403);
    expect(await ask(market, await issue(kind, ["providers:read"]))).toBe(200);
  }
  expect(await ask(own, await issue("user", ["credentials:read"]))).toBe(200);
});
