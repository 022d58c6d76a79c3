import type { KeyObject } from "node:crypto";
import { ProviderError } from "@sandbank/provider";
import { z } from "zod";
import { importRsaKey, rsaJwk } from "../../crypto/index.ts";
import { type HttpOptions, send, understand } from "../http.ts";
import type { RebitDoorOptions } from "../options.ts";

/** `POST /iam/v1/entity/token/generate`, IAM service 2.1.0. */
const tokenAnswer = z.object({ accessToken: z.string(), expiresIn: z.number() });

/** As much as is needed of `GET /v2/entityInfo/AA/{id}`, CR service API 1.0. */
const entityAnswer = z.object({
  entityinfo: z.object({
    webviewurl: z.url().nullish(),
    entityhandle: z.string().nullish(),
    certificate: rsaJwk,
  }),
});

/** Renewed when this close to its end. */
const MARGIN_MS = 60_000;
/** The aggregator's entry is read again after so long. */
const ENTRY_MS = 3_600_000;

export interface Aggregator {
  readonly kid: string;
  readonly key: KeyObject;
  readonly webviewUrl: string;
  /** What stands behind the `@` of its customers' addresses. */
  readonly handle: string;
}

/** The central registry and its token service, as one member uses them. What is read is kept for a while. */
export interface Registry {
  /** @throws ProviderError invalid_response when our id and secret do not open it */
  apiKey(options?: { fresh: boolean }): Promise<string>;
  aggregator(options?: { fresh: boolean }): Promise<Aggregator>;
  /** Changes where we are told of things. A sandbox takes the rest of our entry to stay as it is. */
  setBaseUrl(baseUrl: string): Promise<void>;
}

export function createRegistry(
  { registryUrl, clientId, clientSecret, aaId }: RebitDoorOptions,
  { clock, ...http }: HttpOptions & { clock: { now(): number } },
): Registry {
  let token: { value: string; until: number } | null = null;
  let entry: { value: Aggregator; until: number } | null = null;

  async function apiKey({ fresh } = { fresh: false }): Promise<string> {
    if (token && !fresh && clock.now() < token.until) return token.value;
    const answer = await send(http, `${registryUrl}/iam/v1/entity/token/generate`, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded", accept: "application/json" },
      body: new URLSearchParams({ id: clientId, secret: clientSecret }).toString(),
    });
    const { accessToken, expiresIn } = understand(answer, tokenAnswer);
    token = { value: accessToken, until: clock.now() + expiresIn * 1_000 - MARGIN_MS };
    return accessToken;
  }

  /** Asks once more with another api key where ours is not taken. */
  async function asking<T>(
    path: string,
    shape: z.ZodType<T>,
    body?: { readonly method: "PUT"; readonly entityinfo: object },
  ): Promise<T> {
    const attempt = async (key: string) =>
      send(http, `${registryUrl}${path}`, {
        method: body?.method ?? "GET",
        headers: {
          authorization: `Bearer ${key}`,
          accept: "application/json",
          ...(body && { "content-type": "application/json" }),
        },
        ...(body && { body: JSON.stringify({ entityinfo: body.entityinfo }) }),
      });
    const answer = await attempt(await apiKey());
    return understand(answer.status === 401 ? await attempt(await apiKey({ fresh: true })) : answer, shape);
  }

  return {
    apiKey,
    async aggregator({ fresh } = { fresh: false }) {
      if (entry && !fresh && clock.now() < entry.until) return entry.value;
      const { entityinfo } = await asking(`/v2/entityInfo/AA/${encodeURIComponent(aaId)}`, entityAnswer);
      const { certificate, webviewurl, entityhandle } = entityinfo;
      if (!webviewurl) throw new ProviderError("invalid_response", "the aggregator has no page for people");
      const value = {
        kid: certificate.kid,
        key: importRsaKey(certificate),
        webviewUrl: webviewurl,
        handle: entityhandle?.replace(/^@/, "") || aaId,
      };
      entry = { value, until: clock.now() + ENTRY_MS };
      return value;
    },
    async setBaseUrl(baseurl) {
      await asking("/entityInfo/FIU", z.object({}), { method: "PUT", entityinfo: { baseurl } });
    },
  };
}
