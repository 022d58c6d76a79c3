import { type Instant, startOfDate } from "@sandbank/domain";
import { ProviderError, type SyncQuery } from "@sandbank/provider";
import { z } from "zod";

const shape = z.object({
  /** By account: up to when it has been read. One whose bank failed stays where it was. */
  through: z.record(z.string(), z.number()),
  /** Within a pass: the session that is handed on and how far. */
  pass: z.object({ sessionId: z.string(), offset: z.int().min(0) }).nullable(),
});
export type Cursor = z.infer<typeof shape>;

/** What a bank may book late, before what was read last. */
const OVERLAP_MS = 14 * 86_400_000;

/** @throws ProviderError invalid_response when the text is no cursor of ours. */
export function readCursor(text: string | null): Cursor {
  if (text === null) return { through: {}, pass: null };
  try {
    return shape.parse(JSON.parse(text));
  } catch (error) {
    throw new ProviderError("invalid_response", "the stored cursor is not readable", { cause: error });
  }
}

/** Since when an account has to be read. */
export function startFor(cursor: Cursor, accountId: string, from: SyncQuery["from"]): Instant {
  const through = cursor.through[accountId];
  return through === undefined ? startOfDate(from) : overlapping(through);
}

/** Some time before, for what is booked late. */
export function overlapping(through: Instant): Instant {
  return through - OVERLAP_MS;
}
