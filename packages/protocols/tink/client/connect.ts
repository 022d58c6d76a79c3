import type { Instant } from "@sandbank/domain";
import {
  type ApprovedConnection,
  type ConnectionAnswer,
  type ConnectionRequest,
  type InitiatedConnection,
  ProviderError,
} from "@sandbank/provider";
import { z } from "zod";
import { credentialsAnswer } from "./answers.ts";
import { readingApi, type TinkApi } from "./api.ts";
import { consentStatus, readConsents } from "./consent.ts";
import { type Credentials, readCredentials, writeCredentials } from "./credentials.ts";
import { meaning } from "./errors.ts";
import { LINK_SCOPES, type LinkErrand, linkUrl, readCallback } from "./link.ts";
import type { TinkBank } from "./options.ts";
import type { UserName } from "./tokens.ts";
import { ensureUser, type TinkSetting } from "./users.ts";

const pendingShape = z.object({
  user: z.union([z.object({ userId: z.string() }), z.object({ externalUserId: z.string() })]),
  /** The credentials that are renewed; null for new ones. */
  renews: z.object({ credentialsId: z.string(), readsIngested: z.boolean() }).nullable(),
});

/**
 * Sends the person to Tink Link as a user of their own: to connect accounts, or to renew the consent they once gave.
 * @throws ProviderError
 */
export async function initiate(
  setting: TinkSetting,
  bank: TinkBank,
  request: ConnectionRequest & { readonly person: string },
): Promise<InitiatedConnection> {
  const { redirectUri, state, person } = request;
  const renewable = request.renews === undefined ? null : await findRenewable(setting, request.renews);
  const user: UserName = renewable
    ? { userId: renewable.credentials.userId }
    : await ensureUser(setting, person, bank.country);
  const code = await setting.tokens.delegate(user, LINK_SCOPES);
  const errand = renewable?.errand ?? { kind: "connect-accounts" as const };
  const renews = renewable?.credentials ?? null;
  return {
    status: "pending",
    authorizeUrl: linkUrl(setting.options, { errand, bank, redirectUri, state, code }),
    pending: JSON.stringify(pendingShape.parse({ user, renews })),
  };
}

/** What a person came back with, once it turns out to be theirs and of the bank that was asked for. @throws ProviderError */
export async function complete(
  setting: TinkSetting,
  bank: TinkBank,
  answer: ConnectionAnswer,
): Promise<ApprovedConnection> {
  const { user, renews } = pendingShape.parse(JSON.parse(answer.pending));
  const credentialsId = readCallback(answer);
  if (renews && renews.credentialsId !== credentialsId) {
    throw new ProviderError("invalid_callback", "other credentials came back than were to be renewed");
  }
  const api = readingApi(setting.http, setting.tokens, user);
  const found = await readCredentialsOf(api, credentialsId);
  if (!bank.providerNames.includes(found.providerName)) {
    throw new ProviderError("invalid_callback", `${found.providerName} is not the bank that was asked for`);
  }
  const now = setting.http.clock.now();
  const consents = await readConsents(api);
  const consent = consents.find((each) => each.credentialsId === credentialsId);
  const others = consents.filter((each) => each.credentialsId !== credentialsId);
  const credentials: Credentials = {
    userId: found.userId,
    credentialsId,
    approvedAt: now,
    readsIngested: renews?.readsIngested ?? others.length === 0,
  };
  return {
    credentials: writeCredentials(credentials),
    consent: statusOf(credentials, consent ?? found, now),
  };
}

function statusOf(
  credentials: Credentials,
  consent: Parameters<typeof consentStatus>[1],
  now: Instant,
): ApprovedConnection["consent"] {
  const status = consentStatus(credentials, consent, now);
  if (status.status === "approved") return status;
  throw new ProviderError("consent_expired", "the consent that came back has ended already");
}

/** Credentials that a person can go on with; null where Tink has them no more, and new ones are needed. */
async function findRenewable(
  setting: TinkSetting,
  renews: string,
): Promise<{ credentials: Credentials; errand: LinkErrand } | null> {
  try {
    const credentials = readCredentials(renews);
    const { userId, credentialsId } = credentials;
    const consents = await readConsents(readingApi(setting.http, setting.tokens, { userId }));
    const consent = consents.find((each) => each.credentialsId === credentialsId);
    if (!consent || consent.status === "DELETED") return null;
    const isOver =
      consent.status === "SESSION_EXPIRED" || (consent.sessionExpiryDate ?? 0) <= setting.http.clock.now();
    // What has ended can only be given anew.
    const kind = consent.sessionExtendable && !isOver ? "extend-consent" : "update-consent";
    return { credentials, errand: { kind, credentialsId } };
  } catch (error) {
    const isGone =
      error instanceof ProviderError && (error.code === "consent_revoked" || error.code === "login_required");
    if (isGone) return null;
    throw error;
  }
}

/** @throws ProviderError invalid_callback where the user has no such credentials */
async function readCredentialsOf(api: TinkApi, credentialsId: string) {
  try {
    return await api.get(`/api/v1/credentials/${encodeURIComponent(credentialsId)}`, credentialsAnswer);
  } catch (error) {
    throw meaning(error, { 404: "invalid_callback" }, "these credentials are not this person's");
  }
}
