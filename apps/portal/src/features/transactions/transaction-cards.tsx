import type { Instant } from "@sandbank/domain";
import { Card } from "../../components/card.tsx";
import { Movement } from "../../components/money.tsx";
import { CalendarDate } from "../../components/time.tsx";
import type { Transaction } from "../../lib/api.ts";
import { CategoryIcon } from "./category-icon.tsx";
import { AccountTag, StatusMark, TransactionLink } from "./transaction-parts.tsx";

interface TransactionCardsProps {
  transactions: readonly Transaction[];
  now: Instant;
  showAccount: boolean;
}

/** Transactions as a list, for narrow places. */
export function TransactionCards({ transactions, now, showAccount }: TransactionCardsProps) {
  return (
    <Card>
      <ul aria-label="Transactions, newest first" className="divide-y divide-line">
        {transactions.map((transaction) => (
          <li key={transaction.id} className="relative flex items-center gap-3 px-4 py-3 hover:bg-sunken/60">
            <CategoryIcon category={transaction.category} />
            <div className="flex min-w-0 flex-1 flex-wrap items-center justify-between gap-x-3 gap-y-1">
              <div className="min-w-0 flex-1 basis-32">
                <TransactionLink transaction={transaction} />
                <p className="mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-muted">
                  <CalendarDate at={transaction.date} now={now} />
                  {showAccount && <AccountTag transaction={transaction} />}
                  <StatusMark transaction={transaction} />
                </p>
              </div>
              <Movement
                amount={transaction.amount}
                currency={transaction.currency}
                direction={transaction.type}
                className="ml-auto text-sm font-medium"
              />
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
