import { TINK_LINK_ACTOR } from "../../wire/index.ts";
import type { TinkApp } from "../apps/app.ts";
import type { TinkContext } from "../tink-context.ts";
import type { TinkUser } from "../users/user.ts";
import { dataOf, scopesOf } from "./asked-data.ts";
import { bankOf, type Stopped } from "./begin-at.ts";
import { type Journey, journeysOf } from "./journey.ts";
import type { LinkRefusal } from "./link-refusal.ts";
import { type LinkParameters, type LinkQuery, readParameters } from "./parameters.ts";
import { findLinkPath, type LinkPath } from "./paths.ts";
import { isRedirectUri, isRegistered } from "./redirects.ts";
import { takeSession } from "./sessions.ts";

/** What comes of a browser that arrives. */
export type Entered =
  | { readonly kind: "begun"; readonly journey: Journey }
  /** The application is told once the person has read it. */
  | { readonly kind: "refused"; readonly refusal: LinkRefusal; readonly journey: RefusedJourney }
  /** Nobody can be told: it is said on the page. */
  | { readonly kind: "astray"; readonly refusal: LinkRefusal };

/** As much of a journey that did not begin as going back takes. */
export interface RefusedJourney
  extends Pick<Journey, "redirectUri" | "state" | "locale" | "credentialsId" | "providerName"> {
  readonly app: TinkApp;
}

/**
 * `GET /1.0/…`: an application sends a person. Looked at in this order: who asks and where back is, the parameters,
 * the session, the user behind the code, the credentials, the bank.
 * @param path below `/1.0`; undefined where there is none of that name
 */
export async function enterLink(
  context: TinkContext,
  path: string,
  query: LinkQuery,
): Promise<Entered | undefined> {
  const linkPath = findLinkPath(path);
  if (!linkPath) return undefined;
  const asker = await findAsker(context, query);
  if ("refusal" in asker) return { kind: "astray", refusal: asker.refusal };
  const { app, redirectUri } = asker;
  const told: RefusedJourney = {
    app,
    redirectUri,
    state: query.state ?? null,
    locale: query.locale || "en_US",
    credentialsId: null,
    providerName: null,
  };
  const read = readParameters(linkPath, query);
  if ("refusal" in read) return { kind: "refused", refusal: read.refusal, journey: told };
  const begun = await begin(context, app, redirectUri, linkPath, read.parameters);
  return "refusal" in begun
    ? { kind: "refused", refusal: begun.refusal, journey: { ...told, ...begun.known } }
    : { kind: "begun", journey: begun };
}

async function findAsker(
  { apps }: TinkContext,
  { client_id: clientId, redirect_uri: redirectUri }: LinkQuery,
): Promise<{ readonly app: TinkApp; readonly redirectUri: string } | { readonly refusal: LinkRefusal }> {
  const app = clientId ? await apps.byClientId(clientId) : undefined;
  if (!app) {
    const detail = clientId
      ? `client_id: no application here has the client id "${clientId}".`
      : "client_id is missing: say which application asks.";
    return { refusal: { error: "BAD_REQUEST", reason: "INVALID_PARAMETER_CLIENT_ID", detail } };
  }
  if (!redirectUri || !isRedirectUri(redirectUri)) {
    const detail = redirectUri
      ? `redirect_uri: "${redirectUri}" is no absolute address a browser can be sent to.`
      : "redirect_uri is missing: say where the person goes afterwards.";
    return { refusal: { error: "BAD_REQUEST", reason: "INVALID_PARAMETER_REDIRECT_URI", detail } };
  }
  if (isRegistered(app, redirectUri)) return { app, redirectUri };
  const known = app.redirectUris.map((uri) => `"${uri}"`).join(", ") || "none";
  const loopback = app.options.loopbackRedirects ? ", and any http address on this machine" : "";
  const detail = `redirect_uri: "${redirectUri}" is not registered for ${app.name}. Registered: ${known}${loopback}. They are compared letter by letter.`;
  return { refusal: { error: "BAD_REQUEST", reason: "INVALID_STATE_REDIRECT_URI", detail } };
}

