import { toIso } from "@sandbank/domain";
import type { Tink } from "@sandbank/protocol-tink/server";
import type { HostedWorld } from "../worlds/hosted-world.ts";
import type { AgendaSource } from "./agenda-source.ts";
import type { Happening } from "./happening.ts";

/**
 * What time brings to banks behind Tink: they are read again, consents end, people take too long to sign in; and to
 * pending transactions that were ingested.
 */
export const tinkEvents: AgendaSource = {
  grows: true,
  async dueBetween(hosted, from, to) {
    const schedule = (await open(hosted))?.schedule;
    const at = await schedule?.nextAfter(from);
    if (!schedule || at === undefined || at > to) return [];
    // One item for all of an instant: the next is looked for after it.
    const run = async () => {
      const happened: Happening[] = [];
      for (const due of await schedule.dueBetween(from, at)) {
        const changed = await due.run();
        if (!changed) continue;
        const { id: credentials, bank, userId: user, status } = changed;
        happened.push({ kind: "tink.credentials", at: toIso(at), bank, user, credentials, status });
      }
      return happened;
    };
    return [{ at, happening: null, run }];
  },
  async nextAfter(hosted, now) {
    return (await open(hosted))?.schedule.nextAfter(now);
  },
};

/** Nothing is loaded for a world in which nobody used Tink. */
async function open(hosted: HostedWorld): Promise<Tink | undefined> {
  return (await isAnythingDue(hosted)) ? hosted.tink() : undefined;
}

async function isAnythingDue({ store, ingested }: HostedWorld): Promise<boolean> {
  return (await store.list("tink/Credentials")).length > 0 || (await ingested.nextExpiry()) !== null;
}
