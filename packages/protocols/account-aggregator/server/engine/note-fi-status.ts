import { AaRefusal } from "./aa-refusal.ts";
import type { Engine } from "./engine.ts";
import type { EngineContext } from "./engine-context.ts";
import type { KeptSession, Session } from "./model.ts";
import { sessionAt } from "./session-at.ts";

type Ask = Parameters<Engine["noteFiStatus"]>[0];

/** `POST /FI/Notification` of a FIP: late, doubled and out-of-order ones change nothing that is decided. */
export async function noteFiStatus(context: EngineContext, ask: Ask): Promise<void> {
  const { sessions, world, tell } = context;
  const { fipId, sessionId } = ask;
  const found = await sessions.findByFip(fipId, sessionId);
  if (!found) throw refusal(`${fipId} has no session "${sessionId}" here.`);
  const changed = await sessions.change(found.id, async (kept) => {
    const now = world.clock.now();
    const next = withStatuses(kept, sessionAt(kept, now), ask, now);
    const session = sessionAt(next, now);
    return { next, result: JSON.stringify(next) === JSON.stringify(kept) ? undefined : session };
  });
  if (changed) await tell({ kind: "session", at: world.clock.now(), session: changed });
}

function withStatuses(kept: KeptSession, { fips }: Session, ask: Ask, now: number): KeptSession {
  const accounts = fips.find(({ fipId }) => fipId === ask.fipId)?.accounts ?? [];
  const pending = new Set(
    accounts.flatMap(({ linkRefNumber, status }) => (status === "PENDING" ? [linkRefNumber] : [])),
  );
  for (const { linkRefNumber } of ask.accounts) {
    if (accounts.some((account) => account.linkRefNumber === linkRefNumber)) continue;
    throw refusal(`The session has no account with linkRefNumber "${linkRefNumber}".`);
  }
  const told = (linkRefNumber: string) =>
    ask.accounts.find((account) => account.linkRefNumber === linkRefNumber && pending.has(linkRefNumber));
  return {
    ...kept,
    fips: kept.fips.map((fip) => ({
      ...fip,
      accounts: fip.accounts.map((account) => {
        const { status, description } = (fip.fipId === ask.fipId && told(account.linkRefNumber)) || {};
        if (status === undefined || status === "PENDING" || status === "DELIVERED") return account;
        return { ...account, outcome: status, at: now, description: description ?? "" };
      }),
    })),
  };
}

function refusal(message: string): AaRefusal {
  return new AaRefusal("InvalidFIStatusNotification", message);
}
