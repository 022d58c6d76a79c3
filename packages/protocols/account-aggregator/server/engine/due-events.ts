import type { Instant } from "@sandbank/domain";
import { consentAt, endOf } from "./consent-at.ts";
import type { EngineContext } from "./engine-context.ts";
import type { DueEvent } from "./model.ts";
import { sessionAt, turnsOf } from "./session-at.ts";

/** What the passing of time brings to consents and sessions, in order. */
export async function dueBetween(
  context: EngineContext,
  from: Instant,
  to: Instant,
): Promise<readonly DueEvent[]> {
  const events: DueEvent[] = [];
  for (let next = await context.due.next(from); next && next.at <= to; ) {
    const { at, things } = next;
    const found = await Promise.all(things.map((thing) => eventOf(context, thing, at)));
    // Consents before sessions.
    const ordered = found.flatMap((event) => event ?? []).sort(byKind);
    events.push(...ordered.map((event) => ({ at, event })));
    next = await context.due.next(at);
  }
  return events;
}

/** Undefined where nothing changes after all: it stands otherwise by now than when it was put down. */
async function eventOf(
  { consents, sessions }: EngineContext,
  thing: string,
  at: Instant,
): Promise<DueEvent["event"] | undefined> {
  const consent = await consents.findDue(thing);
  if (consent && endOf(consent) === at)
    return { kind: "consent", at, consent: consentAt(consent, at), by: "AA" };
  const kept = await sessions.findDue(thing);
  if (!kept || !turnsOf(kept).includes(at)) return undefined;
  const session = sessionAt(kept, at);
  const isSame = JSON.stringify(sessionAt(kept, at - 1)) === JSON.stringify(session);
  return isSame ? undefined : { kind: "session", at, session };
}

function byKind(a: DueEvent["event"], b: DueEvent["event"]): number {
  return Number(a.kind === "session") - Number(b.kind === "session");
}
