// What a FIP has to answer, row by row: Sahamati certification framework, `certification-scenarios/fip.md`.
import { DAY_MS, toIso } from "@sandbank/domain";
import { test } from "vitest";
import { NOW, type OutsideAa } from "./testing/outside-aa.ts";
import { BANK, delink, expectAnswer, named, type Row, UNKNOWN } from "./testing/rows.ts";

const consenting: readonly Row[] = [
  [
    "a consentId sent before",
    400,
    "InvalidRequest",
    async (aa) => aa.ask(BANK, "/Consent", (await aa.consent(BANK)).artefact),
  ],
  [
    "an artefact somebody else signed",
    400,
    "SignatureDoesNotMatch",
    async (aa) => {
      const detail = aa.detailOf(BANK, await aa.link(BANK));
      return aa.ask(BANK, "/Consent", aa.artefactOf(detail, aa.anotherSigner));
    },
  ],
  [
    "an artefact for another FIP",
    400,
    "InvalidRequest",
    async (aa) => aa.ask(BANK, "/Consent", aa.artefactOf(aa.detailOf("icici", await aa.link(BANK)))),
  ],
  [
    "an artefact with an account that is not linked",
    400,
    "InvalidRequest",
    async (aa) => {
      const accounts = await aa.link(BANK);
      await delink(aa, accounts[0]?.linkRefNumber);
      return aa.ask(BANK, "/Consent", aa.artefactOf(aa.detailOf(BANK, accounts)));
    },
  ],
  [
    "an artefact whose filter compares nothing",
    400,
    "InvalidRequest",
    async (aa) => {
      const DataFilter = [{ type: "TRANSACTIONAMOUNT", operator: ">", value: "much" }] as const;
      const detail = aa.detailOf(BANK, await aa.link(BANK), { DataFilter: [...DataFilter] });
      return aa.ask(BANK, "/Consent", aa.artefactOf(detail));
    },
  ],
  [
    "a notification of an unknown consent",
    400,
    "InvalidRequest",
    (aa) => aa.notify(BANK, UNKNOWN, "REVOKED"),
  ],
  [
    "a notification by somebody else",
    400,
    "InvalidNotifier",
    async (aa) => aa.notify(BANK, (await aa.consent(BANK)).id, "REVOKED", "other-aa"),
  ],
  [
    "a notification of another AA's consent",
    400,
    "InvalidNotifier",
    async (aa) => {
      const { id } = await aa.consent(BANK);
      return aa.ask(
        BANK,
        "/Consent/Notification",
        {
          Notifier: { type: "AA", id: "other-aa" },
          ConsentStatusNotification: { consentId: id, consentStatus: "REVOKED" },
        },
        { headers: { aa_api_key: aa.keyOf("other-aa") } },
      );
    },
  ],
];

const requesting: readonly Row[] = [
  ["data within the consent", 200, undefined, (aa) => request(aa)],
  ["a paused consent", 403, "ConsentPaused", (aa) => requestOnce(aa, "PAUSED")],
  ["a revoked consent", 403, "ConsentRevoked", (aa) => requestOnce(aa, "REVOKED")],
  ["a consent the AA calls expired", 403, "ConsentExpired", (aa) => requestOnce(aa, "EXPIRED")],
  [
    "a consent the clock has passed",
    403,
    "ConsentExpired",
    async (aa) => {
      const given = await aa.consent(BANK, { consentExpiry: toIso(NOW + 60_000) });
      aa.clock.advance(60_000);
      return aa.ask(BANK, "/FI/request", aa.fiRequestOf(given));
    },
  ],
  [
    "a resumed consent",
    200,
    undefined,
    async (aa) => {
      const given = await aa.consent(BANK);
      await aa.notify(BANK, given.id, "PAUSED");
      await aa.notify(BANK, given.id, "ACTIVE");
      return aa.ask(BANK, "/FI/request", aa.fiRequestOf(given));
    },
  ],
  [
    "a consent that begins tomorrow",
    400,
    "InvalidRequest",
    async (aa) =>
      aa.ask(
        BANK,
        "/FI/request",
        aa.fiRequestOf(await aa.consent(BANK, { consentStart: toIso(NOW + DAY_MS) })),
      ),
  ],
  [
    "an unknown consent",
    400,
    "InvalidConsentId",
    async (aa) => aa.ask(BANK, "/FI/request", aa.fiRequestOf({ ...(await aa.consent(BANK)), id: UNKNOWN })),
  ],
  [
    "another consent's signature",
    400,
    "SignatureDoesNotMatch",
    async (aa) =>
      aa.ask(
        BANK,
        "/FI/request",
        aa.fiRequestOf({ ...(await aa.consent(BANK)), digitalSignature: "another" }),
      ),
  ],
  [
    "more than the consent's range",
    400,
    "InvalidDateRange",
    (aa) => request(aa, { FIDataRange: { from: toIso(NOW - 400 * DAY_MS), to: toIso(NOW) } }),
  ],
  [
    "a range that ends before it begins",
    400,
    "InvalidDateRange",
    (aa) => request(aa, { FIDataRange: { from: toIso(NOW), to: toIso(NOW - DAY_MS) } }),
  ],
  [
    "a key that is none",
    400,
    "InvalidKey",
    (aa) => {
      const { material } = aa.keysOf();
      return request(aa, {
        KeyMaterial: { ...material, DHPublicKey: { ...material.DHPublicKey, KeyValue: "AAAA" } },
      });
    },
  ],
  [
    "a key that has run out",
    404,
    "ExpiredKeyMaterial",
    (aa) => request(aa, { KeyMaterial: aa.keysOf("Curve25519", NOW - 1).material }),
  ],
  [
    "a consent for one time, again",
    400,
    "InvalidConsentUse",
    async (aa) => {
      const given = await aa.consent(BANK, { fetchType: "ONETIME" });
      await aa.requestFi(BANK, given);
      return aa.ask(BANK, "/FI/request", aa.fiRequestOf(given));
    },
  ],
  [
    "an account that was delinked",
    400,
    "InvalidRequest",
    async (aa) => {
      const given = await aa.consent(BANK);
      await delink(aa, given.accounts[0]?.linkRefNumber);
      return aa.ask(BANK, "/FI/request", aa.fiRequestOf(given));
    },
  ],
];

