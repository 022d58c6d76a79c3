import type { Instant } from "@sandbank/domain";
import { Card } from "../../components/card.tsx";
import { Movement } from "../../components/money.tsx";
import { CalendarDate } from "../../components/time.tsx";
import type { Transaction } from "../../lib/api.ts";
import { cx } from "../../lib/cx.ts";
import { CATEGORY } from "../../lib/labels.ts";
import { CategoryIcon } from "./category-icon.tsx";
import { AccountTag, StatusMark, TransactionLink } from "./transaction-parts.tsx";

interface TransactionTableProps {
  transactions: readonly Transaction[];
  now: Instant;
  /** False on the page of one account. */
  showAccount: boolean;
}

const cell = "px-3 py-3 align-middle first:pl-5 last:pr-5";
const head = "px-3 py-2.5 font-medium first:pl-5 last:pr-5";

/** Transactions in columns, for screens that have room for them. */
export function TransactionTable({ transactions, now, showAccount }: TransactionTableProps) {
  return (
    <Card className="overflow-hidden">
      <table className="w-full text-sm">
        <caption className="sr-only">Transactions, newest first</caption>
        <thead className="border-b border-line text-left text-xs text-muted">
          <tr>
            <th scope="col" className={cx(head, "pr-8")}>
              Date
            </th>
            <th scope="col" className={cx(head, "w-full")}>
              Description
            </th>
            <th scope="col" className={cx(head, "hidden lg:table-cell")}>
              Category
            </th>
            {showAccount && (
              <th scope="col" className={cx(head, "hidden md:table-cell")}>
                Account
              </th>
            )}
            <th scope="col" className={cx(head, "text-right")}>
              Amount
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {transactions.map((transaction) => (
            <TransactionRow key={transaction.id} {...{ transaction, now, showAccount }} />
          ))}
        </tbody>
      </table>
    </Card>
  );
}

function TransactionRow({
  transaction,
  now,
  showAccount,
}: Omit<TransactionTableProps, "transactions"> & { transaction: Transaction }) {
  const { date, merchantName, description, category, amount, currency, type } = transaction;
  return (
    <tr className="relative hover:bg-sunken/60">
      <td className={cx(cell, "text-muted")}>
        <CalendarDate at={date} now={now} />
      </td>
      {/* No width of its own: it takes what the other columns leave, and shortens what does not fit. */}
      <td className={cx(cell, "w-full max-w-0")}>
        <div className="flex items-center gap-3">
          <CategoryIcon category={category} />
          <div className="min-w-0">
            <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <TransactionLink transaction={transaction} />
              <StatusMark transaction={transaction} />
            </span>
            {merchantName && merchantName !== description && (
              <span className="block truncate text-xs text-muted">{description}</span>
            )}
          </div>
        </div>
      </td>
      <td className={cx(cell, "hidden whitespace-nowrap lg:table-cell")}>{CATEGORY[category]}</td>
      {showAccount && (
        <td className={cx(cell, "hidden max-w-48 md:table-cell")}>
          <AccountTag transaction={transaction} />
        </td>
      )}
      <td className={cx(cell, "text-right")}>
        <Movement amount={amount} currency={currency} direction={type} className="font-medium" />
      </td>
    </tr>
  );
}
