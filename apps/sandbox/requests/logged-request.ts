import { z } from "zod";
import { surfaces } from "../faults/call.ts";
import { outcomes } from "./exchange.ts";

const headers = z.record(z.string(), z.string());
const message = z.object({
  headers,
  /** Its first 64 KiB, without secrets; null where there was none, or where it was forgotten to make room. */
  body: z.string().nullable(),
  /** Length of all of it. */
  bodyBytes: z.number(),
});

/** A request as the log shows it: no token, code, password, cookie or assertion is in it. */
export const loggedRequest = z.object({
  /** Counts up within a world, from 1. */
  sequence: z.number(),
  /** World time of its arrival, ISO 8601. */
  at: z.string(),
  method: z.string(),
  /** Without the query. */
  path: z.string(),
  query: headers,
  institution: z.string().nullable(),
  surface: z.enum(surfaces).nullable(),
  dialect: z.string().nullable(),
  operation: z.string().nullable(),
  /** Number of the customer the bearer token stood for. */
  customer: z.number().nullable(),
  outcome: z.enum(outcomes),
  /** Null where none was sent. */
  status: z.number().nullable(),
  /** How long the answer took, by the world's clock and by the machine's. */
  worldMs: z.number(),
  realMs: z.number(),
  request: message,
  response: message,
  /** The fault rules that fired, in order. */
  faults: z.array(z.object({ rule: z.string(), preset: z.string().nullable(), effect: z.string() })),
  /** Why it was refused, in one line. */
  reason: z.string().nullable(),
});
export type LoggedRequest = z.infer<typeof loggedRequest>;
