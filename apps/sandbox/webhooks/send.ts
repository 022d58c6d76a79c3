import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import type { LookupFunction } from "node:net";
import { type Resolve, type ResolvedAddress, resolveTarget } from "./resolve-target.ts";
import type { TargetPolicy } from "./target-policy.ts";

export interface WebhookRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface WebhookResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Its beginning. */
  readonly body: string;
}

/** Posts a message. Rejects where there is no answer; the error's message says why. */
export type SendWebhook = (request: WebhookRequest) => Promise<WebhookResponse>;

const PATIENCE_MS = 10_000;
const MOST_BODY_BYTES = 4096;

/** Sends over HTTP to what the policy allows. Redirects are answers like any other: nobody follows them. */
export function httpSender(policy: TargetPolicy, resolve?: Resolve): SendWebhook {
  return async ({ url: text, headers, body }) => {
    const url = new URL(text);
    const addresses = await resolveTarget(url, policy, resolve);
    const start = url.protocol === "https:" ? requestHttps : requestHttp;
    return new Promise((resolveAnswer, reject) => {
      const request = start(url, {
        method: "POST",
        agent: false,
        headers: { ...headers, "content-length": String(Buffer.byteLength(body)) },
        lookup: pinned(addresses),
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      request.on("error", (error: NodeJS.ErrnoException) =>
        reject(new Error(explain(error), { cause: error })),
      );
      request.on("response", (response) => {
        const chunks: Buffer[] = [];
        let bytes = 0;
        const answer = () => {
          const listed = Object.entries(response.headers).map(([name, value]) => [name, String(value)]);
          const text = Buffer.concat(chunks).subarray(0, MOST_BODY_BYTES).toString();
          resolveAnswer({
            status: response.statusCode ?? 0,
            headers: Object.fromEntries(listed),
            body: text,
          });
        };
        response.on("data", (chunk: Buffer) => {
          chunks.push(chunk);
          bytes += chunk.length;
          if (bytes < MOST_BODY_BYTES) return;
          answer();
          request.destroy();
        });
        response.on("end", answer);
      });
      request.end(body);
    });
  };
}

function pinned(addresses: readonly ResolvedAddress[]): LookupFunction {
  return (_hostname, { all }, callback) => {
    const [first] = addresses;
    if (all) callback(null, [...addresses]);
    else callback(null, first?.address ?? "", first?.family ?? 4);
  };
}

function explain({ code, name, message }: NodeJS.ErrnoException): string {
  if (name === "AbortError" || name === "TimeoutError") return `no answer within ${PATIENCE_MS / 1000} s`;
  if (code === "ECONNREFUSED") return "nobody listens there (connection refused)";
  if (code === "ECONNRESET") return "the connection was closed before an answer";
  return message || (code ?? name);
}
