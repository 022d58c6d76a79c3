import { addDays, dateOf, startOfDate, toIso } from "@sandbank/domain";
import type { AgendaSource } from "./agenda-source.ts";
import { connectedAccounts, isActiveAt } from "./connected-accounts.ts";

/** Statements of connected accounts that close; that is at the end of their last day. */
export const closedStatements: AgendaSource = {
  async dueBetween(hosted, from, to) {
    const { world, webhooks } = hosted;
    const connected = await connectedAccounts(hosted, from, to);
    return connected.flatMap(({ account, consents }) => {
      const { bank, customer, id: accountId } = account;
      const closed = world.statements(account, { at: to, from }).map(({ id: statementId, to: lastDay }) => {
        const at = startOfDate(addDays(lastDay, 1));
        return {
          at,
          happening: {
            kind: "statement.closed" as const,
            at: toIso(at),
            bank,
            customer,
            accountId,
            statementId,
          },
          async run() {
            for (const consent of consents.filter((one) => isActiveAt(one, at))) {
              await webhooks.emit(bank, { kind: "data.statement", at, consent, accountId });
            }
            return [];
          },
        };
      });
      return closed.filter(({ at }) => at > from).reverse();
    });
  },
  async nextAfter(hosted, now) {
    const connected = await connectedAccounts(hosted, now, now);
    return connected.length === 0 ? undefined : startOfDate(addDays(dateOf(now), 1));
  },
};
