import { expect, test } from "vitest";
import { ORIGIN, startSandbox } from "../../testing/harness.ts";
import { controlOf } from "../testing/control-of.ts";

const TOKEN = "a-token-of-mine";

/** What a browser adds to a request of a page elsewhere. */
const FOREIGN: readonly Record<string, string>[] = [
  { origin: "http://evil.example" },
  { origin: "null" },
  { origin: "http://localhost:3000" },
  { "sec-fetch-site": "cross-site" },
  { "sec-fetch-site": "same-site", "sec-fetch-mode": "cors" },
  { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "iframe" },
];

test("a page of another origin can neither read nor drive, whatever it sends", async () => {
  const { sandbox } = await startSandbox();
  const { call, rest } = controlOf(sandbox);
  for (const headers of FOREIGN) {
    for (const [method, path] of [
      ["GET", "/worlds"],
      ["POST", "/clock/freeze"],
      ["POST", "/trpc/clock.freeze"],
      ["GET", "/trpc/worlds.list"],
      ["OPTIONS", "/clock/freeze"],
    ] as const) {
      const response = await call(method, path, undefined, headers);
      expect(response.status).toBe(403);
      expect(response.headers.has("access-control-allow-origin")).toBe(false);
      expect(await response.json()).toMatchObject({ error: "other_origin" });
    }
  }
  const typed = await call("POST", "/clock/freeze", {}, { origin: "http://evil.example" });
  expect(typed.status).toBe(403);
  expect((await rest("GET", "/clock")).body.frozen).toBe(false);
});

test("a page of the sandbox itself, a followed link and a program may", async () => {
  const { sandbox } = await startSandbox();
  const { call } = controlOf(sandbox);
  const own = { origin: ORIGIN, "sec-fetch-site": "same-origin" };
  expect((await call("POST", "/clock/freeze", {}, own)).status).toBe(200);
  const link = { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document" };
  expect((await call("GET", "/worlds", undefined, link)).status).toBe(200);
  expect((await call("POST", "/clock/resume", undefined, link)).status).toBe(403);
  expect((await call("POST", "/clock/resume")).status).toBe(200);
});

test("a write is JSON that says so, over REST and tRPC alike", async () => {
  const { sandbox } = await startSandbox();
  const { rest } = controlOf(sandbox);
  const send = (path: string, type: string) =>
    sandbox.fetch(
      new Request(`${ORIGIN}/_sandbank${path}`, {
        method: "POST",
        headers: { "content-type": type },
        body: '{"at":"2030-01-01"}',
      }),
    );
  for (const path of ["/clock/freeze", "/trpc/clock.freeze"]) {
    for (const type of [
      "text/plain",
      "application/x-www-form-urlencoded",
      "multipart/form-data; boundary=x",
    ]) {
      const response = await send(path, type);
      expect(response.status).toBe(415);
      expect(await response.json()).toMatchObject({ error: "unsupported_media_type" });
    }
  }
  expect((await rest("GET", "/clock")).body.frozen).toBe(false);
  expect((await send("/clock/freeze", "application/json; charset=utf-8")).status).toBe(200);
});

test("a write of nothing need not say what it is, even where a socket gives every request a stream", async () => {
  const { sandbox } = await startSandbox();
  const nothing = new ReadableStream({ start: (stream) => stream.close() });
  const request = { method: "POST", body: nothing, duplex: "half" as const };
  expect((await sandbox.fetch(new Request(`${ORIGIN}/_sandbank/clock/resume`, request))).status).toBe(200);
});

test("where there is a token everything but health and the reference asks for it", async () => {
  const { sandbox } = await startSandbox({ token: TOKEN });
  const { call } = controlOf(sandbox);
  const status = async (path: string, authorization?: string) =>
    (await call("GET", path, undefined, authorization === undefined ? {} : { authorization })).status;
  for (const path of ["/worlds", "/clock", "/trpc/worlds.list"]) {
    expect(await status(path)).toBe(401);
    expect(await status(path, "Bearer wrong-token-of-theirs")).toBe(401);
    expect(await status(path, `Basic ${TOKEN}`)).toBe(401);
    expect(await status(path, `Bearer ${TOKEN}`)).toBe(200);
  }
  for (const path of ["/health", "/ready", "/openapi.json"]) expect(await status(path)).toBe(200);
  const refused = await call("POST", "/clock/freeze", {});
  expect(refused.headers.get("www-authenticate")).toBe('Bearer realm="sandbank"');
  expect(await refused.text()).not.toContain(TOKEN);
});

test("a name that was pointed at us from outside is not answered", async () => {
  const { sandbox } = await startSandbox();
  const response = await sandbox.fetch(new Request("http://rebound.example:4010/_sandbank/worlds"));
  expect(response.status).toBe(421);
});

test("no answer may be kept or used by another site", async () => {
  const { sandbox } = await startSandbox();
  const { headers } = await controlOf(sandbox).call("GET", "/worlds");
  expect(headers.get("cache-control")).toBe("no-store");
  expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
});