async function begin(
  context: TinkContext,
  app: TinkApp,
  redirectUri: string,
  { purpose }: LinkPath,
  parameters: LinkParameters,
): Promise<Journey | Stopped> {
  const { kind } = purpose;
  if (kind === "not_offered") {
    const detail = "This product is not offered here: Sandbank reads accounts and transactions.";
    return { refusal: { ...purpose.failure, detail } };
  }
  const unavailable = parameters.scopes?.find((scope) => !app.scopes.includes(scope));
  if (unavailable !== undefined) {
    const detail = `scope: "${unavailable}" is not available to ${app.name}.`;
    return { refusal: { error: "BAD_REQUEST", reason: "INVALID_STATE_SCOPE", detail } };
  }
  const session = await openedSession(context, app, parameters);
  if ("refusal" in session) return session;
  const user = await userOf(context, app, kind, parameters);
  if (user !== null && "refusal" in user) return user;
  const bank = await bankOf(context, purpose, user, parameters);
  if ("refusal" in bank) return bank;
  const scopes = scopesOf(parameters);
  return journeysOf(context).begin({
    appId: app.id,
    kind,
    redirectUri,
    state: parameters.state,
    market: parameters.market,
    locale: parameters.locale,
    isTest: parameters.isTest,
    userId: user?.id ?? null,
    isOneTime: user === null,
    scopes,
    data: dataOf(scopes),
    items: parameters.refreshableItems ? [...parameters.refreshableItems] : null,
    segments: [...parameters.segments],
    username: parameters.inputUsername ?? session.username,
    authenticate: parameters.authenticate,
    providerName: bank.providerName,
    isProviderFixed: bank.providerName !== null,
    credentialsId: bank.credentialsId,
  });
}

async function openedSession(
  context: TinkContext,
  app: TinkApp,
  { sessionId }: LinkParameters,
): Promise<{ readonly username: string | null } | Stopped> {
  if (sessionId === null) return { username: null };
  const session = await takeSession(context, app.id, sessionId);
  if (session) return { username: session.personalIdentifier ?? null };
  const detail =
    "session_id is of no session, or of one that was used, or is older than 10 minutes: POST /link/v1/session gives a new one.";
  return { refusal: { error: "INTERNAL_ERROR", reason: "REQUEST_FAILED_FETCH_SESSION", detail } };
}

/** What a delegated code has to be good for. */
const NEEDED = {
  connect: { scope: "credentials:write", reason: "REQUEST_FAILED_CREATE_CREDENTIALS" },
  renew: { scope: "credentials:refresh", reason: "REQUEST_FAILED_REFRESH_CREDENTIALS" },
  refresh: { scope: "credentials:refresh", reason: "REQUEST_FAILED_REFRESH_CREDENTIALS" },
  extend: { scope: "credentials:read", reason: "REQUEST_FAILED_FETCH_CREDENTIALS" },
} as const;

/** Null where one is to be made on the way. */
async function userOf(
  { tokens }: TinkContext,
  app: TinkApp,
  kind: Journey["kind"],
  { authorizationCode }: LinkParameters,
): Promise<TinkUser | null | Stopped> {
  if (authorizationCode === null) return null;
  const grant = await tokens.redeemCode(authorizationCode, TINK_LINK_ACTOR);
  if (!grant || grant.app.id !== app.id) {
    const detail = `authorization_code is unknown, used, expired, of another application, or not delegated to Tink Link (actor_client_id=${TINK_LINK_ACTOR}).`;
    return { refusal: { error: "INTERNAL_ERROR", reason: "REQUEST_FAILED_FETCH_EXISTING_USER", detail } };
  }
  const { scope, reason } = NEEDED[kind];
  if (grant.scopes.includes(scope)) return grant.user;
  const detail = `authorization_code was delegated without the scope ${scope}.`;
  return { refusal: { error: "INTERNAL_ERROR", reason, detail } };
}
