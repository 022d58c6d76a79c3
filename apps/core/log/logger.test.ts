import { describe, expect, test } from "vitest";
import { createLogger, type LogStyle } from "./logger.ts";
import { maskSecrets } from "./mask-secrets.ts";
import { routeOf } from "./route-of.ts";

const line = { id: "r-1", method: "GET", route: "/api/x", status: 200, ms: 1.2345, user: "abc" };

function logged(style: LogStyle) {
  const lines: string[] = [];
  const logger = createLogger({ style, write: (text) => lines.push(text), now: () => 0 });
  return { logger, lines };
}

test("a request is one line of JSON, one line to read, or none", () => {
  const [json, text, quiet] = [logged("json"), logged("text"), logged("quiet")];
  for (const { logger } of [json, text, quiet]) logger.request(line);
  expect(JSON.parse(json.lines[0] ?? "")).toEqual({
    at: "1970-01-01T00:00:00.000Z",
    level: "info",
    ...line,
    ms: 1.2,
  });
  expect(text.lines).toEqual(["1970-01-01T00:00:00.000Z 200 GET /api/x 1.2 ms abc r-1"]);
  expect(quiet.lines).toEqual([]);
});

test("an error is logged with what caused it, on one line of JSON, without a query's parameters", () => {
  const { logger, lines } = logged("json");
  const cause = new Error("select 1\nparams: ada@example.com,secret words");
  logger.error("it failed", new Error("outer", { cause }));
  expect(lines).toHaveLength(1);
  const told = JSON.parse(lines[0] ?? "");
  expect(told).toMatchObject({ level: "error", message: "it failed" });
  expect(told.cause).toContain("caused by Error: select 1");
  expect(told.cause).not.toContain("ada@example.com");
});

describe("secrets are masked", () => {
  test.each([
    ["authorization: Bearer abc.def~ghi", "abc.def"],
    ["eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln", "eyJ"],
    ['{"password":"correct horse","x":1}', "correct"],
    ["refresh_token=s3cret&grant_type=refresh_token", "s3cret"],
    ["postgres://core:hunter2@db:5432/core", "hunter2"],
    [`sealed k1.${"a".repeat(80)}`, "aaaa"],
    ["card 4111 1111 1111 1111 declined", "4111"],
    ["/connect/callback?code=c0de&state=st4te", "c0de"],
  ])("%s", (text, secret) => {
    expect(maskSecrets(text)).not.toContain(secret);
    expect(maskSecrets(text)).toContain("***");
  });

  test("and what is none is left as it is", () => {
    const text = "sync of amex connection 5e1f0000-0000-4000-8000-000000000000 failed with unavailable (503)";
    expect(maskSecrets(text)).toBe(text);
  });
});

test("a route names no ids and stays short", () => {
  expect(routeOf("/api/financial/accounts/5e1f0000-0000-4000-8000-000000000000/transactions")).toBe(
    "/api/financial/accounts/{id}/transactions",
  );
  expect(routeOf(`/${"x".repeat(1_000)}`)).toHaveLength(121);
});
