import type { Instant } from "@sandbank/domain";
import {
  LONGEST_TRANSACTION_PAYLOAD,
  PENDING_EXPIRATION,
  PENDING_IDS,
  TAGS,
} from "../../../wire/connector/index.ts";
import type { ReadPayload } from "./batch.ts";

const TAG = /^[\p{L}\p{N}]+$/u;
/** In seconds it would be the year 5138, in milliseconds it is 1973. */
const FIRST_IN_MS = 100_000_000_000;

/** @returns null where there is nothing in it, undefined where it is not as it has to be */
export function takePayload(payload: unknown, pending: boolean): ReadPayload | null | undefined {
  if (payload === undefined || payload === null) return null;
  if (typeof payload !== "object" || Array.isArray(payload)) return undefined;
  const entries = payload as Readonly<Record<string, unknown>>;
  if (isEmpty(entries)) return null;
  if (JSON.stringify(entries).length > LONGEST_TRANSACTION_PAYLOAD) return undefined;
  const pendingIds = entries[PENDING_IDS] ?? [];
  const expiration = entries[PENDING_EXPIRATION] ?? null;
  const tags = entries[TAGS] ?? [];
  if (!isTexts(pendingIds) || !isTexts(tags) || !tags.every((tag) => TAG.test(tag))) return undefined;
  if (pending ? pendingIds.length > 0 : expiration !== null) return undefined;
  if (expiration === null) return { entries, pendingIds, expiresAt: null };
  return typeof expiration === "number" && Number.isSafeInteger(expiration) && expiration > 0
    ? { entries, pendingIds, expiresAt: instantOf(expiration) }
    : undefined;
}

/** Tink says "Unix timestamp" and nothing of its unit; both are understood. */
function instantOf(timestamp: number): Instant {
  return timestamp < FIRST_IN_MS ? timestamp * 1000 : timestamp;
}

function isEmpty(entries: object): boolean {
  for (const _ in entries) return false;
  return true;
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === "string" && each !== "");
}
