import { type Provider, ProviderError } from "@sandbank/provider";
import type { SyncContext } from "./context.ts";
import { pause as pauseForReal } from "./pause.ts";

/** Calls that only read, and may be made as often as one likes. */
type Reader = Pick<Provider, "getConsentStatus" | "fetchBankData" | "syncTransactions">;

const ATTEMPTS = 3;
const FIRST_PAUSE_MS = 250;
/** Longer than this nobody waits within a run: it is put off, and others get their turn. */
const LONGEST_PAUSE_MS = 2_000;

/**
 * A provider whose calls are tried a few times before they count as failed: most trouble of a bank is over with the
 * next request.
 */
export function withRetries(
  provider: Reader,
  { random = Math.random, pause = pauseForReal }: Pick<SyncContext, "pause" | "random">,
  stopping?: AbortSignal,
): Reader {
  async function attempt<T>(call: () => Promise<T>): Promise<T> {
    for (let n = 1; ; n++) {
      try {
        return await call();
      } catch (error) {
        const wait = n < ATTEMPTS ? pauseAfter(error, n, random) : null;
        if (wait === null || stopping?.aborted) throw error;
        await pause(wait, stopping);
      }
    }
  }
  return {
    getConsentStatus: (grant) => attempt(() => provider.getConsentStatus(grant)),
    fetchBankData: (grant) => attempt(() => provider.fetchBankData(grant)),
    syncTransactions: (grant, query) => attempt(() => provider.syncTransactions(grant, query)),
  };
}

/** How long to wait before the next attempt, doubled and spread by half either way; null when there is no point. */
function pauseAfter(error: unknown, attempt: number, random: () => number): number | null {
  if (!(error instanceof ProviderError) || !error.retryable) return null;
  const { retryAfterMs } = error;
  if (error.code === "rate_limited" && retryAfterMs === null) return null;
  const backoff = FIRST_PAUSE_MS * 2 ** (attempt - 1) * (0.5 + random());
  const wanted = Math.max(backoff, retryAfterMs ?? 0);
  return wanted <= LONGEST_PAUSE_MS ? wanted : null;
}
