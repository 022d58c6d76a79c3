import { createHash } from "node:crypto";
import { z } from "zod";
import type { ReadyClient } from "./bank.ts";
import { checkOptions, text, texts } from "./check-options.ts";
import { ControlError } from "./control-error.ts";
import type { Controls } from "./controls.ts";

export interface AuthorizeOptions {
  /** Who signs in: a word, a persona, a customer; `ok` unless told. */
  readonly username?: string;
  /** What the application asks for; `openid`, `offline_access` and all data unless told. */
  readonly scope?: string;
  /** Accounts ticked, each by id, last four digits or product name; all unless told. */
  readonly accounts?: readonly string[];
  /** Scopes left ticked; all that were asked for unless told. */
  readonly permissions?: readonly string[];
  /** ISO 8601, of those the bank offers, or `until_revoked`; the bank's first unless told. */
  readonly duration?: string;
  /** The application; the ready client unless told. */
  readonly client?: Pick<ReadyClient, "clientId" | "clientSecret" | "redirectUris">;
}

/** What an application has once somebody consented. */
export interface Grant {
  readonly accessToken: string;
  /** Undefined where `offline_access` was not asked for. */
  readonly refreshToken: string | undefined;
  /** Names the consent, as in `bank.consents.get({ consent })`. */
  readonly consentId: string;
  /** What was granted. */
  readonly scopes: readonly string[];
  /** Of the access token, in seconds of the world's time. */
  readonly expiresIn: number;
}

const EVERYTHING = [
  "openid offline_access fdx:accountbasic:read fdx:accountdetailed:read fdx:transactions:read",
  "fdx:statements:read fdx:customercontact:read fdx:customerpersonal:read",
].join(" ");

/** The same every time, so that the same calls get the same bytes. */
const VERIFIER = "sandbank-asks-in-place-of-an-application-00";

const tokens = z.object({
  access_token: z.string(),
  refresh_token: z.string().optional(),
  grant_id: z.string(),
  scope: z.string(),
  expires_in: z.number(),
});

const known = {
  username: text.optional(),
  scope: text.optional(),
  accounts: texts.optional(),
  permissions: texts.optional(),
  duration: text.optional(),
  client: z.looseObject({ clientId: text, clientSecret: text, redirectUris: texts }).optional(),
};

interface Place {
  readonly institution: string;
  readonly issuer: string;
  readonly fetch: typeof fetch;
  readonly client: ReadyClient;
  readonly controls: Pick<Controls, "institutions">;
}

/**
 * The authorization code flow with PKCE (RFC 6749 section 4.1, RFC 7636), the consent page answered at once.
 * @throws ControlError where it gives no tokens, with the OAuth error as its code; RangeError for options that are
 *   not known
 */
export async function authorize(place: Place, wanted: AuthorizeOptions): Promise<Grant> {
  checkOptions("authorize()", known, wanted);
  const { clientId, clientSecret, redirectUris } = wanted.client ?? place.client;
  const redirectUri = redirectUris[0] ?? "";
  const url = `${place.issuer}/authorize?${authorizationQuery(wanted, { clientId, redirectUri })}`;
  const asked = await place.fetch(url, { redirect: "manual" });
  if (asked.status === 404) await refuseWithoutIssuer(place);
  const code = await codeOf(asked);
  const response = await place.fetch(`${place.issuer}/token`, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "authorization_code",
      code,
      redirect_uri: redirectUri,
      code_verifier: VERIFIER,
      client_id: clientId,
      client_secret: clientSecret,
    }),
  });
  if (!response.ok) throw await refusalOf(response);
  const got = tokens.parse(await response.json());
  return {
    accessToken: got.access_token,
    refreshToken: got.refresh_token,
    consentId: got.grant_id,
    scopes: got.scope.split(" "),
    expiresIn: got.expires_in,
  };
}

function authorizationQuery(
  { username = "ok", scope = EVERYTHING, accounts, permissions, duration }: AuthorizeOptions,
  { clientId, redirectUri }: { clientId: string; redirectUri: string },
): URLSearchParams {
  return new URLSearchParams({
    response_type: "code",
    client_id: clientId,
    redirect_uri: redirectUri,
    scope,
    // Asked for again even where consent was given before (OpenID Connect Core section 11).
    prompt: "consent",
    code_challenge: createHash("sha256").update(VERIFIER).digest("base64url"),
    code_challenge_method: "S256",
    sandbank_user: username,
    ...(accounts && { sandbank_accounts: accounts.join(",") }),
    ...(permissions && { sandbank_permissions: permissions.join(",") }),
    ...(duration !== undefined && { sandbank_duration: duration }),
  });
}

/** What gives no tokens to whom a customer is sent by says who does. */
const INSTEAD: Readonly<Record<string, string>> = {
  "account-aggregator": "its data is asked for through the Account Aggregator: docs/account-aggregator.md",
  tink: "its data is asked for through Tink: docs/tink.md",
};

async function refuseWithoutIssuer({ institution, controls }: Place): Promise<void> {
  const { institutions } = await controls.institutions.list();
  const found = institutions.find(({ id }) => id === institution);
  const others = institutions.filter(({ protocol }) => INSTEAD[protocol] === undefined).map(({ id }) => id);
  const why = found ? INSTEAD[found.protocol] : undefined;
  if (found && why === undefined) return;
  throw new ControlError(
    found ? "no_authorization_server" : "unknown_institution",
    404,
    `${found ? `${found.name} has no authorization server; ${why}` : `There is no institution "${institution}"`}. authorize() is for ${others.join(", ")}.`,
  );
}

async function codeOf(response: Response): Promise<string> {
  const location = response.headers.get("location");
  if (location === null) throw await refusalOf(response);
  const { searchParams } = new URL(location);
  const code = searchParams.get("code");
  if (code !== null) return code;
  const error = searchParams.get("error") ?? "no_code";
  const said = searchParams.get("error_description") ?? `The answer leads to ${location}`;
  throw new ControlError(error, response.status, `${error}: ${said}`);
}

const refusal = z.object({
  error: z.string(),
  error_description: z.string().optional(),
  message: z.string().optional(),
});

async function refusalOf(response: Response): Promise<ControlError> {
  const text = await response.text();
  const said = refusal.safeParse(parseJson(text));
  if (!said.success) return new ControlError("not_authorized", response.status, text.slice(0, 500));
  const { error, error_description: description, message = description ?? error } = said.data;
  return new ControlError(error, response.status, `${error}: ${message}`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
