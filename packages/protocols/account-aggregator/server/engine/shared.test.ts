import { DAY_MS } from "@sandbank/domain";
import { expect, test } from "vitest";
import { FIU_ID, setUpOutsideFiu, VUA } from "../aa/testing/outside-fiu.ts";
import { createAccountAggregator } from "../account-aggregator.ts";
import { AaRefusal } from "./aa-refusal.ts";

/** Two engines over one store, as two processes have them. */
async function setUpTwo() {
  const fiu = await setUpOutsideFiu();
  return { ...fiu, other: createAccountAggregator(fiu.options).engine };
}

/** What each came to: the status, or the code of the refusal. */
async function outcomes(asked: readonly Promise<{ readonly status: string }>[]) {
  const settled = await Promise.allSettled(asked);
  return settled
    .map((one) => {
      if (one.status === "fulfilled") return one.value.status;
      return one.reason instanceof AaRefusal ? one.reason.code : String(one.reason);
    })
    .sort();
}

test("of requests made at once in two processes no more are answered than the frequency allows", async () => {
  const { consent, engine, other, fiRequestOf } = await setUpTwo();
  const given = await consent();
  const { FIDataRange: range } = fiRequestOf(given);
  const ask = { fiuId: FIU_ID, consentId: given.id, range, keyMaterial: null };
  const asked = [engine, other, engine, other, other].map((one) => one.requestData(ask));
  expect(await outcomes(asked)).toEqual([
    "COMPLETED",
    "COMPLETED",
    "InvalidConsentUse",
    "InvalidConsentUse",
    "InvalidConsentUse",
  ]);
});

test("a request answered in two processes at once is answered once", async () => {
  const { requestConsent, engine, other } = await setUpTwo();
  const handle = await requestConsent();
  const asked = [
    engine.rejectConsent({ handle }),
    other.approveEverything({ handle }),
    engine.approveEverything({ handle }),
  ];
  const came = await outcomes(asked);
  expect(came.filter((one) => one !== "InvalidConsentStatus")).toHaveLength(1);
});

test("what one process did another one sees", async () => {
  const { consent, engine, other } = await setUpTwo();
  const { id: consentId, handle } = await consent();
  await other.pauseConsent({ consentId, by: "CUSTOMER" });
  expect(await engine.findConsent(consentId)).toMatchObject({ status: "PAUSED" });
  expect((await other.listLinks(VUA)).length).toBeGreaterThan(2);
  expect(await other.listConsents({ fiuId: FIU_ID })).toMatchObject([{ handle }]);
});

test("a person's answer comes back when the clock is set back before the end of the consent", async () => {
  const { consent, clock, engine } = await setUpOutsideFiu();
  const { id } = await consent();
  clock.advance(91 * DAY_MS);
  expect(await engine.findConsent(id)).toMatchObject({ status: "EXPIRED" });
  clock.advance(-2 * DAY_MS);
  expect(await engine.findConsent(id)).toMatchObject({ status: "ACTIVE" });
});

test("the same world draws the same ids", async () => {
  const draw = async () => {
    const { requestConsent, consent } = await setUpOutsideFiu();
    return [await requestConsent(), (await consent()).id];
  };
  expect(await draw()).toEqual(await draw());
});
