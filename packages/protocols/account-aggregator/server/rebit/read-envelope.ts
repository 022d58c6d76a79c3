import { explainInvalid, type Instant } from "@sandbank/domain";
import { z } from "zod";
import { timestamp, uuid4 } from "../../wire/index.ts";
import { AaRefusal } from "../engine/aa-refusal.ts";

/** How far the `timestamp` of a message may be from now (Sahamati certification, general guidelines). */
const MOST_SKEW_MS = 15 * 60_000;

const envelope = z.object({ ver: z.string().min(1), txnid: uuid4, timestamp: timestamp.optional() });
export type ReadEnvelope = z.infer<typeof envelope>;

/** @throws AaRefusal InvalidRequest for octets that are no JSON object */
export function readJson(octets: Uint8Array): Readonly<Record<string, unknown>> {
  let body: unknown;
  try {
    body = JSON.parse(new TextDecoder().decode(octets));
  } catch {
    throw new AaRefusal("InvalidRequest", "The body is not JSON.");
  }
  const parsed = z.record(z.string(), z.unknown()).safeParse(body);
  if (parsed.success) return parsed.data;
  throw new AaRefusal("InvalidRequest", "The body is not a JSON object.");
}

/** @throws AaRefusal InvalidRequest for a message without `ver` or `txnid` */
export function readEnvelope(body: Readonly<Record<string, unknown>>): ReadEnvelope {
  const parsed = envelope.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new AaRefusal("InvalidRequest", `Body: ${explainInvalid(parsed.error)}.`);
}

/**
 * Refuses a message of another time: near one of these instants is near enough, since a sender may go by the world's
 * clock or by its own. @throws AaRefusal InvalidRequest
 */
export function requireTimely({ timestamp: sent }: ReadEnvelope, instants: readonly Instant[]): void {
  if (sent === undefined) return;
  const at = Date.parse(sent);
  if (instants.some((now) => Math.abs(now - at) <= MOST_SKEW_MS)) return;
  const now = new Date(instants[0] ?? 0).toISOString();
  throw new AaRefusal("InvalidRequest", `timestamp is ${sent}, more than 15 minutes from now, ${now}.`);
}
