import type { Instant } from "@sandbank/domain";
import { Badge } from "../../components/badge.tsx";
import { Card } from "../../components/card.tsx";
import { Fact, FactList } from "../../components/fact-list.tsx";
import { Figure } from "../../components/figure.tsx";
import { Money } from "../../components/money.tsx";
import { CalendarDate } from "../../components/time.tsx";
import type { Account } from "../../lib/api.ts";
import { daysUntil, formatDaysAway } from "../../lib/dates.ts";

/** So near a due date it is worth a colour. */
const SOON_DAYS = 5;

interface AccountStatementProps {
  statement: NonNullable<Account["statement"]>;
  currency: string;
  now: Instant;
}

/** The last statement: what it came to, and what is due when. */
export function AccountStatement({ statement, currency, now }: AccountStatementProps) {
  const { date, balance, dueDate, minimumPayment } = statement;
  return (
    <Card className="@container p-5 pb-2 sm:p-6 sm:pb-3">
      <h2 className="text-sm text-muted">
        Statement of <CalendarDate at={date} now={now} />
      </h2>
      {balance !== null && (
        <Figure>
          <Money amount={balance} currency={currency} />
        </Figure>
      )}
      <div className="mt-4">
        <FactList>
          {balance === null && <Fact label="Balance">Not given</Fact>}
          {minimumPayment !== null && (
            <Fact label="Minimum payment">
              <Money amount={minimumPayment} currency={currency} />
            </Fact>
          )}
          {dueDate && (
            <Fact label="Payment due">
              <span className="inline-flex flex-wrap items-center justify-end gap-2">
                <CalendarDate at={dueDate} now={now} />
                <DueBadge dueDate={dueDate} now={now} />
              </span>
            </Fact>
          )}
        </FactList>
      </div>
    </Card>
  );
}

function DueBadge({ dueDate, now }: { dueDate: string; now: Instant }) {
  const days = daysUntil(dueDate, now);
  const tone = days >= 0 && days <= SOON_DAYS ? "warning" : "neutral";
  return <Badge tone={tone}>{formatDaysAway(dueDate, now)}</Badge>;
}
