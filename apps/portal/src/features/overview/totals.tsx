import { Card } from "../../components/card.tsx";
import { Figure } from "../../components/figure.tsx";
import { Money } from "../../components/money.tsx";
import type { Account, Summary } from "../../lib/api.ts";
import { counted } from "../../lib/labels.ts";
import { type BankShare, bankShares } from "./bank-shares.ts";
import { StrataBar } from "./strata-bar.tsx";

interface TotalsProps {
  balance: Summary["balances"][number];
  accounts: readonly Account[];
}

/** What one has in a currency, what one owes, and what remains of it. */
export function Totals({ balance, accounts }: TotalsProps) {
  const { currency, assets, liabilities, net } = balance;
  const held = bankShares(accounts, currency, "held");
  const owed = bankShares(accounts, currency, "owed");
  const scaleMinor = Math.max(sumOf(held), sumOf(owed));
  const sides = [
    { label: "Assets", amount: assets, shares: held },
    { label: "Owed", amount: liabilities, shares: owed },
  ];
  return (
    <Card className="@container flex flex-col justify-between gap-8 p-5 sm:p-7">
      <div>
        <h2 className="text-sm text-muted">
          Net worth, {currency} <span className="sr-only">across</span>
          <span aria-hidden> · </span>
          {counted(balance.accounts, "account")}
        </h2>
        <Figure>
          <Money amount={net} currency={currency} />
        </Figure>
      </div>
      <ul className="space-y-4">
        {sides.map(({ label, amount, shares }) => (
          <li key={label}>
            <p className="mb-2 flex items-baseline justify-between gap-4 text-sm">
              <span className="text-muted">{label}</span>
              <Money amount={amount} currency={currency} className="font-medium" />
            </p>
            <StrataBar label={label} shares={shares} scaleMinor={scaleMinor} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function sumOf(shares: readonly BankShare[]): number {
  return shares.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
}
