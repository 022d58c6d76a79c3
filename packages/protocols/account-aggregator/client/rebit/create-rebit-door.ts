import { randomBytes, randomUUID } from "node:crypto";
import { DAY_MS, toIso } from "@sandbank/domain";
import { type ConsentStatus, ProviderError } from "@sandbank/provider";
import {
  createKeyMaterial,
  RedirectError,
  readReturn,
  returnQuery,
  SignatureError,
  signatureOf,
  verifySignedConsent,
  writeRedirect,
} from "../../crypto/index.ts";
import { askedTerms, scopesOf } from "../consent-terms.ts";
import type { AaConsent, Door } from "../door.ts";
import { AaError } from "../errors.ts";
import type { HttpOptions } from "../http.ts";
import type { RebitDoorOptions } from "../options.ts";
import {
  acknowledged,
  artefactAnswer,
  consentAnswer,
  fetchAnswer,
  handleAnswer,
  requestAnswer,
  signedDetail,
} from "./answers.ts";
import { openDelivery, type SessionSecret } from "./open-delivery.ts";
import { readRebitNotification } from "./read-notification.ts";
import { createRegistry } from "./registry.ts";
import { createSignedCalls } from "./signed-calls.ts";

/** How long a key agreement of ours may be used. */
const KEY_MS = DAY_MS;

