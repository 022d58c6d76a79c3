import { toInstant } from "@sandbank/domain";
import { z } from "zod";

/** An instant as callers write it: ISO 8601 with a zone, or a date, which is its midnight in UTC. */
export const instantInput = z
  .union([z.iso.datetime({ offset: true }), z.iso.date()], {
    error: "has to be an ISO 8601 instant such as 2026-03-10T15:00:00Z, or a date",
  })
  .transform(toInstant);

export const instantOutput = z.iso.datetime();

export function toIsoInstant(instant: number): string {
  return new Date(instant).toISOString();
}
