import { storedCredentials } from "@sandbank/provider";
import { z } from "zod";

const range = z.object({ from: z.number(), to: z.number() });

const session = z.object({
  sessionId: z.string(),
  range,
  requestedAt: z.number(),
  /** What its answer is opened with. */
  secret: z.string().nullable(),
  /** Everything in it was handed on. */
  used: z.boolean(),
});

export const knownAccount = z.object({
  /** What it is to whoever stores it: the link it was read by first. */
  id: z.string(),
  linkRefNumber: z.string(),
  fipId: z.string(),
  fiType: z.string(),
  maskedAccNumber: z.string(),
});

const shape = z.object({
  consentId: z.string(),
  /** Accounts of this consent and of those it took the place of. */
  known: z.array(knownAccount).default([]),
  /** The data session under way or read last. */
  session: session.nullable(),
  /** Up to when everything has been read; null before the first time. */
  readThrough: z.number().nullable(),
});

/** What a connection through an aggregator needs to be used again; sealed by whoever stores it. */
export type Credentials = z.infer<typeof shape>;
export type KnownAccount = z.infer<typeof knownAccount>;
export type StoredSession = z.infer<typeof session>;

export const { write: writeCredentials, read: readCredentials } = storedCredentials(shape);