/** An aggregator spoken to in ReBIT v2, as a financial information user of our own: nobody else sees the data. */
export function createRebitDoor(
  options: RebitDoorOptions,
  http: HttpOptions & { clock: { now(): number } },
): Door {
  const { clientId, redirectSecret, keyEncoding = "Curve25519" } = options;
  const registry = createRegistry(options, http);
  const calls = createSignedCalls(options, registry, http);

  async function readConsent(consentId: string): Promise<AaConsent> {
    const artefact = await calls.post("/Consent/fetch", { consentId }, artefactAnswer);
    const { key } = await registry.aggregator();
    const detail = signedDetail.safeParse(verified(artefact.signedConsent, key));
    if (!detail.success) {
      throw new ProviderError("invalid_response", "the artefact is not what ReBIT describes", {
        cause: detail.error,
      });
    }
    const { consentStart, consentExpiry, consentTypes, FIDataRange, Customer, Accounts } = detail.data;
    return {
      id: artefact.consentId,
      status: STATUS[artefact.status],
      start: Date.parse(consentStart),
      expiry: Date.parse(consentExpiry),
      range: { from: Date.parse(FIDataRange.from), to: Date.parse(FIDataRange.to) },
      covers: scopesOf(consentTypes),
      vua: Customer?.id ?? null,
      accounts: Accounts,
      signature: signatureOf(artefact.signedConsent),
    };
  }

  return {
    async requestConsent({ customer, fipId, redirectUrl, start, expiry, range }) {
      const { webviewUrl, handle } = await registry.aggregator();
      const vua = customer.includes("@") ? customer : `${customer}@${handle}`;
      const mobile = /^\d{10}(?=@)/.exec(vua)?.[0];
      const { ConsentHandle } = await calls.post(
        "/Consent",
        {
          ConsentDetail: {
            consentStart: toIso(start),
            consentExpiry: toIso(expiry),
            ...askedTerms,
            purpose: undefined,
            dataLife: undefined,
            frequency: undefined,
            DataConsumer: { id: clientId, type: "FIU" },
            Customer: { id: vua, ...(mobile && { Identifiers: [{ type: "MOBILE", value: mobile }] }) },
            Purpose: { ...askedTerms.purpose, Category: { type: "Personal Finance" } },
            FIDataRange: { from: toIso(range.from), to: toIso(range.to) },
            DataLife: askedTerms.dataLife,
            Frequency: askedTerms.frequency,
          },
        },
        consentAnswer,
      );
      const redirect = {
        txnid: randomUUID(),
        sessionid: ConsentHandle,
        userid: vua,
        redirect: redirectUrl,
        srcref: ConsentHandle,
        ...(fipId !== null && { fipid: fipId }),
      };
      const sender = { id: clientId, secret: redirectSecret, at: calls.now() };
      const url = new URL(webviewUrl);
      for (const [name, value] of Object.entries(await writeRedirect(redirect, sender))) {
        url.searchParams.set(name, value);
      }
      return { handle: ConsentHandle, url: url.href };
    },

    async readAnswer({ callbackUrl }, handle) {
      const query = returnQuery.safeParse(Object.fromEntries(callbackUrl.searchParams));
      if (!query.success) throw new ProviderError("invalid_callback", "this is no answer of an aggregator");
      const told = await readReturn(query.data, redirectSecret, calls.now()).catch((error) => {
        if (!(error instanceof RedirectError)) throw error;
        throw new ProviderError("invalid_callback", error.message, { cause: error });
      });
      if (told.sessionid !== handle) {
        throw new ProviderError("invalid_callback", "the answer is about another consent");
      }
      const { ConsentStatus } = await calls.post("/Consent/handle", { ConsentHandle: handle }, handleAnswer);
      if (ConsentStatus.id && (ConsentStatus.status === "READY" || ConsentStatus.status === "APPROVED")) {
        return ConsentStatus.id;
      }
      const hasDeclined = told.status === "F" || ConsentStatus.status === "REJECTED";
      throw new ProviderError(
        hasDeclined ? "access_denied" : "invalid_callback",
        `the consent is ${ConsentStatus.status}`,
      );
    },

    readConsent,

    /** CL002 of the community guidelines: a revocation by the FIU is honoured at once. */
    async revoke(consentId) {
      const notification = {
        Notifier: { type: "FIU", id: clientId },
        ConsentStatusNotification: { consentId, consentStatus: "REVOKED" },
      };
      try {
        await calls.post("/Consent/Notification", notification, acknowledged);
      } catch (error) {
        if (!(error instanceof AaError) || error.refusal.status >= 500) throw error;
        const { status } = await readConsent(consentId);
        if (status === "approved" || status === "paused") throw error;
      }
    },

    async requestData(consent, range) {
      const drawn = { secret: randomBytes(32), nonce: randomBytes(32) };
      const expiresAt = calls.now() + KEY_MS;
      const { material } = createKeyMaterial({ encoding: keyEncoding, ...drawn, expiresAt });
      const { sessionId } = await calls.post(
        "/FI/request",
        {
          FIDataRange: { from: toIso(range.from), to: toIso(range.to) },
          Consent: { id: consent.id, digitalSignature: consent.signature },
          KeyMaterial: material,
        },
        requestAnswer,
      );
      const secret: SessionSecret = {
        encoding: keyEncoding,
        secret: drawn.secret.toString("base64"),
        nonce: drawn.nonce.toString("base64"),
      };
      return { sessionId, range, requestedAt: http.clock.now(), secret: JSON.stringify(secret) };
    },

    async readData({ sessionId, secret }) {
      try {
        const accounts = openDelivery(await calls.post("/FI/fetch", { sessionId }, fetchAnswer), secret);
        const isPending = accounts.some(({ state }) => state === "pending");
        return { state: isPending ? "pending" : "done", accounts };
      } catch (error) {
        if (!(error instanceof AaError)) throw error;
        if (GONE.has(error.refusal.aaCode)) return { state: "gone", accounts: [] };
        if (error.code === "not_ready") return { state: "pending", accounts: [] };
        throw error;
      }
    },

    tellAt: (callbackUrl) => registry.setBaseUrl(callbackUrl),

    readNotification: (incoming) => readRebitNotification(incoming, calls, options.aaId),
  };
}

const STATUS = {
  ACTIVE: "approved",
  PAUSED: "paused",
  REVOKED: "revoked",
  EXPIRED: "expired",
} as const satisfies Record<string, ConsentStatus["status"]>;

/** The session cannot be read any more, and another can be asked for. */
const GONE: ReadonlySet<string> = new Set(["DataGone", "InvalidSessionId", "ExpiredKeyMaterial"]);

function verified(signedConsent: string, key: Parameters<typeof verifySignedConsent>[1]): unknown {
  try {
    return verifySignedConsent(signedConsent, key).detail;
  } catch (error) {
    if (!(error instanceof SignatureError)) throw error;
    throw new ProviderError("invalid_response", "the artefact is not signed by the aggregator", {
      cause: error,
    });
  }
}
