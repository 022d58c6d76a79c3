import { DAY_MS, toIso } from "@sandbank/domain";
import { type Row, testRows } from "./testing/certification-rows.ts";
import { FIU_ID, NOW, OTHER_FIU_ID, type OutsideFiu, VUA } from "./testing/outside-fiu.ts";

const UNKNOWN = "00000000-0000-4000-8000-000000000000";
const HOUR_MS = 3_600_000;

const requested = async (fiu: OutsideFiu, changes: object, consent: object = {}) =>
  fiu.ask("/FI/request", fiu.fiRequestOf(await fiu.consent(consent), changes));

const inactive = (change: "pauseConsent" | "revokeConsent") => async (fiu: OutsideFiu) => {
  const given = await fiu.consent();
  await fiu.engine[change]({ consentId: given.id, by: "CUSTOMER" });
  return fiu.ask("/FI/request", fiu.fiRequestOf(given));
};

const requests: readonly Row[] = [
  ["a request", 200, undefined, (fiu) => requested(fiu, {})],
  [
    "a range that is none",
    400,
    "InvalidDateRange",
    (fiu) => requested(fiu, { FIDataRange: { from: toIso(NOW), to: toIso(NOW - DAY_MS) } }),
  ],
  [
    "a range beyond the consent's",
    400,
    "InvalidDateRange",
    (fiu) => requested(fiu, { FIDataRange: { from: toIso(NOW - 181 * DAY_MS), to: toIso(NOW) } }),
  ],
  [
    "an unknown consent",
    400,
    "InvalidConsentId",
    (fiu) => requested(fiu, { Consent: { id: UNKNOWN, digitalSignature: "x" } }),
  ],
  [
    "another FIU's consent",
    400,
    "InvalidConsentId",
    async (fiu) => fiu.askAs(OTHER_FIU_ID, "/FI/request", fiu.fiRequestOf(await fiu.consent())),
  ],
  [
    "the signature of another consent",
    400,
    "SignatureDoesNotMatch",
    async (fiu) => {
      const [one, other] = [await fiu.consent(), await fiu.consent({ Frequency: { unit: "DAY", value: 3 } })];
      const Consent = { id: one.id, digitalSignature: other.digitalSignature };
      return fiu.ask("/FI/request", fiu.fiRequestOf(one, { Consent }));
    },
  ],
  [
    "a key that is none",
    400,
    "InvalidKey",
    (fiu) => {
      const { material } = fiu.keysOf();
      const DHPublicKey = { ...material.DHPublicKey, KeyValue: "bm8ga2V5" };
      return requested(fiu, { KeyMaterial: { ...material, DHPublicKey } });
    },
  ],
  [
    "a key that has ended",
    400,
    "InvalidKey",
    (fiu) => requested(fiu, { KeyMaterial: fiu.keysOf("X25519", NOW - 1).material }),
  ],
  ["a paused consent", 400, "InvalidConsentStatus", inactive("pauseConsent")],
  ["a revoked consent", 400, "InvalidConsentStatus", inactive("revokeConsent")],
  [
    "an expired consent",
    400,
    "InvalidConsentStatus",
    async (fiu) => {
      const given = await fiu.consent();
      await fiu.pass(90 * DAY_MS);
      return fiu.ask("/FI/request", fiu.fiRequestOf(given));
    },
  ],
  [
    "a consent that begins tomorrow",
    400,
    "InvalidConsentStatus",
    (fiu) => requested(fiu, {}, { consentStart: toIso(NOW + DAY_MS) }),
  ],
  [
    "a consent with a delinked account",
    400,
    "InvalidConsentStatus",
    async (fiu) => {
      const given = await fiu.consent();
      const [link] = await fiu.engine.listLinks(VUA);
      await fiu.engine.delink({ vua: VUA, linkRefNumber: link?.linkRefNumber ?? "" });
      return fiu.ask("/FI/request", fiu.fiRequestOf(given));
    },
  ],
  [
    "a ONETIME consent used again",
    400,
    "InvalidConsentUse",
    async (fiu) => {
      const given = await fiu.consent({ fetchType: "ONETIME" });
      await fiu.requestFi(given);
      return fiu.ask("/FI/request", fiu.fiRequestOf(given));
    },
  ],
  [
    "one use more than the frequency",
    400,
    "InvalidConsentUse",
    async (fiu) => {
      const given = await fiu.consent();
      await fiu.requestFi(given);
      await fiu.requestFi(given);
      return fiu.ask("/FI/request", fiu.fiRequestOf(given));
    },
  ],
  [
    "the same a day later",
    200,
    undefined,
    async (fiu) => {
      const given = await fiu.consent();
      await fiu.requestFi(given);
      await fiu.requestFi(given);
      await fiu.pass(DAY_MS);
      return fiu.ask("/FI/request", fiu.fiRequestOf(given));
    },
  ],
];

