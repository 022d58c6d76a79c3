import { DAY_MS, type Instant } from "@sandbank/domain";
import { type Grant, ProviderError } from "@sandbank/provider";
import { readCredentials, type StoredSession, writeCredentials } from "./credentials.ts";
import type { AaConsent, Door, Range, SessionAccount } from "./door.ts";
import { AaError } from "./errors.ts";

export interface ReadingOptions {
  readonly clock: { now(): number };
  readonly wait: (ms: number) => Promise<void>;
  readonly patienceMs: number;
}

export interface WantedSession {
  /** Since when, at the latest, it has to tell. */
  readonly from: Instant;
  /** Whether one that was handed on already is of no use. */
  readonly renew: boolean;
}

export interface ReadSession {
  readonly session: StoredSession;
  readonly accounts: readonly SessionAccount[];
}

/** How often a consent lets us read; the fair-use template of purpose 102. */
export const FREQUENCY = { unit: "MONTH", value: 45 } as const;
const BETWEEN_USES_MS = (30 * DAY_MS) / FREQUENCY.value;

/** The aggregators' own time-out of a session (community guideline DR001). */
const SESSION_MS = 60 * 60_000;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 2_000;
/** How long a read is put off when the banks take longer than one waits; a notification may come before. */
const PUT_OFF_MS = 60_000;

/**
 * The data of a connection's session: the one under way, or a new one. The session is stored before it is waited for,
 * so that a read that is put off or dies goes on with it: every session counts against the consent's frequency.
 * @throws ProviderError not_ready when the banks take longer than one waits, rate_limited when the consent was used up
 */
export async function readSession(
  grant: Grant,
  door: Door,
  consent: AaConsent,
  wanted: WantedSession,
  options: ReadingOptions,
): Promise<ReadSession> {
  const now = options.clock.now();
  const most = consent.range ?? { from: now - 365 * DAY_MS, to: now };
  const to = Math.min(now, most.to);
  const from = Math.min(Math.max(wanted.from, most.from), to);
  const stored = readCredentials(grant.credentials).session;
  if (stored && isOfUse(stored, { from, renew: wanted.renew }, now)) {
    const read = await patiently(door, stored, options);
    if (read) return { session: stored, accounts: read };
  }
  const session = await open(grant, door, consent, { from, to });
  const read = await patiently(door, session, options);
  if (read) return { session, accounts: read };
  throw new ProviderError("unavailable", "the data session ended before the banks delivered");
}

/** Notes that everything of a session was handed on. */
export async function markUsed(
  grant: Grant,
  { sessionId }: StoredSession,
  readThrough: Instant | null,
): Promise<void> {
  const credentials = readCredentials(grant.credentials);
  const { session } = credentials;
  if (session?.sessionId !== sessionId || (session.used && credentials.readThrough === readThrough)) return;
  await grant.save(writeCredentials({ ...credentials, session: { ...session, used: true }, readThrough }));
}

function isOfUse(session: StoredSession, { from, renew }: WantedSession, now: Instant): boolean {
  const age = now - session.requestedAt;
  if (age >= SESSION_MS || age < 0 || session.range.from > from) return false;
  return !(renew && session.used);
}

async function open(grant: Grant, door: Door, consent: AaConsent, range: Range): Promise<StoredSession> {
  const ticket = await door.requestData(consent, range).catch((error) => {
    throw error instanceof AaError ? error.withRetryAfter(BETWEEN_USES_MS) : error;
  });
  const session = { ...ticket, used: false };
  await grant.save(writeCredentials({ ...readCredentials(grant.credentials), session }));
  return session;
}

/** Null for a session that is over. */
async function patiently(
  door: Door,
  session: StoredSession,
  { wait, patienceMs }: ReadingOptions,
): Promise<readonly SessionAccount[] | null> {
  let waited = 0;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    const { state, accounts } = await door.readData(session);
    if (state === "gone") return null;
    if (state === "done") return accounts;
    if (waited >= patienceMs) {
      // Those who are late are asked again later; the others need not wait for them.
      if (accounts.some((account) => account.state === "ready")) return accounts;
      throw new ProviderError("not_ready", "the banks have not delivered yet", { retryAfterMs: PUT_OFF_MS });
    }
    await wait(pause);
    waited += pause;
  }
}
