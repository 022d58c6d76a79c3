import { KNOWN_SETU_CLIENT, setuConsent } from "@sandbank/protocol-account-aggregator/wire/setu";
import { expect, test } from "vitest";
import {
  BACK,
  enterBankCodes,
  lookAt,
  signIn,
  startAggregator,
} from "../aggregator/testing/aggregator-harness.ts";
import { ORIGIN, pageOf } from "../testing/harness.ts";

const dataRange = { from: "2026-01-01T00:00:00Z", to: "2026-03-10T00:00:00Z" };

/** A person at the web-view of a consent that an application asked Setu for. */
async function startVisit() {
  const harness = await startAggregator();
  const response = await harness.send(`${ORIGIN}/setu/v2/consents`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "x-client-id": KNOWN_SETU_CLIENT.clientId,
      "x-client-secret": KNOWN_SETU_CLIENT.secret,
      "x-product-instance-id": KNOWN_SETU_CLIENT.productInstanceId,
    },
    body: JSON.stringify({ vua: "5550000007", dataRange, redirectUrl: BACK }),
  });
  const { id, url } = setuConsent.parse(await response.json());
  const page = await signIn(pageOf(await harness.browser().open(url)));
  return { ...harness, id, page };
}

test("the url of a consent leads through the web-view back to the application", async () => {
  const { id, page, engine } = await startVisit();
  const review = await enterBankCodes(await (await lookAt(page, "HDFC")).submit("Continue"));
  const { left } = await review.submit("Approve");
  expect(left?.href).toBe(`${BACK}?success=true&id=${id}`);
  expect((await engine.findConsentByHandle(id))?.status).toBe("ACTIVE");
});

test("where no bank knows anything of a person the application is told so, and they may go on", async () => {
  const { id, page, engine, setFip } = await startVisit();
  await setFip("hdfc", { discovery: "no_accounts" });
  await lookAt(page, "HDFC");
  expect(await engine.findConsentByHandle(id)).toMatchObject({
    status: "PENDING",
    reason: "no_fip_accounts_found",
  });
});
