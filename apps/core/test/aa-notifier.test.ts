import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { coreAndSandbox } from "./core-and-sandbox.ts";

test.each([
  ["Consent", "ConsentStatusNotification", { consentId: "c", consentStatus: "REVOKED" }, "InvalidNotifier"],
  ["FI", "FIStatusNotification", { sessionId: "s", sessionStatus: "COMPLETED" }, "InvalidRequest"],
])(
  "another aggregator's %s/Notification is a signed 400 in the framework's words",
  async (path, name, said, code) => {
    await using both = await coreAndSandbox({
      now: "2026-06-15T14:00:00Z",
      env: { USE_PRODUCTION_BANK_PROVIDER: "true", AA_DOOR: "rebit", BANK_WEBHOOKS: "on" },
    });
    const txnid = randomUUID();
    const body = JSON.stringify({
      ver: "2.0.0",
      timestamp: "2026-06-15T14:00:00.000Z",
      txnid,
      Notifier: { type: "AA", id: "another-aa" },
      [name]: said,
    });
    const headers = { "content-type": "application/json", "x-jws-signature": "e30..e30" };
    const url = `/api/webhooks/account-aggregator/${path}/Notification`;
    const answer = await both.core.send(url, { method: "POST", headers, body });
    expect(answer.status).toBe(400);
    expect(answer.headers.get("content-type")).toBe("application/json");
    expect(answer.headers.get("x-jws-signature")).toMatch(/^[\w-]+\.\.[\w-]+$/);
    expect(await answer.json()).toMatchObject({ ver: "2.0.0", txnid, errorCode: code });
    expect(both.core.errors).toHaveLength(1);
  },
);
