import { createPrivateKey, randomUUID } from "node:crypto";
import { toIso } from "@sandbank/domain";
import { ProviderError } from "@sandbank/provider";
import { z } from "zod";
import {
  parseJws,
  SignatureError,
  type Signer,
  signDetached,
  testSigner,
  verifyDetached,
} from "../../crypto/index.ts";
import { AaError } from "../errors.ts";
import { type Answer, type HttpOptions, jsonOf, send, understand } from "../http.ts";
import type { RebitDoorOptions } from "../options.ts";
import type { Aggregator, Registry } from "./registry.ts";

const VERSION = "2.0.0";
const SIGNATURE_HEADER = "x-jws-signature";

/** How far apart clocks may be: certification framework, general guidelines. */
const MOST_SKEW_MS = 15 * 60_000;

const stamped = z.object({ timestamp: z.iso.datetime({ offset: true }) });

/** Messages to an aggregator, signed, and its answers, verified. */
export interface SignedCalls {
  /** @throws ProviderError, also where the answer is not signed by the aggregator */
  post<T>(path: string, body: object, shape: z.ZodType<T>): Promise<T>;
  /** What the aggregator sent of its own accord. @throws ProviderError invalid_response for what it did not sign */
  verify(headers: Headers, body: string): Promise<unknown>;
  /** An answer to the aggregator. */
  sign(body: object): { headers: Readonly<Record<string, string>>; body: string };
  /** Now, by the clock the aggregator last showed. */
  now(): number;
}

/** ReBIT AA specification 2.0.0: the exact bytes are signed (RFC 7797), of requests as of answers. */
export function createSignedCalls(
  options: RebitDoorOptions,
  registry: Registry,
  { clock, ...http }: HttpOptions & { clock: { now(): number } },
): SignedCalls {
  const signer = signerOf(options);
  let skewMs = 0;
  const now = () => clock.now() + skewMs;

  const envelope = () => ({ ver: VERSION, timestamp: toIso(now()), txnid: randomUUID() });

  async function verify(headers: Headers, body: string): Promise<unknown> {
    const signature = headers.get(SIGNATURE_HEADER);
    if (!signature) throw new ProviderError("invalid_response", `there is no ${SIGNATURE_HEADER}`);
    try {
      let aggregator: Aggregator = await registry.aggregator();
      // It may have a new key.
      if (parseJws(signature).header.kid !== aggregator.kid) {
        aggregator = await registry.aggregator({ fresh: true });
      }
      verifyDetached(signature, body, aggregator.key);
    } catch (error) {
      if (!(error instanceof SignatureError)) throw error;
      throw new ProviderError("invalid_response", "the signature is not the aggregator's", { cause: error });
    }
    return jsonOf(body);
  }

  async function attempt(path: string, body: object, apiKey: string): Promise<Answer> {
    const text = JSON.stringify({ ...envelope(), ...body });
    return send(http, `${options.baseUrl}${path}`, {
      method: "POST",
      headers: {
        accept: "application/json",
        "content-type": "application/json",
        client_api_key: apiKey,
        [SIGNATURE_HEADER]: signDetached(text, signer),
      },
      body: text,
    });
  }

  /** How far the aggregator's clock is from ours; true where that is further than it lets pass. */
  function noteClock({ text }: Answer): boolean {
    const told = stamped.safeParse(jsonOf(text)).data;
    if (!told) return false;
    const apart = Date.parse(told.timestamp) - now();
    if (Math.abs(apart) <= MOST_SKEW_MS) return false;
    skewMs += apart;
    return true;
  }

  return {
    now,
    verify,
    async post(path, body, shape) {
      let answer = await attempt(path, body, await registry.apiKey());
      const isAnotherTime = noteClock(answer);
      if (answer.status === 401 || (answer.status === 400 && isAnotherTime)) {
        answer = await attempt(path, body, await registry.apiKey({ fresh: true }));
      }
      // What stands between us and the aggregator cannot sign: an outage is one all the same.
      if (answer.status >= 500) throw failure(answer, shape);
      await verify(answer.headers, answer.text);
      return understand(answer, shape);
    },
    sign(body) {
      const text = JSON.stringify(body);
      return {
        headers: { "content-type": "application/json", [SIGNATURE_HEADER]: signDetached(text, signer) },
        body: text,
      };
    },
  };
}

function failure(answer: Answer, shape: z.ZodType<unknown>): unknown {
  try {
    understand(answer, shape);
  } catch (error) {
    return error instanceof AaError && error.code === "invalid_response"
      ? new AaError("unavailable", error.refusal)
      : error;
  }
  return new ProviderError("unavailable", `HTTP ${answer.status}`);
}

function signerOf({ signingKey }: RebitDoorOptions): Signer {
  if (signingKey === null) return testSigner("fiu");
  return { kid: signingKey.kid, privateKey: createPrivateKey(signingKey.pem) };
}
