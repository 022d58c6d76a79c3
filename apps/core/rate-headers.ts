import type { RateStanding } from "@sandbank/database";

/**
 * `RateLimit-Policy`, `RateLimit` (https://www.ietf.org/archive/id/draft-ietf-httpapi-ratelimit-headers-10.html) for
 * the limit that is nearest, and `Retry-After` (RFC 9110, 10.2.3) once it is passed.
 */
export function rateHeaders(standings: readonly RateStanding[], headers: Headers): void {
  const [nearest] = [...standings].sort(
    (a, b) => b.retryAfterSeconds - a.retryAfterSeconds || a.remaining - b.remaining,
  );
  if (!nearest) return;
  const { policy, remaining, resetSeconds, retryAfterSeconds } = nearest;
  headers.set(
    "ratelimit-policy",
    standings.map((each) => `"${each.policy}";q=${each.most};w=${each.seconds}`).join(", "),
  );
  headers.set("ratelimit", `"${policy}";r=${remaining};t=${retryAfterSeconds || resetSeconds}`);
  if (retryAfterSeconds > 0) headers.set("retry-after", String(retryAfterSeconds));
}