const fetchedAfter = (change: "pauseConsent" | "revokeConsent") => async (fiu: OutsideFiu) => {
  const given = await fiu.consent();
  const sessionId = await fiu.requestFi(given);
  await fiu.engine[change]({ consentId: given.id, by: "CUSTOMER" });
  return fiu.fetchFi(sessionId);
};

const fetched = async (fiu: OutsideFiu, changes: object) =>
  fiu.fetchFi(await fiu.requestFi(await fiu.consent()), changes);

const fetches: readonly Row[] = [
  ["what is ready", 200, undefined, (fiu) => fetched(fiu, {})],
  ["of one bank", 200, undefined, (fiu) => fetched(fiu, { fipId: "SBI-FIP" })],
  [
    "in the first generation",
    200,
    undefined,
    async (fiu) => fiu.get(`/FI/fetch/${await fiu.requestFi(await fiu.consent())}?fipId=SBI-FIP`),
  ],
  [
    "what is not ready",
    404,
    "NoDataFound",
    async (fiu) => {
      const given = await fiu.consent({}, ["HDFC-FIP"]);
      await fiu.setFip("hdfc", { readyAfterSeconds: 60 });
      return fiu.fetchFi(await fiu.requestFi(given));
    },
  ],
  [
    "what the bank denies",
    404,
    "NoDataFound",
    async (fiu) => {
      const given = await fiu.consent({}, ["HDFC-FIP"]);
      await fiu.setFip("hdfc", { data: "denied" });
      return fiu.fetchFi(await fiu.requestFi(given));
    },
  ],
  ["under a paused consent", 403, "ConsentPaused", fetchedAfter("pauseConsent")],
  ["under a revoked consent", 403, "ConsentRevoked", fetchedAfter("revokeConsent")],
  [
    "under an expired consent",
    403,
    "ConsentExpired",
    async (fiu) => {
      const given = await fiu.consent({ consentExpiry: toIso(NOW + HOUR_MS / 2) });
      const sessionId = await fiu.requestFi(given);
      await fiu.pass(HOUR_MS / 2);
      return fiu.fetchFi(sessionId);
    },
  ],
  [
    "someone else's session",
    400,
    "InvalidSessionId",
    async (fiu) =>
      fiu.askAs(OTHER_FIU_ID, "/FI/fetch", { sessionId: await fiu.requestFi(await fiu.consent()) }),
  ],
  ["an unknown session", 400, "InvalidSessionId", (fiu) => fiu.fetchFi(UNKNOWN)],
  ["of an unknown bank", 400, "InvalidFIPId", (fiu) => fetched(fiu, { fipId: "NOBODY-FIP" })],
  [
    "of an account that is not in it",
    400,
    "InvalidRequest",
    (fiu) => fetched(fiu, { linkRefNumber: [{ id: UNKNOWN }] }),
  ],
  [
    "what nobody collected",
    410,
    "DataGone",
    async (fiu) => {
      const sessionId = await fiu.requestFi(await fiu.consent());
      await fiu.pass(HOUR_MS);
      return fiu.fetchFi(sessionId);
    },
  ],
];

const tellConsent = (fiu: OutsideFiu, consentId: string, consentStatus: string, id = FIU_ID) =>
  fiu.ask("/Consent/Notification", {
    Notifier: { type: "FIU", id },
    ConsentStatusNotification: { consentId, consentStatus },
  });
const fiNews = (sessionId: string, linkRefNumber: string, FIStatus: string, fipID = "HDFC-FIP") => ({
  Notifier: { type: "FIP", id: "HDFC-FIP" },
  FIStatusNotification: {
    sessionId,
    sessionStatus: "ACTIVE",
    FIStatusResponse: [{ fipID, Accounts: [{ linkRefNumber, FIStatus, description: "" }] }],
  },
});
/** A session at a bank that takes its time. */
const slowSession = async (fiu: OutsideFiu) => {
  const given = await fiu.consent({}, ["HDFC-FIP"]);
  await fiu.setFip("hdfc", { readyAfterSeconds: 600 });
  const session = await fiu.engine.findSession(await fiu.requestFi(given));
  const [fip] = session?.fips ?? [];
  const linkRefNumber = fip?.accounts[0]?.linkRefNumber ?? "";
  return { id: session?.id ?? "", ofFip: fip?.sessionId ?? "", linkRefNumber };
};

