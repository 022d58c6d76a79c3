import { type Instant, toIso } from "@sandbank/domain";
import { hasDueConsents } from "@sandbank/protocol-account-aggregator/hosting";
import type { AaEvent } from "@sandbank/protocol-account-aggregator/server";
import type { HostedWorld } from "../worlds/hosted-world.ts";
import type { AgendaSource } from "./agenda-source.ts";
import type { Happening } from "./happening.ts";

/** What time brings to the consents and data sessions at the Account Aggregator, and what Setu fetches by itself. */
export const aggregatorEvents: AgendaSource = {
  grows: true,
  async dueBetween(hosted, from, to) {
    const parts = await open(hosted);
    const at = parts && (await nextOf(parts, from));
    if (!parts || at === undefined || at > to) return [];
    // One item for all of an instant: the next is looked for after it.
    return [{ at, happening: null, run: () => runAt(parts, at) }];
  },
  async nextAfter(hosted, now) {
    const parts = await open(hosted);
    return parts && nextOf(parts, now);
  },
};

/** Nothing is loaded for a world in which nobody asked for a consent there. */
async function open(hosted: HostedWorld) {
  if (!(await hasDueConsents(hosted.store))) return undefined;
  const setu = await import("@sandbank/protocol-account-aggregator/setu");
  return { aggregator: await hosted.accountAggregator(), setu };
}

type Parts = NonNullable<Awaited<ReturnType<typeof open>>>;

async function nextOf({ aggregator, setu }: Parts, now: Instant): Promise<Instant | undefined> {
  const { engine, setuServer } = aggregator;
  const next = [await engine.nextAfter(now), await setu.nextForSetu(setuServer, now)];
  const known = next.filter((at) => at !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
}

async function runAt({ aggregator, setu }: Parts, at: Instant): Promise<readonly Happening[]> {
  const { engine, setuServer } = aggregator;
  const happened: Happening[] = [];
  for (const { event } of await engine.dueBetween(at - 1, at)) {
    await engine.tell(event);
    happened.push(tellOf(event));
  }
  for (const { run } of await setu.dueForSetu(setuServer, at - 1, at)) await run();
  return happened;
}

function tellOf(event: AaEvent): Happening {
  const at = toIso(event.at);
  if (event.kind === "consent") {
    const { handle: consent, status } = event.consent;
    return { kind: "aggregator.consent", at, bank: "aa", consent, session: null, status };
  }
  const { handle: consent, id: session, status } = event.session;
  return { kind: "aggregator.session", at, bank: "aa", consent, session, status };
}
