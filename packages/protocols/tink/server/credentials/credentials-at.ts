import type { Instant } from "@sandbank/domain";
import type { CredentialsStatus } from "../../wire/index.ts";
import type { KeptCredentials } from "./kept-credentials.ts";
import { problemOf } from "./problems.ts";

const MINUTE_MS = 60_000;

/** How long a person has (documented): for a field, for BankID, for a bank's own page. */
const DEADLINE_MS: Readonly<Partial<Record<CredentialsStatus, number>>> = {
  AWAITING_SUPPLEMENTAL_INFORMATION: 2 * MINUTE_MS,
  AWAITING_MOBILE_BANKID_AUTHENTICATION: 3 * MINUTE_MS,
  AWAITING_THIRD_PARTY_APP_AUTHENTICATION: 9 * MINUTE_MS,
};

/** Without the person, banks let themselves be read four times a day. */
const BACKGROUND_MS = 6 * 60 * MINUTE_MS;

/** When credentials change by themselves, and into what; null where they stay. */
export interface Turn {
  readonly at: Instant;
  readonly next: KeptCredentials;
}

/** The next thing that the clock alone brings. */
export function nextTurn(kept: KeptCredentials): Turn | null {
  const { status, statusUpdated, reading, sessionExpiryDate } = kept;
  const deadlineMs = DEADLINE_MS[status];
  if (deadlineMs !== undefined) {
    const at = statusUpdated + deadlineMs;
    return { at, next: failed(kept, "DYNAMIC_CREDENTIALS_FLOW_TIMEOUT", at) };
  }
  if (status === "UPDATING" && reading) return { at: reading.endsAt, next: read(kept, reading) };
  const background = status === "UPDATED" && kept.updated !== null ? kept.updated + BACKGROUND_MS : null;
  // What is wrong with the bank today does not make the consent longer.
  const end = status === "UPDATED" || status === "TEMPORARY_ERROR" ? sessionExpiryDate : null;
  if (end !== null && (background === null || end <= background)) return { at: end, next: ended(kept, end) };
  return background === null ? null : { at: background, next: readInBackground(kept, background) };
}

/** What they are at an instant, when nobody does anything. Asking for an earlier instant gives them as they were left. */
export function credentialsAt(kept: KeptCredentials, now: Instant): KeptCredentials {
  let current = kept;
  for (let turn = nextTurn(current); turn && turn.at <= now; turn = nextTurn(current))
    current = upTo(turn.next, now);
  return current;
}

/** Everything that the clock alone brings after one instant and up to another, in order. */
export function turnsBetween(kept: KeptCredentials, from: Instant, to: Instant): readonly Turn[] {
  const turns: Turn[] = [];
  let current = credentialsAt(kept, from);
  for (let turn = nextTurn(current); turn && turn.at <= to; turn = nextTurn(current)) {
    turns.push(turn);
    current = turn.next;
  }
  return turns;
}

const TEMPORARY = "PROVIDER_UNAVAILABLE";

/** Signing in or reading came to a bad end. */
export function failed(
  kept: KeptCredentials,
  reason: Parameters<typeof problemOf>[0],
  at: Instant,
): KeptCredentials {
  const status =
    reason === TEMPORARY
      ? "TEMPORARY_ERROR"
      : reason === "OPERATION_NOT_SUPPORTED"
        ? "PERMANENT_ERROR"
        : "AUTHENTICATION_ERROR";
  return {
    ...kept,
    status,
    statusUpdated: at,
    problem: problemOf(reason),
    steps: [],
    ticket: null,
    reading: null,
  };
}

/** The bank has been read, or could not be. */
function read(
  kept: KeptCredentials,
  { endsAt, problem }: { endsAt: Instant; problem: KeptCredentials["problem"] },
) {
  const done = { ...kept, statusUpdated: endsAt, reading: null, problem };
  if (problem) return { ...done, status: "TEMPORARY_ERROR" as const };
  return { ...done, status: "UPDATED" as const, updated: endsAt };
}

/** What can be read without the person is read anew from time to time. */
function readInBackground(kept: KeptCredentials, at: Instant): KeptCredentials {
  return { ...kept, statusUpdated: at, updated: at, source: "OPERATION_SOURCE_BACKGROUND" };
}

/** The last of many readings in the background, without those in between. */
function upTo(kept: KeptCredentials, now: Instant): KeptCredentials {
  const { status, updated, sessionExpiryDate } = kept;
  if (status !== "UPDATED" || updated === null) return kept;
  // At its very end a consent lets nothing be read any more.
  const last = Math.min(now, sessionExpiryDate === null ? now : sessionExpiryDate - 1);
  const times = Math.floor((last - updated) / BACKGROUND_MS);
  return times > 0 ? readInBackground(kept, updated + times * BACKGROUND_MS) : kept;
}

/** The consent is over. What was read until then stays. */
function ended(kept: KeptCredentials, at: Instant): KeptCredentials {
  return {
    ...kept,
    status: "SESSION_EXPIRED",
    statusUpdated: Math.max(at, kept.statusUpdated),
    source: "OPERATION_SOURCE_BACKGROUND",
    problem: problemOf("SESSION_EXPIRED"),
  };
}
