import type { MandateEventType, MandateReason } from "../../wire/mandates/index.ts";
import type { MandateContext } from "./context.ts";
import { type MandateVerb, stateAfter, TRANSITIONS } from "./machine.ts";
import type { KeptMandate } from "./model.ts";
import { successReason } from "./reasons.ts";
import { keepMandate } from "./records.ts";
import { MandateRefusal } from "./refusal.ts";
import { tellMandate } from "./tell.ts";

const PAST = {
  approve: "live",
  reject: "rejected",
  expire: "rejected",
  pause: "paused",
  unpause: "unpaused",
  revoke: "revoked",
  complete: "completed",
} as const satisfies Record<MandateVerb, string>;

/** @throws MandateRefusal for what cannot happen to it in the state it is in */
export function requireMove({ id, status }: KeptMandate, verb: MandateVerb): void {
  if (stateAfter(status, verb)) return;
  const from = Object.entries(TRANSITIONS).flatMap(([state, verbs]) => (verb in verbs ? [state] : []));
  throw new MandateRefusal(
    400,
    `mandate-${status}`,
    `Mandate ${id} is ${status}; to ${verb} it, it has to be ${from.join(" or ")}.`,
  );
}

/** Brings it into the state the verb leads to and tells of it. @throws MandateRefusal as {@link requireMove} does */
export async function moveMandate(
  context: MandateContext,
  mandate: KeptMandate,
  verb: MandateVerb,
  more: Partial<KeptMandate> & { readonly reason?: MandateReason } = {},
): Promise<KeptMandate> {
  requireMove(mandate, verb);
  const status = stateAfter(mandate.status, verb) ?? mandate.status;
  const word = PAST[verb];
  const moved: KeptMandate = {
    ...mandate,
    reason: successReason(`mandate-${word}`, `mandate is ${word}`),
    ...more,
    status,
    since: context.clock.now(),
  };
  await keepMandate(context.store, moved);
  await tellMandate(context, moved, `mandate.${word}` satisfies MandateEventType);
  return moved;
}
