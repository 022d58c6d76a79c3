import { hash, randomUUID } from "node:crypto";
import type { Clock } from "@sandbank/domain";

/** Names of one request, for logs: different texts, the same in both for one request. */
export interface Trace {
  /** As most answers have it, `1-` and the seconds and 24 digits in hex. */
  readonly id: string;
  /** As UUID, as refusals and refreshes have it. */
  readonly uuid: string;
}

/** In a world that stands still the same request has the same names, on any day. */
export function traceOf(
  { clock, seed }: { readonly clock: Clock; readonly seed: number },
  { method, url, headers }: Pick<Request, "method" | "url" | "headers">,
): Trace {
  const now = clock.now();
  const path = url.slice(url.indexOf("/", url.indexOf("//") + 2));
  const caller = headers.get("authorization") ?? headers.get("x-client-id") ?? "";
  const chance = clock.runs ? randomUUID() : "";
  const hex = hash("sha256", [seed, now, method, path, caller, chance].join("\n"), "hex");
  const seconds = Math.floor(now / 1000)
    .toString(16)
    .padStart(8, "0");
  return {
    id: `1-${seconds}-${hex.slice(0, 24)}`,
    // RFC 9562 section 5.8: version 8 and variant 10, the rest is ours.
    uuid: `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`,
  };
}
