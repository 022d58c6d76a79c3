import { codeAnswer, tokenAnswer } from "./answers.ts";
import { isStatus, meaning } from "./errors.ts";
import { type HttpOptions, send, understand } from "./http.ts";
import type { TinkProviderOptions } from "./options.ts";

/** Tokens this close to their end are asked for anew before use. */
const MARGIN_MS = 60_000;
/** People whose tokens are remembered; the one unused longest is forgotten first. */
const MOST_KEPT = 1_000;

/** By whom Tink is to know a user. */
export type UserName = { readonly userId: string } | { readonly externalUserId: string };

export interface Tokens {
  /** Of the application itself. */
  client(scopes: readonly string[]): Promise<string>;
  /** Of a user. @throws ProviderError consent_revoked where there is no such user */
  user(user: UserName, scopes: readonly string[]): Promise<string>;
  /** Lets the application's user be acted for by Tink Link; gives the code that it takes. */
  delegate(user: UserName, scopes: readonly string[]): Promise<string>;
  /** Makes the next token a new one: this one was refused. True where its time is over by our clock too, or it was replaced. */
  forget(token: string): boolean;
  /** Keeps no token of a user whose access has ended. */
  forgetUser(user: UserName): void;
}

type Options = TinkProviderOptions & HttpOptions & { readonly actorClientId: string };

/**
 * Tokens as they are needed, kept in memory only. RFC 6749 4.4 for the application; for a user a grant of the
 * application's own, https://docs.tink.com/resources/transactions/continuous-connect-to-a-bank-account
 */
export function createTokens(options: Options): Tokens {
  const { baseUrl, clientId, clientSecret, clock } = options;
  const kept = new Map<string, { readonly token: string; readonly until: number }>();

  async function post(path: string, fields: Readonly<Record<string, string>>, token: string | null) {
    const url = new URL(`${baseUrl}${path}`);
    return send(options, { method: "POST", url, token, body: new URLSearchParams(fields) });
  }

  async function exchange(fields: Readonly<Record<string, string>>) {
    const application = { client_id: clientId, client_secret: clientSecret };
    // Its time begins before the answer is here, and the clock may be moved meanwhile.
    const askedAt = clock.now();
    const answer = await post("/api/v1/oauth/token", { ...application, ...fields }, null).catch((error) => {
      const message = "Tink does not accept this application";
      throw meaning(error, { 401: "invalid_response", 403: "invalid_response" }, message);
    });
    const { access_token, expires_in } = understand(answer, tokenAnswer);
    return { token: access_token, until: askedAt + expires_in * 1_000 - MARGIN_MS };
  }

  async function keptOr(key: string, ask: () => ReturnType<typeof exchange>): Promise<string> {
    const known = kept.get(key);
    kept.delete(key);
    const fresh = known && clock.now() < known.until ? known : await ask();
    kept.set(key, fresh);
    for (const oldest of kept.keys()) {
      if (kept.size <= MOST_KEPT) break;
      kept.delete(oldest);
    }
    return fresh.token;
  }

  const client = (scopes: readonly string[]) => {
    const scope = scopes.join(",");
    return keptOr(`client ${scope}`, () => exchange({ grant_type: "client_credentials", scope }));
  };

  /** A code for a user of ours; the application's token is renewed once where it is refused. */
  async function grant(path: string, user: UserName, fields: Readonly<Record<string, string>>) {
    const form = { ...nameOf(user), ...fields };
    const ask = async (token: string) => understand(await post(path, form, token), codeAnswer).code;
    const scopes = ["authorization:grant"];
    try {
      return await withFreshToken(tokens, () => client(scopes), ask);
    } catch (error) {
      throw meaning(error, { 404: "consent_revoked" });
    }
  }

  function forget(token: string): boolean {
    const [key, value] = [...kept].find(([, each]) => each.token === token) ?? [];
    // Of somebody who asked at the same time: theirs has taken its place, and may be good.
    if (key === undefined || value === undefined) return true;
    kept.delete(key);
    return clock.now() >= value.until;
  }

  const tokens: Tokens = {
    client,
    forget,
    forgetUser(user) {
      for (const key of kept.keys()) if (key.startsWith(`${keyOf(user)} `)) kept.delete(key);
    },
    user(user, scopes) {
      const scope = scopes.join(",");
      return keptOr(`${keyOf(user)} ${scope}`, async () => {
        const code = await grant("/api/v1/oauth/authorization-grant", user, { scope });
        return exchange({ grant_type: "authorization_code", code });
      });
    },
    async delegate(user, scopes) {
      const fields = {
        scope: scopes.join(","),
        actor_client_id: options.actorClientId,
        // Shown to the person in Tink Link.
        id_hint: "Sandbank",
      };
      try {
        return await grant("/api/v1/oauth/authorization-grant/delegate", user, fields);
      } catch (error) {
        // "401: scope not allowed": the application may not delegate it, whoever signs in.
        throw meaning(error, { 401: "not_supported" });
      }
    },
  };
  return tokens;
}

/** A clock that is moved by hours ends a token while it is on its way; one that stands still does so once at most. */
const MOST_ATTEMPTS = 4;

/**
 * Uses a token, and a new one where it is refused although it looked fresh: their clock may run ahead of ours. Once; again
 * only where its time was over by our clock too, when the refusal came.
 * @throws ProviderError unavailable where no token lasts until it arrives
 */
export async function withFreshToken<T>(
  { forget }: Pick<Tokens, "forget">,
  tokenOf: () => Promise<string>,
  use: (token: string) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const token = await tokenOf();
    try {
      return await use(token);
    } catch (error) {
      if (!isStatus(error, 401)) throw error;
      const wasOver = forget(token);
      if (attempt >= MOST_ATTEMPTS)
        throw meaning(error, { 401: "unavailable" }, "no token lasts long enough");
      if (attempt > 1 && !wasOver) throw error;
    }
  }
}

const keyOf = (user: UserName) => `user ${JSON.stringify(user)}`;

function nameOf(user: UserName): Readonly<Record<string, string>> {
  return "userId" in user ? { user_id: user.userId } : { external_user_id: user.externalUserId };
}
