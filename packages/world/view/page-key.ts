import type { Instant } from "@sandbank/domain";
import { childSeed, numberOf, rootSeed } from "../rng.ts";

/** Where a page ended. */
export interface PageKey {
  /** The instant the first page was seen at. */
  readonly seenAt: Instant;
  /** Instant and key of the last row. */
  readonly at: Instant;
  readonly entryKey: number;
}

const NUMBERS = /^([0-9a-z]+)-([0-9a-z]+)-([0-9a-z]+)-([0-9a-z]+)$/;

/** Opaque and URL-safe; its check makes another account's key, or an invented one, no key. */
export function writePageKey({ seenAt, at, entryKey }: PageKey, accountId: string): string {
  const numbers = [seenAt, at, entryKey];
  return [...numbers, checkOf(numbers, accountId)].map((number) => number.toString(36)).join("-");
}

/** @throws RangeError when `text` is no page key of this account. */
export function parsePageKey(text: string, accountId: string): PageKey {
  const match = NUMBERS.exec(text);
  const [seenAt = 0, at = 0, entryKey = 0, check] = (match ?? [])
    .slice(1)
    .map((part) => Number.parseInt(part, 36));
  if (!match || check !== checkOf([seenAt, at, entryKey], accountId)) {
    throw new RangeError(
      `"${text}" is not a page key of this account; use the nextPageKey of a page as it came`,
    );
  }
  return { seenAt, at, entryKey };
}

const ORIGIN = rootSeed(0);

function checkOf(numbers: readonly number[], accountId: string): number {
  return numberOf(childSeed(ORIGIN, "page", accountId, ...numbers));
}
