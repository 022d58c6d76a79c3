import type { Connection } from "../../lib/api.ts";
import { counted } from "../../lib/labels.ts";

type Counts = NonNullable<Connection["lastSync"]>;

/** What a sync has brought, in a sentence: `3 accounts, 120 new transactions, 2 changed.` */
export function describeCounts(counts: Counts, locale?: string): string {
  const { accountsUpdated, transactionsAdded, transactionsModified, transactionsRemoved } = counts;
  const parts = [counted(accountsUpdated, "account", locale)];
  parts.push(
    transactionsAdded === 0 ? "no new transactions" : counted(transactionsAdded, "new transaction", locale),
  );
  if (transactionsModified > 0) parts.push(`${transactionsModified.toLocaleString(locale)} changed`);
  if (transactionsRemoved > 0) parts.push(`${transactionsRemoved.toLocaleString(locale)} removed`);
  return `${parts.join(", ")}.`;
}
