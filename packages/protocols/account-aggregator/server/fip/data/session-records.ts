import { DAY_MS, type Instant } from "@sandbank/domain";
import { jsonValue } from "@sandbank/store";
import { z } from "zod";
import { dateRange, keyMaterial } from "../../../wire/index.ts";
import { fiOutcome } from "../../engine/model.ts";
import type { FipContext } from "../fip-context.ts";

/** Data waits to be collected so long (Sahamati, community guideline DR001). */
const SESSION_MS = 60 * 60_000;

/** A request for data under one consent. */
const fipSession = z.object({
  sessionId: z.string(),
  aaId: z.string(),
  consentId: z.string(),
  range: dateRange,
  /** The FIU's; null where nothing is encrypted. */
  keyMaterial: keyMaterial.nullable(),
  format: z.enum(["xml", "json"]),
  requestedAt: z.number(),
  /** What becomes of each account and when, known from the beginning. */
  outcomes: z.array(fiOutcome),
});
export type FipSession = z.infer<typeof fipSession>;

const KIND = "Session";

export async function keepSession({ store }: FipContext, session: FipSession): Promise<void> {
  const expiresAt = endOf(session) + DAY_MS;
  await store.put({ kind: KIND, id: session.sessionId, value: jsonValue.parse(session), expiresAt });
}

export async function findSession({ store }: FipContext, sessionId: string): Promise<FipSession | undefined> {
  const kept = await store.get(KIND, sessionId);
  return kept && fipSession.parse(kept.value);
}

/** True once nobody can collect it any more. */
export function isOver(session: FipSession, now: Instant): boolean {
  return now >= endOf(session);
}

function endOf({ outcomes, requestedAt }: FipSession): Instant {
  return Math.max(requestedAt, ...outcomes.map(({ at }) => at)) + SESSION_MS;
}
