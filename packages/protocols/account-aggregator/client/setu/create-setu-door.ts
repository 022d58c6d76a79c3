import { createHash } from "node:crypto";
import { toIso } from "@sandbank/domain";
import { type ConsentStatus, ProviderError } from "@sandbank/provider";
import type { z } from "zod";
import { askedTerms, scopesOf } from "../consent-terms.ts";
import type { AaConsent, Door } from "../door.ts";
import { AaError } from "../errors.ts";
import { type HttpOptions, jsonOf, send, understand } from "../http.ts";
import type { SetuDoorOptions } from "../options.ts";
import {
  type ConsentAnswer,
  consentAnswer,
  mandatesAnswer,
  notification,
  notificationUrlAnswer,
  revocationAnswer,
  type SessionAnswer,
  sessionAnswer,
} from "./answers.ts";
import { mapMandate } from "./map-mandate.ts";

/** Setu's FIU API, version 2: it decrypts for us and forgets; https://docs.setu.co/data/account-aggregator */
export function createSetuDoor(
  { baseUrl, clientId, clientSecret, productInstanceId }: SetuDoorOptions,
  { clock, ...http }: HttpOptions & { clock: { now(): number } },
): Door {
  const headers = {
    accept: "application/json",
    "content-type": "application/json",
    "x-client-id": clientId,
    "x-client-secret": clientSecret,
    "x-product-instance-id": productInstanceId,
  };

  async function call<T>(
    method: "GET" | "POST" | "PUT",
    path: string,
    shape: z.ZodType<T>,
    body?: object,
  ): Promise<T> {
    const text = body && { body: JSON.stringify(body) };
    return understand(await send(http, `${baseUrl}${path}`, { method, headers, ...text }), shape);
  }

  const readConsent = async (id: string) =>
    toConsent(
      await call("GET", `/v2/consents/${encodeURIComponent(id)}?expanded=true`, consentAnswer).catch(
        (error) => {
          throw isUnknown(error) ? new ProviderError("login_required", "there is no such consent") : error;
        },
      ),
    );

  return {
    async requestConsent({ customer, fipId, redirectUrl, start, expiry, range }) {
      const asked = await call("POST", "/v2/consents", consentAnswer, {
        vua: customer,
        consentDateRange: { startDate: toIso(start), endDate: toIso(expiry) },
        dataRange: { from: toIso(range.from), to: toIso(range.to) },
        ...askedTerms,
        purpose: { ...askedTerms.purpose, category: { type: "01" } },
        redirectUrl,
        context: fipId === null ? [] : [{ key: "fipId", value: fipId }],
      });
      if (!asked.url) throw new ProviderError("invalid_response", "the consent has no page");
      return { handle: asked.id, url: asked.url };
    },

    /** `redirectUrl?success=…&id=…&errorcode=1 (rejected) | 5 (cancelled)`: a hint, the consent itself decides. */
    async readAnswer({ callbackUrl }, handle) {
      const told = callbackUrl.searchParams;
      if (told.has("id") && told.get("id") !== handle) {
        throw new ProviderError("invalid_callback", "the answer is about another consent");
      }
      const { status } = await readConsent(handle);
      if (status === "approved" || status === "paused") return handle;
      if (status === "rejected" || told.get("success") === "false") {
        throw new ProviderError("access_denied", told.get("errormsg") ?? "the person declined");
      }
      throw new ProviderError("invalid_callback", `the consent is ${status}`);
    },

    readConsent,

    async revoke(consentId) {
      try {
        await call("POST", `/v2/consents/${encodeURIComponent(consentId)}/revoke`, revocationAnswer);
      } catch (error) {
        if (!(error instanceof AaError) || error.retryable) {
          if (!(error instanceof AaError && error.refusal.status < 500)) throw error;
        }
        const { status } = await readConsent(consentId);
        if (status === "approved" || status === "paused") throw error;
      }
    },

    async requestData({ id }, range) {
      const session = await call("POST", "/v2/sessions", sessionAnswer, {
        consentId: id,
        dataRange: { from: toIso(range.from), to: toIso(range.to) },
        format: "json",
      }).catch((error) => {
        throw meaning(error);
      });
      return { sessionId: session.id, range, requestedAt: clock.now(), secret: null };
    },

    async readData({ sessionId }) {
      try {
        return toData(await call("GET", `/v2/sessions/${encodeURIComponent(sessionId)}`, sessionAnswer));
      } catch (error) {
        if (isUnknown(error)) return { state: "gone", accounts: [] };
        throw error;
      }
    },

    async tellAt(url) {
      await call("PUT", "/v2/notification-url", notificationUrlAnswer, { url });
    },

    async readMandates({ id }) {
      const path = `/v2/consents/${encodeURIComponent(id)}/mandates`;
      const { mandates } = await call("GET", path, mandatesAnswer).catch((error) => {
        if (isUnknown(error)) return { mandates: [] };
        throw error;
      });
      return mandates.flatMap((mandate) => mapMandate(mandate) ?? []);
    },

    /**
     * Setu documents no signature: nothing that comes here is believed but that there is something to look up, under a
     * consent id that nobody else knows.
     */
    async readNotification({ body }) {
      const parsed = notification.safeParse(jsonOf(body));
      if (!parsed.success) {
        throw new ProviderError("invalid_response", "this is no notification of Setu", {
          cause: parsed.error,
        });
      }
      const { type, consentId, notificationId } = parsed.data;
      const kind = type === "CONSENT_STATUS_UPDATE" ? "consent" : "delivery";
      return {
        id: notificationId ?? createHash("sha256").update(body).digest("hex"),
        type,
        about: { kind, id: consentId },
      };
    },
  };
}

