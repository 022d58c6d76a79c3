import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fixedClock } from "@sandbank/domain";
import { setuConsent, setuSession } from "@sandbank/protocol-account-aggregator/wire/setu";
import { expect, test } from "vitest";
import { createSandbox } from "../app.ts";
import { controlOf } from "../control/testing/control-of.ts";
import { openStore } from "../open-store.ts";
import { ORIGIN } from "../testing/harness.ts";

const clock = fixedClock("2026-03-10T15:00:00Z");
const dataRange = { from: "2026-01-01T00:00:00Z", to: "2026-03-10T00:00:00Z" };
/** A consent is over after so long. */
const CONSENT_DAYS = 30;
const theirs = { clientId: "lender", secret: "a-secret-of-the-lender" };

/** The sandbox over a journal in a folder. */
async function open(folder: string) {
  const sandbox = await createSandbox({
    clock,
    store: await openStore({ file: join(folder, "world") }, clock),
  });
  const { rest } = controlOf(sandbox);
  const call = async (method: string, path: string, body?: object) => {
    const headers = {
      "content-type": "application/json",
      "x-client-id": theirs.clientId,
      "x-client-secret": theirs.secret,
      "x-product-instance-id": "loans",
    };
    const init = { method, headers, ...(body && { body: JSON.stringify(body) }) };
    return (await sandbox.fetch(new Request(`${ORIGIN}/setu${path}`, init))).json();
  };
  /** A consent somebody has agreed to. */
  const agreed = async () => {
    await rest("PUT", "/account-aggregator/setu/products/loans", theirs);
    const asked = { vua: "5550000005", dataRange, consentDuration: { unit: "DAY", value: CONSENT_DAYS } };
    const { id } = setuConsent.parse(await call("POST", "/v2/consents", asked));
    await rest("POST", `/account-aggregator/consents/${id}/approve`, { banks: ["hdfc"] });
    return id;
  };
  return { sandbox, rest, call, agreed };
}

test("products, consents and sessions of Setu's façade outlive the process, and a snapshot hides the secrets", async () => {
  const folder = await mkdtemp(join(tmpdir(), "setu-"));
  try {
    const first = await open(folder);
    const id = await first.agreed();
    const session = setuSession.parse(
      await first.call("POST", "/v2/sessions", { consentId: id, dataRange, format: "json" }),
    );
    const before = await first.call("GET", `/v2/sessions/${session.id}`);
    const snapshot = JSON.stringify((await first.rest("GET", "/worlds/default/snapshot?mask=true")).body);
    expect(snapshot).toContain("aa:setu/Product");
    expect(snapshot).not.toContain(theirs.secret);
    await first.sandbox.close();
    const second = await open(folder);
    expect(await second.call("GET", `/v2/sessions/${session.id}`)).toEqual(before);
    expect(setuConsent.parse(await second.call("GET", `/v2/consents/${id}`))).toMatchObject({
      status: "ACTIVE",
      usage: { count: 1 },
    });
    await second.sandbox.close();
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("a world kept before it was written down when time changes what is opened with all that is due", async () => {
  const folder = await mkdtemp(join(tmpdir(), "setu-"));
  try {
    const first = await open(folder);
    const id = await first.agreed();
    const { store } = first.sandbox.worlds.default;
    const records = await store.list("");
    const asBefore = records.filter(({ kind }) => !kind.startsWith("aa:Due"));
    expect(asBefore.length).toBeLessThan(records.length);
    await store.replace("", asBefore);
    await first.sandbox.close();

    const second = await open(folder);
    const moved = await second.rest("POST", "/clock/advance", { by: `P${CONSENT_DAYS}D` });
    expect(moved.body.counts).toMatchObject({ "aggregator.consent": 1 });
    expect(setuConsent.parse(await second.call("GET", `/v2/consents/${id}`)).status).toBe("EXPIRED");
    await second.sandbox.close();
  } finally {
    await rm(folder, { recursive: true });
  }
});
