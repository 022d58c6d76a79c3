import { availability as wireAvailability } from "@sandbank/protocol-fdx/wire";
import { expect, test } from "vitest";
import { ORIGIN } from "../../testing/harness.ts";
import { BANK, startTold } from "../../webhooks/testing/told-sandbox.ts";
import { controlOf } from "../testing/control-of.ts";

async function startWatched() {
  const { sandbox, hosted, receiver, subscribe, send, fdx, tokens } = await startTold();
  await subscribe("SERVICE", "MAINTENANCE");
  const { rest } = controlOf(sandbox);
  const setHealth = async (health: object) => {
    expect((await rest("PUT", `/institutions/${BANK}/health`, health)).status).toBe(200);
    await hosted.agenda.settle();
  };
  const told = () => receiver.received.map(({ body }) => JSON.parse(body));
  const availability = async () => {
    const response = await send(`${ORIGIN}/${BANK}/fdx/v6/availability`);
    const { availability } = wireAvailability.parse(await response.json());
    return [response.status, availability[0]?.status];
  };
  const accounts = async () => (await fdx(BANK, "/accounts", tokens.access_token)).status;
  const settled = () => hosted.agenda.settle();
  return { rest, setHealth, settled, told, availability, accounts };
}

test("subscribers are told when a bank gets worse and when it is well again", async () => {
  const { setHealth, told } = await startWatched();
  await setHealth({ status: "degraded", latency: null });
  await setHealth({ status: "down" });
  await setHealth({ status: "healthy" });
  expect(told()).toMatchObject(
    [
      { type: "SERVICE", category: "MAINTENANCE", severity: "WARNING", subtype: /slow/ },
      { type: "SERVICE", severity: "ALERT", priority: "HIGH", subtype: /not available/ },
      { type: "SERVICE", severity: "INFO", subtype: /available again/ },
    ].map(({ subtype, ...rest }) => ({ ...rest, subtype: expect.stringMatching(subtype) })),
  );
});

test("what is no change is not told", async () => {
  const { setHealth, told } = await startWatched();
  await setHealth({ status: "healthy" });
  await setHealth({ status: "down" });
  await setHealth({ status: "down" });
  await setHealth({ status: "down", latency: 1 });
  expect(told()).toHaveLength(1);
});

test("a bank whose rules are removed by hand, one or all of them, is told to be well again once", async () => {
  const { rest, setHealth, told, settled } = await startWatched();
  const subtypes = () => told().map(({ severity }) => severity);
  await setHealth({ status: "down" });
  await rest("POST", "/faults", { preset: "slow" });
  expect((await rest("DELETE", `/faults/health.${BANK}.down.errors`)).status).toBe(204);
  await settled();
  expect(subtypes()).toEqual(["ALERT", "INFO"]);
  await setHealth({ status: "degraded" });
  await rest("DELETE", `/faults/health.${BANK}.degraded.latency`);
  await settled();
  expect(subtypes()).toEqual(["ALERT", "INFO", "WARNING"]);
  await rest("DELETE", "/faults");
  await rest("DELETE", "/faults");
  await settled();
  expect(subtypes()).toEqual(["ALERT", "INFO", "WARNING", "INFO"]);
});

test("availability answers while the bank is down, and says so; nothing else answers", async () => {
  const { rest, setHealth, availability, accounts } = await startWatched();
  expect(await availability()).toEqual([200, "ALIVE"]);
  await setHealth({ status: "down" });
  expect([await availability(), await accounts()]).toEqual([[200, "DOWN"], 503]);
  await setHealth({ status: "degraded", latency: null, errorRate: 1 });
  expect([await availability(), await accounts()]).toEqual([[200, "PARTIAL"], 503]);
  await rest("DELETE", "/faults");
  expect([await availability(), await accounts()]).toEqual([[200, "ALIVE"], 200]);
});