const STATUS: Readonly<Record<ConsentAnswer["status"], ConsentStatus["status"]>> = {
  PENDING: "pending",
  INITIATED: "pending",
  ACTIVE: "approved",
  APPROVED: "approved",
  PAUSED: "paused",
  REVOKED: "revoked",
  EXPIRED: "expired",
  REJECTED: "rejected",
  FAILED: "rejected",
};

function toConsent({ id, status, detail, accountsLinked }: ConsentAnswer): AaConsent {
  return {
    id,
    status: STATUS[status],
    start: Date.parse(detail?.consentStart ?? ""),
    expiry: Date.parse(detail?.consentExpiry ?? ""),
    range: detail?.dataRange
      ? { from: Date.parse(detail.dataRange.from), to: Date.parse(detail.dataRange.to) }
      : null,
    covers: scopesOf(detail?.consentTypes ?? askedTerms.consentTypes),
    vua: detail?.vua ?? null,
    accounts: accountsLinked ?? [],
    signature: null,
  };
}

const STATE = {
  READY: "ready",
  DELIVERED: "ready",
  DENIED: "denied",
  TIMEOUT: "timeout",
} as const;

function toData({ status, fips }: SessionAnswer) {
  const accounts = (fips ?? []).flatMap(({ fipID, accounts }) =>
    accounts.map((account) => {
      const told = account.status ?? account.FIstatus ?? account.FIStatus ?? "PENDING";
      const state = STATE[told as keyof typeof STATE] ?? ("pending" as const);
      return {
        linkRefNumber: account.linkRefNumber,
        fipId: fipID,
        maskedAccNumber: account.maskedAccNumber ?? null,
        state,
        document: documentOf(account.data),
      };
    }),
  );
  return { state: stateOf(status), accounts };
}

function stateOf(status: string): "pending" | "done" | "gone" {
  if (status === "COMPLETED" || status === "PARTIAL" || status === "FAILED") return "done";
  return status === "EXPIRED" ? "gone" : "pending";
}

/** XML comes within JSON under a name of its own. */
function documentOf(data: unknown): unknown {
  if (typeof data !== "object" || data === null || !("xml" in data)) return data ?? null;
  return data.xml;
}

function isUnknown(error: unknown): boolean {
  return error instanceof AaError && error.refusal.status === 404;
}

/** Setu says InvalidRequest for much: what the words mean, where the code says nothing. */
function meaning(error: unknown): unknown {
  if (!(error instanceof AaError) || error.refusal.aaCode !== "InvalidRequest") return error;
  const { explanation } = error.refusal;
  if (/frequency|InvalidConsentUse/i.test(explanation)) return new AaError("rate_limited", error.refusal);
  return error;
}