const notifications: readonly Row[] = [
  [
    "a consent revoked by the FIU",
    200,
    undefined,
    async (fiu) => tellConsent(fiu, (await fiu.consent()).id, "REVOKED"),
  ],
  [
    "a consent revoked at a bank",
    200,
    undefined,
    async (fiu) => {
      const consent = await fiu.engine.findConsent((await fiu.consent()).id);
      return fiu.askAsFip("HDFC-FIP", "/Consent/Notification", {
        Notifier: { type: "FIP", id: "HDFC-FIP" },
        ConsentStatusNotification: {
          consentId: consent?.fipArtefacts[0]?.consentId,
          consentStatus: "REVOKED",
        },
      });
    },
  ],
  [
    "a notifier that is somebody else",
    400,
    "InvalidNotifier",
    async (fiu) => tellConsent(fiu, (await fiu.consent()).id, "REVOKED", OTHER_FIU_ID),
  ],
  [
    "another FIU's consent",
    400,
    "InvalidNotifier",
    async (fiu) =>
      fiu.askAs(OTHER_FIU_ID, "/Consent/Notification", {
        Notifier: { type: "FIU", id: OTHER_FIU_ID },
        ConsentStatusNotification: { consentId: (await fiu.consent()).id, consentStatus: "REVOKED" },
      }),
  ],
  ["an unknown consent", 400, "InvalidRequest", (fiu) => tellConsent(fiu, UNKNOWN, "REVOKED")],
  [
    "a revoked consent made active again",
    400,
    "InvalidRequest",
    async (fiu) => {
      const { id } = await fiu.consent();
      await fiu.engine.revokeConsent({ consentId: id, by: "CUSTOMER" });
      return tellConsent(fiu, id, "ACTIVE");
    },
  ],
  [
    "a bank's data, ready earlier",
    200,
    undefined,
    async (fiu) => {
      const { ofFip, linkRefNumber } = await slowSession(fiu);
      return fiu.askAsFip("HDFC-FIP", "/FI/Notification", fiNews(ofFip, linkRefNumber, "READY"));
    },
  ],
  [
    "a session the bank has not",
    400,
    "InvalidFIStatusNotification",
    (fiu) => fiu.askAsFip("HDFC-FIP", "/FI/Notification", fiNews(UNKNOWN, UNKNOWN, "READY")),
  ],
  [
    "an account that is not in the session",
    400,
    "InvalidFIStatusNotification",
    async (fiu) =>
      fiu.askAsFip("HDFC-FIP", "/FI/Notification", fiNews((await slowSession(fiu)).ofFip, UNKNOWN, "READY")),
  ],
  [
    "another bank's accounts",
    400,
    "InvalidFIStatusNotification",
    async (fiu) => {
      const { ofFip, linkRefNumber } = await slowSession(fiu);
      const news = fiNews(ofFip, linkRefNumber, "READY", "SBI-FIP");
      return fiu.askAsFip("HDFC-FIP", "/FI/Notification", news);
    },
  ],
  [
    "a link nobody began",
    400,
    "InvalidRequest",
    (fiu) =>
      fiu.askAsFip("HDFC-FIP", "/Account/link/Notification", {
        Notifier: { type: "FIP", id: "HDFC-FIP" },
        AccountLinkStatusNotification: {
          accRefNumber: "x",
          customerAddress: VUA,
          linkRefNumber: "y",
          linkStatus: "LINKED",
        },
      }),
  ],
  [
    "a link the bank confirmed with the person itself",
    200,
    undefined,
    async (fiu) => {
      await fiu.setFip("hdfc", { linking: "DIRECT" });
      const ask = { vua: VUA, fipId: "HDFC-FIP", fiTypes: ["DEPOSIT"] };
      const accounts = await fiu.engine.discoverAccounts(ask);
      await fiu.engine.startLink({ ...ask, accounts });
      return fiu.askAsFip("HDFC-FIP", "/Account/link/Notification", {
        Notifier: { type: "FIP", id: "HDFC-FIP" },
        AccountLinkStatusNotification: {
          accRefNumber: accounts[0]?.accRefNumber,
          customerAddress: VUA,
          linkRefNumber: "a-link",
          linkStatus: "LINKED",
        },
      });
    },
  ],
  ["a heartbeat", 200, undefined, (fiu) => fiu.fetchRaw("/Heartbeat", {})],
];

testRows("FI/request", requests);
testRows("FI/fetch", fetches);
testRows("told", notifications);
