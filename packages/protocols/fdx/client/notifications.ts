import { createHash } from "node:crypto";
import { type IncomingNotification, ProviderError, type ProviderNotification } from "@sandbank/provider";
import { z } from "zod";
import { type FdxNotification, notification, notificationSubscription } from "../wire.ts";
import type { FdxApi } from "./api.ts";

/** The bank's JSON Web Key Set, `jwks_uri` of its discovery document. @throws ProviderError unavailable */
export type ReadKeys = (options: { fresh: boolean }) => Promise<{ keys: Record<string, unknown>[] }>;

/** Names the header in which a bank signs what it sends: FDX itself publishes no signature. */
const SIGNATURE_HEADER = "webhook-signature";

/** What an application that reads transactions wants to be told. */
const WANTED = [
  { category: "NEW_DATA", type: "BALANCE" },
  { category: "CONSENT", type: "CONSENT_REVOKED" },
  { category: "CONSENT", type: "CONSENT_EXPIRED" },
] as const;

/** Asks the bank to tell us; each takes the place of an earlier one. FDX 6 Event API, `POST /notification-subscriptions`. */
export async function subscribe(api: FdxApi, callbackUrl: string): Promise<void> {
  const subscriber = { name: "Sandbank", type: "DATA_RECIPIENT" };
  for (const wanted of WANTED) {
    await api.post(
      "/notification-subscriptions",
      { ...wanted, callbackUrl, subscriber },
      notificationSubscription,
    );
  }
}

const claims = z.object({ request_body_sha256: z.string() });

/**
 * What a bank tells, once its signature says that it does: a JWT by its own key over the hash of the body.
 * @throws ProviderError invalid_response for what is not signed by this bank or is no notification
 */
export async function readNotification(
  { headers, body }: IncomingNotification,
  readKeys: ReadKeys,
): Promise<ProviderNotification> {
  const signature = headers.get(SIGNATURE_HEADER);
  if (!signature) throw new ProviderError("invalid_response", `there is no ${SIGNATURE_HEADER}`);
  const payload = await verified(signature, readKeys);
  const signed = claims.safeParse(payload).data?.request_body_sha256;
  if (signed !== createHash("sha256").update(body).digest("hex")) {
    throw new ProviderError("invalid_response", "the signature is of another body");
  }
  const parsed = notification.safeParse(jsonOf(body));
  if (!parsed.success) {
    throw new ProviderError("invalid_response", "this is no FDX notification", { cause: parsed.error });
  }
  return { id: parsed.data.notificationId, type: parsed.data.type, about: subjectOf(parsed.data) };
}

/** The payload of a JWT by one of the bank's keys; unknown keys are looked up once more, for it may have a new one. */
async function verified(token: string, readKeys: ReadKeys): Promise<unknown> {
  const { compactVerify, createLocalJWKSet, errors } = await import("jose");
  for (const fresh of [false, true]) {
    const keys = createLocalJWKSet(await readKeys({ fresh }));
    try {
      const { payload } = await compactVerify(token, keys, { algorithms: ["ES256", "RS256", "PS256"] });
      return jsonOf(new TextDecoder().decode(payload));
    } catch (error) {
      if (!fresh && error instanceof errors.JWKSNoMatchingKey) continue;
      throw new ProviderError("invalid_response", "the signature is not this bank's", { cause: error });
    }
  }
  return null;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function subjectOf({ notificationPayload }: FdxNotification): ProviderNotification["about"] {
  const { id, idType } = notificationPayload;
  if (id === undefined) return null;
  if (idType === "ACCOUNT") return { kind: "account", id };
  return idType === "CONSENT" ? { kind: "consent", id } : null;
}
