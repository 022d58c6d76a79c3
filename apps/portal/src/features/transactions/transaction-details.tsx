import { Link } from "@tanstack/react-router";
import { Fact, FactList } from "../../components/fact-list.tsx";
import { Movement } from "../../components/money.tsx";
import type { Transaction } from "../../lib/api.ts";
import { formatBookingTime } from "../../lib/dates.ts";
import { CATEGORY, shortMask, TRANSACTION_STATUS } from "../../lib/labels.ts";
import { countryName } from "../../lib/regions.ts";
import { CategoryIcon } from "./category-icon.tsx";
import { StatusMark, titleOf } from "./transaction-parts.tsx";

/** Everything known of a transaction. */
export function TransactionDetails({ transaction }: { transaction: Transaction }) {
  const { account, provider, amount, currency, type, date, postedAt, category, status, location } =
    transaction;
  return (
    <>
      <div className="flex items-start gap-3">
        <CategoryIcon category={category} />
        <div className="min-w-0">
          <p className="text-lg/snug font-semibold wrap-anywhere">{titleOf(transaction)}</p>
          <p className="mt-1 text-2xl font-semibold sm:text-3xl tracking-tight">
            <Movement amount={amount} currency={currency} direction={type} />
          </p>
          <div className="mt-2 empty:hidden">
            <StatusMark transaction={transaction} />
          </div>
        </div>
      </div>
      <div className="mt-6 border-t border-line">
        <FactList>
          <Fact label="Direction">{type === "debit" ? "Money out (debit)" : "Money in (credit)"}</Fact>
          <Fact label="Status">{TRANSACTION_STATUS[status]}</Fact>
          <Fact label="Date">{formatBookingTime(date)}</Fact>
          <Fact label="Posted">{postedAt ? formatBookingTime(postedAt) : "Not yet"}</Fact>
          <Fact label="Category">{CATEGORY[category]}</Fact>
          <Fact label="Account">
            <Link
              to="/accounts/$id"
              params={{ id: transaction.accountId }}
              className="rounded-sm underline decoration-line-strong underline-offset-4 hover:decoration-ink"
            >
              {account.name} {shortMask(account.mask)}
            </Link>
          </Fact>
          <Fact label="Bank">{provider.shortName}</Fact>
          {location && (
            <Fact label="Where">
              {[location.city, location.region, location.country && countryName(location.country)]
                .filter(Boolean)
                .join(", ")}
            </Fact>
          )}
          <Fact label="As the bank wrote it">
            <span className="wrap-anywhere">{transaction.description}</span>
          </Fact>
        </FactList>
      </div>
    </>
  );
}