const fetching: readonly Row[] = [
  [
    "data that is ready",
    200,
    undefined,
    async (aa) => aa.fetchFi(BANK, await aa.requestFi(BANK, await aa.consent(BANK))),
  ],
  ["an unknown session", 400, "InvalidSessionId", (aa) => aa.fetchFi(BANK, UNKNOWN)],
  [
    "another AA's session",
    400,
    "InvalidSessionId",
    async (aa) => {
      const sessionId = await aa.requestFi(BANK, await aa.consent(BANK));
      return aa.ask(BANK, "/FI/fetch", { sessionId }, { headers: { aa_api_key: aa.keyOf("other-aa") } });
    },
  ],
  [
    "data that is not ready",
    403,
    "DataFetchRequestInProgress",
    async (aa) => {
      await aa.setFip(BANK, { readyAfterSeconds: 30 });
      return aa.fetchFi(BANK, await aa.requestFi(BANK, await aa.consent(BANK)));
    },
  ],
  [
    "data that never comes",
    404,
    "NoDataFound",
    async (aa) => {
      await aa.setFip(BANK, { data: "timed_out" });
      return aa.fetchFi(BANK, await aa.requestFi(BANK, await aa.consent(BANK)));
    },
  ],
  ["a paused consent", 403, "ConsentPaused", (aa) => fetchOnce(aa, "PAUSED")],
  ["a revoked consent", 403, "ConsentRevoked", (aa) => fetchOnce(aa, "REVOKED")],
  [
    "an account that was delinked",
    400,
    "InvalidRequest",
    async (aa) => {
      const given = await aa.consent(BANK);
      const sessionId = await aa.requestFi(BANK, given);
      await delink(aa, given.accounts[0]?.linkRefNumber);
      return aa.fetchFi(BANK, sessionId);
    },
  ],
  [
    "an account that is none of the session",
    400,
    "InvalidRequest",
    async (aa) => {
      const sessionId = await aa.requestFi(BANK, await aa.consent(BANK));
      return aa.fetchFi(BANK, sessionId, { linkRefNumber: [{ id: UNKNOWN }] });
    },
  ],
  [
    "another FIP's data",
    400,
    "InvalidRequest",
    async (aa) => {
      const sessionId = await aa.requestFi(BANK, await aa.consent(BANK));
      return aa.fetchFi(BANK, sessionId, { fipId: "ICICI-FIP" });
    },
  ],
  [
    "a key that ran out since",
    404,
    "ExpiredKeyMaterial",
    async (aa) => {
      const sessionId = await aa.requestFi(
        BANK,
        await aa.consent(BANK),
        aa.keysOf("X25519", NOW + 1_000).material,
      );
      aa.clock.advance(1_000);
      return aa.fetchFi(BANK, sessionId);
    },
  ],
];

test.each([
  ...consenting.map(named("consent")),
  ...requesting.map(named("FI/request")),
  ...fetching.map(named("FI/fetch")),
])("%s: %s is answered %i %s", (_where, _situation, status, code, ask) => expectAnswer(status, code, ask));

async function request(aa: OutsideAa, changes: object = {}) {
  return aa.ask(BANK, "/FI/request", aa.fiRequestOf(await aa.consent(BANK), changes));
}

async function requestOnce(aa: OutsideAa, status: string) {
  const given = await aa.consent(BANK);
  await aa.notify(BANK, given.id, status);
  return aa.ask(BANK, "/FI/request", aa.fiRequestOf(given));
}

async function fetchOnce(aa: OutsideAa, status: string) {
  const given = await aa.consent(BANK);
  const sessionId = await aa.requestFi(BANK, given);
  await aa.notify(BANK, given.id, status);
  return aa.fetchFi(BANK, sessionId);
}
