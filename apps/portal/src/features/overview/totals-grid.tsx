import { Link } from "@tanstack/react-router";
import { ArrowRight } from "lucide-react";
import { Card } from "../../components/card.tsx";
import { Figure } from "../../components/figure.tsx";
import type { Account, Summary } from "../../lib/api.ts";
import { cx } from "../../lib/cx.ts";
import { Totals } from "./totals.tsx";

/** Columns of six for each currency, by how many there are; beyond two, three go side by side. */
const SPANS: Readonly<Record<number, string>> = { 1: "lg:col-span-4", 2: "lg:col-span-3" };

/** What one has and owes, a card for each currency, and how busy the accounts have been. */
export function TotalsGrid({ summary, accounts }: { summary: Summary; accounts: readonly Account[] }) {
  const { recentDays, recentTransactions } = summary;
  // The currency one banks in comes first.
  const balances = summary.balances.toSorted((a, b) => b.accounts - a.accounts);
  return (
    <section aria-label="Totals" className="grid gap-4 lg:grid-cols-6">
      {balances.map((balance) => (
        <div key={balance.currency} className={cx("grid", SPANS[balances.length] ?? "lg:col-span-2")}>
          <Totals balance={balance} accounts={accounts} />
        </div>
      ))}
      <Card
        className={cx(
          "@container relative flex flex-wrap justify-between gap-x-6 gap-y-4 p-5 hover:bg-sunken/60 sm:p-7",
          balances.length === 1 ? "lg:col-span-2 lg:flex-col" : "items-center lg:col-span-6",
        )}
      >
        <div>
          <h2 className="text-sm text-muted">Transactions, last {recentDays} days</h2>
          <Figure>{recentTransactions.toLocaleString()}</Figure>
        </div>
        <Link
          to="/transactions"
          className="inline-flex items-center gap-1 text-sm font-medium text-accent outline-none after:absolute after:inset-0 after:rounded-lg focus-visible:after:outline-2 focus-visible:after:outline-accent"
        >
          See them
          <ArrowRight aria-hidden className="size-4" />
        </Link>
      </Card>
    </section>
  );
}
