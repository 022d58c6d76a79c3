import type { RetryPolicy } from "@sandbank/protocol-webhooks/server";

/** Tink documents that waits grow exponentially, not how long they are. */
const WAITS_MS = [30_000, 120_000, 480_000];

const WORTH_TRYING = new Set([408, 429, 500, 502, 503, 504]);

/** Three more times after some answers, and never where there was none. https://docs.tink.com/resources/webhooks */
export const retryThrice: RetryPolicy = ({ number, status }) =>
  status !== null && WORTH_TRYING.has(status) ? WAITS_MS[number - 1] : undefined;
