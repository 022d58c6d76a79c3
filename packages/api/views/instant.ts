import { z } from "zod";

/** As answers hold an instant. */
export const instant = z.iso.datetime().describe("Instant in UTC, ISO 8601");

export function toInstant(date: Date | null): string | null {
  return date?.toISOString() ?? null;
}
