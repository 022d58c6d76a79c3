import type { Instant } from "@sandbank/domain";
import { Card } from "../../components/card.tsx";
import { Fact, FactList } from "../../components/fact-list.tsx";
import { Figure } from "../../components/figure.tsx";
import { Meter } from "../../components/meter.tsx";
import { Money } from "../../components/money.tsx";
import { RelativeTime } from "../../components/time.tsx";
import type { Account } from "../../lib/api.ts";
import { utilisationOf } from "./utilisation.ts";

/** From here on a lender frowns. */
const HIGH_PERCENT = 80;

/** What is on the account, or owed on it, and what is left to spend. */
export function AccountBalances({ account, now }: { account: Account; now: Instant }) {
  const { balance, currency, liability } = account;
  const used = utilisationOf(account);
  return (
    <Card className="@container p-5 pb-2 sm:p-6 sm:pb-3">
      <h2 className="text-sm text-muted">{liability ? "Owed" : "Balance"}</h2>
      <Figure>
        <Money amount={balance.current} currency={currency} />
      </Figure>
      {used !== null && balance.creditLimit && (
        <div className="mt-5">
          <Meter label="Limit used" percent={used} tone={toneOf(used)} />
          <p className="mt-2 text-sm text-muted">
            <span className="font-medium text-ink">{used}% used</span> of a limit of{" "}
            <Money amount={balance.creditLimit} currency={currency} />
          </p>
        </div>
      )}
      <div className="mt-4">
        <FactList>
          {balance.available !== null && (
            <Fact label={liability ? "Left to spend" : "Available"}>
              <Money amount={balance.available} currency={currency} />
            </Fact>
          )}
          {liability && balance.creditLimit === null && <Fact label="Limit">No preset limit</Fact>}
          <Fact label="As the bank told it">
            <RelativeTime at={balance.at} now={now} past />
          </Fact>
        </FactList>
      </div>
    </Card>
  );
}

function toneOf(percent: number): "accent" | "warning" | "danger" {
  if (percent > 100) return "danger";
  return percent >= HIGH_PERCENT ? "warning" : "accent";
}
