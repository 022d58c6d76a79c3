// The recipes in two languages make the same requests. Nobody runs Elixir here: the calls of its scripts go through the
// replica of tink.ex.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, expect, test, vi } from "vitest";
import { ORIGIN, startSandbox } from "../testing/harness.ts";
import { type ExModules, runElixir, Tuple } from "./testing/elixir/run-elixir.ts";
import type { ExClient, ExResult } from "./testing/tink-ex/call.ts";
import { tinkEx0 } from "./testing/tink-ex/tink-ex-0.ts";

const RECIPES = fileURLToPath(new URL("../../../docs/recipes", import.meta.url));
const BASE = `${ORIGIN}/tink`;

afterEach(() => vi.unstubAllGlobals());

/** The files of a recipe, by name. */
function filesOf(recipe: string): ReadonlyMap<string, string> {
  const text = readFileSync(join(RECIPES, `${recipe}.md`), "utf8");
  const found = text.matchAll(/^```\w+ (\S+)\n(.*?)^```$/gms);
  return new Map([...found].map(([, name = "", content = ""]) => [name, content]));
}

/** A sandbox, and what was asked of it: the same for the same calls, because ids and tokens are drawn from the seed. */
async function startRecording() {
  const { send, failures } = await startSandbox();
  const requests: object[] = [];
  const recording: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    const { method, url, headers } = request;
    const body = await request.clone().text();
    const contentType = headers.get("content-type");
    requests.push({
      method,
      url,
      accept: headers.get("accept"),
      contentType,
      tokenOf: subjectOf(headers.get("authorization")),
      body: contentType === "application/json" ? jsonOf(body) : Object.fromEntries(new URLSearchParams(body)),
    });
    return send(request);
  };
  return { requests, recording, failures };
}

/** Whose token it is: of the application, or of a user. */
function subjectOf(authorization: string | null): unknown {
  const [, , payload] = /^Bearer ([^.]+)\.([^.]+)\./.exec(authorization ?? "") ?? [];
  if (payload === undefined) return authorization;
  return JSON.parse(Buffer.from(payload, "base64url").toString()).sub;
}

/** Codes are drawn; which one it is says nothing. */
function withoutCode(requests: readonly object[]) {
  return requests.map((request) => {
    const text = JSON.stringify(request);
    return JSON.parse(text.replaceAll(/"(code|user_id)":"[0-9a-f]{32}"/g, '"$1":"an id"')) as object;
  });
}

function jsonOf(body: string): unknown {
  return body === "" ? null : JSON.parse(body);
}

/** Runs a script of a recipe with tink.ex 0.1.1 as it should be. */
async function runScript(recipe: string, script: string) {
  const files = filesOf(recipe);
  const { requests, recording, failures } = await startRecording();
  const clientOf = (struct: Readonly<Record<string, unknown>>): ExClient => ({
    baseUrl: String(struct.base_url),
    clientId: String(struct.client_id),
    clientSecret: String(struct.client_secret),
    accessToken: typeof struct.access_token === "string" ? struct.access_token : null,
    fetch: recording,
  });
  const tink = Object.entries(tinkEx0).map(([name, call]) => [
    name,
    async (struct: Readonly<Record<string, unknown>>, ...args: never[]) => {
      const result = await (call as (client: ExClient, ...rest: never[]) => Promise<ExResult>)(
        clientOf(struct),
        ...args,
      );
      return result.ok ? new Tuple("ok", result.value) : new Tuple("error", result.error);
    },
  ]);
  const modules: ExModules = {
    ...Object.fromEntries(tink),
    "Tink.client": (options: object) => ({ access_token: null, ...options }),
    "File.read!": (name: string) => files.get(name),
    "PlainAdapter.post": async (url: string, body: object, headers: readonly Tuple[]) => {
      const pairs = headers.map(({ items }) => items.map(String));
      const sent = { method: "POST", headers: Object.fromEntries(pairs), body: JSON.stringify(body) };
      const response = await recording(url, sent);
      return new Tuple("ok", { status: response.status, body: await response.json() });
    },
  };
  const names = await runElixir(files.get(script) ?? "", modules);
  expect(failures).toEqual([]);
  return { names, requests: withoutCode(requests) };
}

/** Imports a file of a recipe as it is written there. */
async function runModule<Result>(recipe: string, file: string, run: (module: never) => Promise<Result>) {
  const folder = mkdtempSync(join(tmpdir(), "sandbank-recipe-"));
  try {
    for (const [name, content] of filesOf(recipe)) writeFileSync(join(folder, name), content);
    const { requests, recording, failures } = await startRecording();
    vi.stubGlobal("fetch", recording);
    const result = await run((await import(join(folder, file))) as never);
    expect(failures).toEqual([]);
    return { result, requests: withoutCode(requests) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("a test user with data: both languages send the same", async () => {
  const typescript = await runModule(
    "tink-test-user",
    "test-user.ts",
    ({ setUpTestUser }: { setUpTestUser(base: string): Promise<{ transactions: unknown }> }) =>
      setUpTestUser(BASE),
  );
  const elixir = await runScript("tink-test-user", "test_user.exs");
  expect(elixir.requests).toEqual(typescript.requests);
  expect(elixir.requests).toHaveLength(9);
  expect(elixir.names.get("transactions")).toMatchObject({ transactions: typescript.result.transactions });
});

test("a migration in bulk: both languages send the same", async () => {
  const legacy: unknown = JSON.parse(filesOf("tink-migration").get("legacy.json") ?? "");
  const typescript = await runModule(
    "tink-migration",
    "migrate.ts",
    ({ migrate }: { migrate(base: string, legacy: unknown): Promise<object> }) => migrate(BASE, legacy),
  );
  const elixir = await runScript("tink-migration", "migrate.exs");
  expect(elixir.requests).toEqual(typescript.requests);
  expect(typescript.result).toEqual({ brought: 7, before: 0 });
});

test("a demo persona: both languages send the same, and read the same", async () => {
  const typescript = await runModule(
    "tink-demo-personas",
    "demo-user.ts",
    ({ readDemoUser }: { readDemoUser(...wished: string[]): Promise<Record<string, unknown>> }) =>
      readDemoUser(ORIGIN, "high_saver", "SE"),
  );
  const elixir = await runScript("tink-demo-personas", "demo_user.exs");
  expect(elixir.requests).toEqual(typescript.requests);
  expect(elixir.requests).toHaveLength(6);
  const { accounts, transactions } = typescript.result;
  expect(elixir.names.get("accounts")).toMatchObject({ accounts });
  expect(elixir.names.get("transactions")).toMatchObject({ transactions });
});
