import { ProviderError } from "@sandbank/provider";
import type { z } from "zod";
import { errorOf, networkError } from "./errors.ts";

export interface HttpOptions {
  readonly fetch: typeof fetch;
  readonly timeoutMs: number;
  readonly clock: { now(): number };
}

export interface TinkRequest {
  readonly method: "GET" | "POST" | "DELETE";
  readonly url: URL;
  /** Bearer; null for none. */
  readonly token: string | null;
  /** Written as a form or as JSON, by what it is. */
  readonly body?: URLSearchParams | object;
}

/** Sends a request and gives what it answered, `null` where that is nothing. @throws ProviderError for a refusal */
export async function send(
  { fetch: send, timeoutMs, clock }: HttpOptions,
  request: TinkRequest,
): Promise<unknown> {
  const { method, url, token, body } = request;
  const isForm = body instanceof URLSearchParams;
  let response: Response;
  let text: string;
  try {
    response = await send(url, {
      method,
      headers: {
        accept: "application/json",
        ...(token !== null && { authorization: `Bearer ${token}` }),
        ...(body && { "content-type": isForm ? "application/x-www-form-urlencoded" : "application/json" }),
      },
      ...(body && { body: isForm ? body.toString() : JSON.stringify(body) }),
      // Our secrets are for this address and no other it may point to.
      redirect: "manual",
      signal: AbortSignal.timeout(timeoutMs),
    });
    text = await response.text();
  } catch (error) {
    throw networkError(error);
  }
  const answer = jsonOf(text);
  if (!response.ok) throw errorOf(response.status, response.headers, answer, clock.now());
  return answer;
}

/** What an answer says. @throws ProviderError invalid_response for what is not the shape */
export function understand<T>(answer: unknown, shape: z.ZodType<T>): T {
  const parsed = shape.safeParse(answer);
  if (parsed.success) return parsed.data;
  throw new ProviderError("invalid_response", "the answer is not what Tink's documents describe", {
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
