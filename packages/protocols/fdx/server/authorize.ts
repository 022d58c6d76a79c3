import { toIso } from "@sandbank/domain";
import { type AccessToken, type ConsentRecord, consentState } from "@sandbank/protocol-oauth/server";
import type { Account, Holder } from "@sandbank/world";
import type { FdxServerOptions } from "./context.ts";
import { FdxError } from "./fdx-error.ts";

/** What a request may see. */
export interface Access {
  readonly token: AccessToken;
  readonly consent: ConsentRecord;
  readonly holder: Holder;
  /** The accounts the customer chose, in the bank's order. */
  readonly accounts: readonly Account[];
}

/**
 * The checks every request for data passes, in this order, on every call: nothing is remembered, so that a
 * token dies at once with its consent (FDX security model 5.0).
 * @param anyOf scopes of which one is enough; empty where any token will do.
 */
export async function authorize(
  server: FdxServerOptions,
  authorizationHeader: string | undefined,
  anyOf: readonly string[],
): Promise<Access> {
  const value = requireBearer(server, authorizationHeader);
  const token = await requireLivingToken(server, value);
  const consent = await requireActiveConsent(server, token);
  requireScope(server, token, anyOf);
  const holder = { bank: server.bank.id, customer: server.customerOf(token.subject) };
  const chosen = new Set(consent.accountIds);
  const accounts = server.world.accounts(holder).filter(({ id }) => chosen.has(id));
  return { token, consent, holder, accounts };
}

/** The checks of the consent endpoints: an ended consent can still be asked about while its token lives. */
export async function authorizeConsent(
  server: FdxServerOptions,
  authorizationHeader: string | undefined,
  consentId: string,
): Promise<ConsentRecord> {
  const token = await requireLivingToken(server, requireBearer(server, authorizationHeader));
  const consent = token.grantId === consentId ? await server.authorization.consents.find(consentId) : null;
  if (consent) return consent;
  throw new FdxError("notFound", `No consent ${consentId} for this token; its own is ${token.grantId}.`);
}

/** @throws FdxError 701 alike for an account that does not exist and one that was not chosen. */
export function requireAccount({ accounts }: Access, accountId: string): Account {
  const account = accounts.find(({ id }) => id === accountId);
  if (account) return account;
  throw new FdxError(
    "accountNotFound",
    `No account ${accountId} in this consent. GET /accounts lists those the customer chose.`,
  );
}

/** RFC 6750 section 2.1, https://www.rfc-editor.org/rfc/rfc6750#section-2.1 */
export function bearerOf(header: string | undefined): string | undefined {
  return /^Bearer +([\w.~+/-]+=*) *$/i.exec(header ?? "")?.[1];
}

function requireBearer(server: FdxServerOptions, header: string | undefined): string {
  const value = bearerOf(header);
  if (value) return value;
  const message = header
    ? "The Authorization header must be of the form: Bearer <access token>."
    : "Send the access token in the Authorization header: Bearer <access token>.";
  // Section 3.1: a request without authentication gets a challenge without an error code.
  throw new FdxError("authenticationFailed", message, challenge(server, {}));
}

async function requireLivingToken(server: FdxServerOptions, value: string): Promise<AccessToken> {
  const token = await server.authorization.findAccessToken(value);
  if (token) return token;
  throw invalidToken(
    server,
    `The access token is expired, revoked, or not one of ${server.bank.name}'s. Use the refresh token for a new one.`,
  );
}

async function requireActiveConsent(server: FdxServerOptions, token: AccessToken): Promise<ConsentRecord> {
  const consent = await server.authorization.consents.find(token.grantId);
  if (!consent)
    throw invalidToken(server, "The access token has no consent. Ask the customer to connect again.");
  const state = consentState(consent, server.world.clock.now());
  if (state === "active") return consent;
  const what = state === "expired" ? "expired" : "was revoked";
  const at = consent.revocation?.at ?? consent.expiresAt;
  const when = at === null ? "" : ` on ${toIso(at)}`;
  throw invalidToken(server, `The customer's consent ${what}${when}. Ask the customer to connect again.`);
}

/** RFC 6750 section 3.1 */
function requireScope(server: FdxServerOptions, { scopes }: AccessToken, anyOf: readonly string[]): void {
  if (anyOf.length === 0 || anyOf.some((scope) => scopes.has(scope))) return;
  const message = `This needs the scope ${anyOf.join(" or ")}; the customer granted ${[...scopes].join(" ")}.`;
  throw new FdxError(
    "forbidden",
    message,
    challenge(server, { error: "insufficient_scope", error_description: message, scope: anyOf[0] ?? "" }),
  );
}

function invalidToken(server: FdxServerOptions, message: string): FdxError {
  return new FdxError(
    "authenticationFailed",
    message,
    challenge(server, { error: "invalid_token", error_description: message }),
  );
}

function challenge({ bank }: FdxServerOptions, parameters: Record<string, string>): Record<string, string> {
  const listed = Object.entries({ realm: bank.id, ...parameters });
  const quoted = listed.map(([name, value]) => `${name}="${value.replace(/[^\x20-\x7e]|["\\]/g, "'")}"`);
  return { "WWW-Authenticate": `Bearer ${quoted.join(", ")}` };
}
