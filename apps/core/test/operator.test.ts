import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { coreAndSandbox } from "./core-and-sandbox.ts";

const TOKEN = "a-token-of-the-operator";
const shown = { authorization: `Bearer ${TOKEN}` };

let stage: Awaited<ReturnType<typeof coreAndSandbox>>;
beforeAll(async () => {
  stage = await coreAndSandbox({ now: "2026-06-15T14:00:00Z", env: { OPERATOR_TOKEN: TOKEN } });
});
afterAll(() => stage[Symbol.asyncDispose]());

test("syncs are counted and timed, and connections shown by state, in the Prometheus format", async () => {
  await stage.connect("metrics@example.com", "chase", 7);
  const response = await stage.core.send("/metrics", { headers: shown });
  expect(response.headers.get("content-type")).toContain("text/plain; version=0.0.4");
  const text = await response.text();
  const value = (line: string) =>
    Number(
      text
        .split("\n")
        .find((each) => each.startsWith(`${line} `))
        ?.split(" ")[1],
    );
  expect(value('sandbank_sync_runs_total{provider="chase",outcome="ok",code=""}')).toBeGreaterThan(0);
  expect(value('sandbank_connections{provider="chase",status="connected"}')).toBe(1);
  expect(value('sandbank_sync_success_ratio{provider="chase"}')).toBe(1);
  // What is well is said too: a series that is missing looks the same as a core that is.
  expect(value('sandbank_alert{alert="institution_down"}')).toBe(0);
  expect(value('sandbank_sync_duration_seconds_bucket{provider="chase",le="+Inf"}')).toBe(
    value('sandbank_sync_duration_seconds_count{provider="chase"}'),
  );
  for (const line of text.trimEnd().split("\n")) {
    expect(line).toMatch(/^(# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\{[^}]*\})? -?[\d.]+)$/);
  }
});

test("a bank that is down shows as an alert, to the operator with the reason", async () => {
  const { sync } = await stage.connect("alert@example.com", "amex", 8);
  stage.network.down = true;
  for (let failures = 0; failures < 5; failures++) await sync().catch(() => undefined);
  stage.network.down = false;
  const told = await (await stage.core.send("/readyz", { headers: shown })).json();
  expect(told).toMatchObject({
    status: "alert",
    alerts: [{ name: "institution_down", message: "left alone for now: amex" }],
  });
  expect(await (await stage.core.send("/readyz")).json()).toEqual({ status: "alert" });
  const metrics = await (await stage.core.send("/metrics", { headers: shown })).text();
  expect(metrics).toContain('sandbank_alert{alert="institution_down"} 1');
  expect(metrics).toContain('sandbank_alert{alert="dead_letters"} 0');
  stage.core.errors.length = 0;
});

test("who does not show the token learns nothing and changes nothing", async () => {
  for (const path of ["/metrics", "/system/dead-letters"]) {
    expect((await stage.core.send(path)).status).toBe(401);
    const wrong = { authorization: "Bearer a-token-of-somebody-else" };
    expect((await stage.core.send(path, { headers: wrong })).status).toBe(401);
  }
  const retry = { method: "POST", body: "{}", headers: { "content-type": "application/json" } };
  expect((await stage.core.send("/system/dead-letters/retry", retry)).status).toBe(401);
});

test("jobs that were given up are listed and sent anew; what is not understood is refused", async () => {
  const list = await stage.core.send("/system/dead-letters", { headers: shown });
  expect(await list.json()).toEqual({ deadLetters: [] });
  const retry = (body: string, type = "application/json") =>
    stage.core.send("/system/dead-letters/retry", {
      method: "POST",
      body,
      headers: { ...shown, "content-type": type },
    });
  expect(await (await retry("{}")).json()).toEqual({ retried: 0 });
  expect(await (await retry(JSON.stringify({ ids: [randomUUID()] }))).json()).toEqual({ retried: 0 });
  expect((await retry('{"ids":["one"]}')).status).toBe(400);
  expect((await retry("ids=1", "application/x-www-form-urlencoded")).status).toBe(415);
});
