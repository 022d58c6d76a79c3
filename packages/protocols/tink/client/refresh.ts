import { credentialsAnswer } from "./answers.ts";
import type { TinkApi } from "./api.ts";
import { readConsents } from "./consent.ts";
import type { Credentials } from "./credentials.ts";

/** The statuses of credentials that can be read anew without the person. */
const READABLE = new Set(["UPDATED", "TEMPORARY_ERROR"]);
/** The statuses of those that Tink is at. */
const UNDER_WAY = new Set(["CREATED", "AUTHENTICATING", "UPDATING"]);

const FIRST_LOOK_MS = 100;
const LONGEST_LOOK_MS = 1_000;

export interface Patience {
  /** Of this machine's time: the world's may stand still. */
  readonly patienceMs: number;
  readonly wait: (ms: number) => Promise<void>;
}

/**
 * Has Tink read the bank anew, and waits for it. Credentials that would ask the person to sign in are left alone: who is
 * at the portal is not at the bank. https://docs.tink.com/api#connectivity/credentials/refresh-credentials
 * @throws ProviderError where Tink refuses
 */
export async function refresh(
  api: TinkApi,
  { credentialsId }: Pick<Credentials, "credentialsId">,
  { patienceMs, wait }: Patience,
): Promise<void> {
  const consents = await readConsents(api);
  const consent = consents.find((each) => each.credentialsId === credentialsId);
  if (!consent || !READABLE.has(consent.status)) return;
  const path = `/api/v1/credentials/${encodeURIComponent(credentialsId)}`;
  await api.command(`${path}/refresh`);
  let waitedMs = 0;
  let lookMs = FIRST_LOOK_MS;
  for (;;) {
    const { status } = await api.get(path, credentialsAnswer);
    if (!UNDER_WAY.has(status) || waitedMs >= patienceMs) return;
    await wait(lookMs);
    waitedMs += lookMs;
    lookMs = Math.min(lookMs * 2, LONGEST_LOOK_MS);
  }
}
