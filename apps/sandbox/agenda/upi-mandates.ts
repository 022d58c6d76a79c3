import { hasOpenMandates } from "@sandbank/protocol-account-aggregator/hosting";
import type { HostedWorld } from "../worlds/hosted-world.ts";
import type { AgendaSource } from "./agenda-source.ts";

/** What the passing of time brings to UPI mandates: notices, debits, ends; also what was due and not done yet. */
export const upiMandates: AgendaSource = {
  grows: true,
  isAwaited: ({ store }) => hasOpenMandates(store),
  async dueBetween(hosted, _from, to) {
    const at = await nextDue(hosted);
    if (at === undefined || at > to) return [];
    const run = async () => {
      await (await hosted.accountAggregator()).mandates.runNext(to);
      return [];
    };
    return [{ at, happening: null, run }];
  },
  nextAfter: nextDue,
};

async function nextDue({ store, accountAggregator }: HostedWorld): Promise<number | undefined> {
  return (await hasOpenMandates(store)) ? (await accountAggregator()).mandates.nextDue() : undefined;
}
