import { ProviderError } from "@sandbank/provider";
import type { z } from "zod";
import { errorOf, networkError } from "./errors.ts";

export interface HttpOptions {
  readonly fetch: typeof fetch;
  readonly timeoutMs: number;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** Exactly what came. */
  readonly text: string;
}

/** Sends a request and reads all of the answer, whatever its status. @throws ProviderError unavailable */
export async function send(
  { fetch: send, timeoutMs }: HttpOptions,
  url: string,
  init: { method: string; headers: Record<string, string>; body?: string },
): Promise<Answer> {
  try {
    // Our secrets are for this address and no other it may point to.
    const request = { ...init, redirect: "manual", signal: AbortSignal.timeout(timeoutMs) } as const;
    const response = await send(url, request);
    return { status: response.status, headers: response.headers, text: await response.text() };
  } catch (error) {
    throw networkError(error);
  }
}

/** What an answer says. @throws ProviderError for a refusal, invalid_response for what is not the shape */
export function understand<T>({ status, headers, text }: Answer, shape: z.ZodType<T>): T {
  const body = jsonOf(text);
  if (status < 200 || status > 299) throw errorOf(status, headers, body);
  const parsed = shape.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new ProviderError("invalid_response", "the answer is not what the dialect describes", {
    cause: parsed.error,
  });
}

export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
