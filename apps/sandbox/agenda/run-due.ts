import type { Instant } from "@sandbank/domain";
import type { HostedWorld } from "../worlds/hosted-world.ts";
import type { AgendaItem } from "./agenda-source.ts";
import type { Happening } from "./happening.ts";
import { sources } from "./sources.ts";

export interface RunDueOptions {
  readonly from: Instant;
  readonly to: Instant;
  /** Called before an item is done. */
  readonly moveTo: (at: Instant) => void;
  readonly tell: (happening: Happening) => void;
}

/**
 * Does everything due after `from`, up to and including `to`, one after the other in order, and what comes due by
 * that.
 */
export async function runDue(hosted: HostedWorld, { from, to, moveTo, tell }: RunDueOptions): Promise<void> {
  const fixed = sources.filter(({ grows }) => !grows);
  const known = (await Promise.all(fixed.map((source) => source.dueBetween(hosted, from, to)))).flat();
  // Sorting is stable: of one instant, the sources' order stays.
  const items = known.sort((a, b) => a.at - b.at);
  const growing = sources.flatMap((source) => (source.grows ? { source, since: from } : []));
  let next = 0;
  for (;;) {
    const until = items[next]?.at ?? to;
    const asked = growing.map(({ source, since }) => source.dueBetween(hosted, since, until));
    const grown = await Promise.all(asked);
    const first = earlier(items[next], grown.flat());
    if (!first) return;
    if (first === items[next]) next++;
    else
      for (const [index, one] of growing.entries()) if (grown[index]?.includes(first)) one.since = first.at;
    moveTo(first.at);
    if (first.happening) tell(first.happening);
    for (const happening of (await first.run?.()) ?? []) tell(happening);
  }
}

/** What was known before comes before what came up, at the same instant. */
function earlier(item: AgendaItem | undefined, grown: readonly AgendaItem[]): AgendaItem | undefined {
  const [first] = [...grown].sort((a, b) => a.at - b.at);
  return !item || (first && first.at < item.at) ? first : item;
}
