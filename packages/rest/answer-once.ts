import { createHash } from "node:crypto";
import { RequestError } from "./problem.ts";

/** An answer as it was sent. */
export interface KeptAnswer {
  readonly status: number;
  /** JSON text; null for an answer without a body. */
  readonly body: string | null;
}

/** What is known of a key; `answered` may have been asked with another request. */
export type Claim =
  /** Nobody else has it: do what was asked, then `settle` with the answer, or null to forget the key. */
  | { readonly kind: "ours"; readonly settle: (answer: KeptAnswer | null) => Promise<void> }
  | { readonly kind: "answered"; readonly answer: KeptAnswer }
  /** Somebody is doing it right now. */
  | { readonly kind: "running" }
  /** It was used with another request. */
  | { readonly kind: "other" };

/** The answers given to one caller, by key. Of any number of callers at once one gets `ours`. */
export interface AnsweredRequests {
  /** @param fingerprint SHA-256 of what is asked, in hexadecimal */
  claim(key: string, fingerprint: string): Promise<Claim>;
}

interface OnceOptions {
  readonly key: string;
  /** What is asked: the same with fields in another order is the same. */
  readonly asked: unknown;
  readonly answered: AnsweredRequests;
  readonly onServerError: (error: unknown) => void;
  readonly run: () => Promise<Response>;
}

/** Says that an answer was given before. */
const REPLAYED = "idempotency-replayed";

/**
 * Answers a request with a key the first time it comes, and with the same bytes each time it comes again
 * (draft-ietf-httpapi-idempotency-key-header-07). What may go better next time is not kept: 401, 429 and 5xx.
 * @throws RequestError 400 for no key, 409 while it is being answered, 422 for another request under the same key
 */
export async function answerOnce({
  key,
  asked,
  answered,
  onServerError,
  run,
}: OnceOptions): Promise<Response> {
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) {
    const message = "Idempotency-Key has to be 1 to 255 visible ASCII characters, such as a UUID.";
    throw new RequestError(400, "invalid_idempotency_key", message);
  }
  const claim = await answered.claim(key, fingerprintOf(asked));
  switch (claim.kind) {
    case "answered":
      return responseOf(claim.answer, { [REPLAYED]: "true" });
    case "running":
      throw new RequestError(
        409,
        "idempotency_key_in_use",
        "The first request with this Idempotency-Key is still being answered. Ask again in a moment.",
        { headers: { "retry-after": "1" } },
      );
    case "other":
      throw new RequestError(
        422,
        "idempotency_key_reused",
        "This Idempotency-Key was used with another request. Use a new key for each thing to do.",
      );
    case "ours": {
      const response = await run();
      const answer = { status: response.status, body: response.body ? await response.text() : null };
      await claim.settle(isFinal(answer) ? answer : null).catch(onServerError);
      return responseOf(answer, Object.fromEntries(response.headers));
    }
  }
}

function isFinal({ status }: KeptAnswer): boolean {
  return status < 500 && status !== 401 && status !== 429;
}

function responseOf({ status, body }: KeptAnswer, headers: Readonly<Record<string, string>>): Response {
  const all = new Headers(headers);
  if (body !== null) all.set("content-type", "application/json");
  return new Response(body, { status, headers: all });
}

function fingerprintOf(asked: unknown): string {
  return createHash("sha256").update(JSON.stringify(asked, inOrder)).digest("hex");
}

/** Fields by name, at every depth. */
function inOrder(_: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
