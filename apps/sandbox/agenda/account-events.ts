import { toIso } from "@sandbank/domain";
import type { AccountEvent } from "@sandbank/world";
import type { HostedWorld } from "../worlds/hosted-world.ts";
import type { AgendaItem, AgendaSource } from "./agenda-source.ts";
import { type ConnectedAccount, connectedAccounts, isActiveAt } from "./connected-accounts.ts";

/** Transactions of connected accounts that appear, post or go. */
export const accountEvents: AgendaSource = {
  async dueBetween(hosted, from, to) {
    const connected = await connectedAccounts(hosted, from, to);
    return connected.flatMap((one) => {
      const events = hosted.world.events(one.account, { from, to });
      return events.map((event, index) => {
        const isFirst = events[index - 1]?.at !== event.at;
        return itemOf(hosted, one, event, isFirst);
      });
    });
  },
  async nextAfter(hosted, now) {
    const connected = await connectedAccounts(hosted, now, now);
    const next = connected.map(({ account }) => {
      const { unchangedUntil } = hosted.world.transactions(account, { limit: 1 });
      // The world knows what comes after its clock, which may have passed `now` already.
      const [missed] = hosted.world.events(account, { from: now, to: hosted.clock.now() });
      return missed?.at ?? unchangedUntil;
    });
    return next.length === 0 ? undefined : Math.min(...next);
  },
};

/** What comes to one account at one instant is told once. */
function itemOf(
  { webhooks }: HostedWorld,
  { account, consents }: ConnectedAccount,
  { at, kind, transaction }: AccountEvent,
  isFirst: boolean,
): AgendaItem {
  const { bank, customer, id: accountId } = account;
  const { id: transactionId, pendingId, direction, amountMinor, currency, description } = transaction;
  const told = isFirst && kind !== "gone" ? consents.filter((consent) => isActiveAt(consent, at)) : [];
  return {
    at,
    happening: {
      kind: `transaction.${kind}`,
      at: toIso(at),
      bank,
      customer,
      accountId,
      transactionId,
      pendingId,
      direction,
      amountMinor,
      currency,
      description,
    },
    async run() {
      for (const consent of told) {
        await webhooks.emit(bank, { kind: "data.transactions", at, consent, accountId });
      }
      return [];
    },
  };
}
