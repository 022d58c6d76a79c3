import type { z } from "zod";
import { isStatus } from "./errors.ts";
import { type HttpOptions, send, type TinkRequest, understand } from "./http.ts";
import { type Tokens, type UserName, withFreshToken } from "./tokens.ts";

type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Tink's API with one kind of token. Every call throws ProviderError and nothing else. */
export interface TinkApi {
  /** GET, parsed. Lists in the query repeat their name. */
  get<T>(path: string, shape: z.ZodType<T>, query?: Query): Promise<T>;
  post<T>(path: string, body: object, shape: z.ZodType<T>): Promise<T>;
  /** POST of nothing, whose answer says nothing. */
  command(path: string): Promise<void>;
  delete(path: string): Promise<void>;
}

/** What is read of a person, and nothing more is asked for. */
const READING = [
  "accounts:read",
  "balances:read",
  "credentials:read",
  "provider-consents:read",
  "transactions:read",
];
const REFRESHING = ["credentials:read", "credentials:refresh", "provider-consents:read"];
const ENDING = ["accounts:read", "credentials:read", "credentials:write", "user:delete"];

export type ApiOptions = HttpOptions & { readonly baseUrl: string };

export function readingApi(options: ApiOptions, tokens: Tokens, user: UserName): TinkApi {
  return openApi(options, tokens, () => tokens.user(user, READING));
}

/** What an application may read besides, each with a token of its own: one it may not have spoils no other. */
const EXTRAS = {
  balances: ["accounts:read", "accounts.balances:readonly"],
  loans: ["loan-accounts:readonly"],
  investments: ["investment-accounts:readonly"],
};
type Extra = keyof typeof EXTRAS;

/** Asks for something extra; null where the application may not, or it is not there. @throws ProviderError */
export type AskExtra = <T>(extra: Extra, path: string, shape: z.ZodType<T>) => Promise<T | null>;

export function extrasOf(options: ApiOptions, tokens: Tokens, user: UserName): AskExtra {
  return async (extra, path, shape) => {
    try {
      return await openApi(options, tokens, () => tokens.user(user, EXTRAS[extra])).get(path, shape);
    } catch (error) {
      if (isStatus(error, 401, 403, 404)) return null;
      throw error;
    }
  };
}

export function refreshingApi(options: ApiOptions, tokens: Tokens, user: UserName): TinkApi {
  return openApi(options, tokens, () => tokens.user(user, REFRESHING));
}

export function endingApi(options: ApiOptions, tokens: Tokens, user: UserName): TinkApi {
  return openApi(options, tokens, () => tokens.user(user, ENDING));
}

export function clientApi(options: ApiOptions, tokens: Tokens, scopes: readonly string[]): TinkApi {
  return openApi(options, tokens, () => tokens.client(scopes));
}

function openApi(options: ApiOptions, tokens: Tokens, tokenOf: () => Promise<string>): TinkApi {
  const call = (request: Omit<TinkRequest, "token">) =>
    withFreshToken(tokens, tokenOf, (token) => send(options, { ...request, token }));
  const urlOf = (path: string) => new URL(`${options.baseUrl}${path}`);
  return {
    async get(path, shape, query = {}) {
      const url = urlOf(path);
      for (const [name, value] of Object.entries(query))
        for (const each of [value ?? []].flat()) url.searchParams.append(name, each);
      return understand(await call({ method: "GET", url }), shape);
    },
    async post(path, body, shape) {
      return understand(await call({ method: "POST", url: urlOf(path), body }), shape);
    },
    async command(path) {
      await call({ method: "POST", url: urlOf(path) });
    },
    async delete(path) {
      await call({ method: "DELETE", url: urlOf(path) });
    },
  };
}
