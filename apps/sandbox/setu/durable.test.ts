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
const theirs = { clientId: "lender", secret: "a-secret-of-the-lender" };

test("products, consents and sessions of Setu's façade outlive the process, and a snapshot hides the secrets", async () => {
  const folder = await mkdtemp(join(tmpdir(), "setu-"));
  const open = async () => {
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
    return { sandbox, rest, call };
  };
  try {
    const first = await open();
    await first.rest("PUT", "/account-aggregator/setu/products/loans", theirs);
    const asked = { vua: "5550000005", dataRange, consentDuration: { unit: "DAY", value: 30 } };
    const { id } = setuConsent.parse(await first.call("POST", "/v2/consents", asked));
    await first.rest("POST", `/account-aggregator/consents/${id}/approve`, { banks: ["hdfc"] });
    const session = setuSession.parse(
      await first.call("POST", "/v2/sessions", { consentId: id, dataRange, format: "json" }),
    );
    const before = await first.call("GET", `/v2/sessions/${session.id}`);
    const snapshot = JSON.stringify((await first.rest("GET", "/worlds/default/snapshot?mask=true")).body);
    expect(snapshot).toContain("aa:setu/Product");
    expect(snapshot).not.toContain(theirs.secret);
    await first.sandbox.close();
    const second = await open();
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
