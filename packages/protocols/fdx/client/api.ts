import { randomUUID } from "node:crypto";
import { type Grant, ProviderError } from "@sandbank/provider";
import type { z } from "zod";
import { fdxError } from "../wire.ts";
import type { Authorization } from "./authorization.ts";
import type { FdxBank, FdxProviderOptions } from "./bank.ts";
import { type Credentials, readCredentials, writeCredentials } from "./credentials.ts";
import { errorForStatus, networkError } from "./errors.ts";

/** Tokens this close to their end are renewed before use. */
const EXPIRY_MARGIN_MS = 30_000;

/** The FDX API of one bank on behalf of one grant. */
export interface FdxApi {
  readonly consentId: string | null;
  readonly approvedAt: number;
  /** GET, parsed. Renews the access token when it has run out or is refused. @throws ProviderError */
  get<T>(path: string, shape: z.ZodType<T>, query?: Record<string, string | undefined>): Promise<T>;
  /** POST of JSON, otherwise alike. */
  post<T>(path: string, body: object, shape: z.ZodType<T>): Promise<T>;
}

export function openApi(
  bank: FdxBank,
  grant: Grant,
  authorization: Authorization,
  options: FdxProviderOptions,
): FdxApi {
  const { clock, fetch: send = fetch, timeoutMs = 15_000 } = options;
  let credentials = readCredentials(grant.credentials);

  async function renew(): Promise<Credentials> {
    credentials = await authorization.refresh(credentials);
    await grant.save(writeCredentials(credentials));
    return credentials;
  }

  async function request(url: URL, { accessToken }: Credentials, body?: string): Promise<Response> {
    try {
      return await send(url, {
        ...(body !== undefined && { method: "POST", body }),
        headers: {
          ...(body !== undefined && { "content-type": "application/json" }),
          authorization: `Bearer ${accessToken}`,
          accept: "application/json",
          "x-fapi-interaction-id": randomUUID(),
          "fdx-api-actor-type": "BATCH",
        },
        // The token is for this address and no other a bank, or whoever answers for it, may point to.
        redirect: "manual",
        signal: AbortSignal.timeout(timeoutMs),
      });
    } catch (error) {
      throw networkError(error);
    }
  }

  async function call<T>(url: URL, shape: z.ZodType<T>, body?: string): Promise<T> {
    const stale = clock.now() >= credentials.accessTokenExpiresAt - EXPIRY_MARGIN_MS;
    let response = await request(url, stale ? await renew() : credentials, body);
    // Refused although it looks fresh: the bank's clock may run ahead of ours. Once.
    if (response.status === 401 && !stale) response = await request(url, await renew(), body);
    if (!response.ok) throw errorForStatus(response, await describe(response), clock.now());
    return parse(response, shape);
  }

  return {
    consentId: credentials.consentId,
    approvedAt: credentials.approvedAt,
    async get(path, shape, query = {}) {
      const url = new URL(`${bank.apiUrl}${path}`);
      for (const [name, value] of Object.entries(query))
        if (value !== undefined) url.searchParams.set(name, value);
      return call(url, shape);
    },
    post: (path, body, shape) => call(new URL(`${bank.apiUrl}${path}`), shape, JSON.stringify(body)),
  };
}

async function describe(response: Response): Promise<string> {
  const body: unknown = await response.json().catch(() => null);
  const entity = fdxError.safeParse(body);
  return entity.success ? `${entity.data.code}: ${entity.data.message}` : `HTTP ${response.status}`;
}

async function parse<T>(response: Response, shape: z.ZodType<T>): Promise<T> {
  let body: unknown;
  try {
    body = await response.json();
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new ProviderError("invalid_response", "not JSON", { cause: error });
    throw networkError(error);
  }
  const parsed = shape.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new ProviderError("invalid_response", "the answer is not what FDX describes", {
    cause: parsed.error,
  });
}
