import { Link } from "@tanstack/react-router";
import { Clock, Undo2 } from "lucide-react";
import { Badge } from "../../components/badge.tsx";
import { ROW_LINK } from "../../components/row-link.ts";
import type { Transaction } from "../../lib/api.ts";
import { cx } from "../../lib/cx.ts";
import { shortMask, TRANSACTION_STATUS } from "../../lib/labels.ts";

/** Who the money went to or came from. */
export function titleOf({ merchantName, description }: Transaction): string {
  return merchantName ?? description;
}

/** The row's link: opens the details over the page one is on. */
export function TransactionLink({ transaction }: { transaction: Transaction }) {
  return (
    <Link
      to="."
      search={(search: Record<string, unknown>) => ({ ...search, transaction: transaction.id })}
      resetScroll={false}
      preload={false}
      className={cx(ROW_LINK, "line-clamp-3 font-medium wrap-anywhere")}
    >
      {titleOf(transaction)}
    </Link>
  );
}

/** Marks what is not simply posted. */
export function StatusMark({ transaction: { status } }: { transaction: Transaction }) {
  if (status === "posted") return null;
  return (
    <Badge tone={status === "pending" ? "warning" : "accent"} icon={status === "pending" ? Clock : Undo2}>
      {TRANSACTION_STATUS[status]}
    </Badge>
  );
}

/** The account a transaction is on, with a dot in its bank's colour. */
export function AccountTag({ transaction: { account, provider } }: { transaction: Transaction }) {
  return (
    <span className="inline-flex max-w-full min-w-0 items-center gap-2">
      <span
        aria-hidden
        className="size-2.5 shrink-0 rounded-full border border-ink/15"
        style={{ backgroundColor: provider.color }}
      />
      <span className="truncate">{provider.shortName}</span>
      <span className="-ml-1 shrink-0 tabular-nums">{shortMask(account.mask)}</span>
    </span>
  );
}
