import { systemClock } from "@sandbank/domain";
import { useQuery } from "@tanstack/react-query";
import { Badge } from "../../components/badge.tsx";
import { Money } from "../../components/money.tsx";
import { RowList } from "../../components/row-list.tsx";
import { Section } from "../../components/section.tsx";
import { CalendarDate } from "../../components/time.tsx";
import type { Mandate, Subscription } from "../../lib/api.ts";
import { FREQUENCY, MANDATE_STATUS } from "./labels.ts";
import { subscriptionQueries } from "./queries.ts";

/** What is paid again and again through a connection, and who may collect by themselves; nothing where neither is known. */
export function ConnectionSubscriptions({ connectionId }: { connectionId: string }) {
  const { data: found } = useQuery(subscriptionQueries.list({ connectionId }));
  const { data: mandates = [] } = useQuery(subscriptionQueries.mandates({ connectionId }));
  const paid = (found?.subscriptions ?? []).filter(({ type }) => type === "debit");
  return (
    <>
      {paid.length > 0 && (
        <Section title="Subscriptions and bills">
          <RowList label="Subscriptions and bills">
            {paid.map((subscription) => (
              <SubscriptionRow key={subscription.id} subscription={subscription} />
            ))}
          </RowList>
        </Section>
      )}
      {mandates.length > 0 && (
        <Section title="UPI mandates">
          <RowList label="UPI mandates">
            {mandates.map((mandate) => (
              <MandateRow key={mandate.id} mandate={mandate} />
            ))}
          </RowList>
        </Section>
      )}
    </>
  );
}

const ROW = "flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 px-5 py-3";

function SubscriptionRow({ subscription }: { subscription: Subscription }) {
  const { name, frequency, amount, currency, isFixedAmount, nextExpected, state } = subscription;
  return (
    <li className={ROW}>
      <div className="min-w-0">
        <p className="font-medium">{name}</p>
        <p className="text-sm text-muted">
          {FREQUENCY[frequency]}
          {nextExpected && state === "active" && (
            <>
              , next <CalendarDate at={nextExpected} now={systemClock.now()} />
            </>
          )}
          {state === "paused" && ", paused"}
          {state === "cancelled" && ", ended"}
        </p>
      </div>
      <span>
        {!isFixedAmount && <span className="text-sm text-muted">about </span>}
        <Money amount={amount} currency={currency} />
      </span>
    </li>
  );
}

function MandateRow({ mandate }: { mandate: Mandate }) {
  const { merchantName, frequency, amount, currency, startDate, status } = mandate;
  return (
    <li className={ROW}>
      <div className="min-w-0">
        <p className="font-medium">
          {merchantName}{" "}
          <Badge tone={status === "active" ? "positive" : "neutral"}>{MANDATE_STATUS[status]}</Badge>
        </p>
        <p className="text-sm text-muted">
          {FREQUENCY[frequency]}, since <CalendarDate at={startDate} now={systemClock.now()} />
        </p>
      </div>
      <span>
        <span className="text-sm text-muted">up to </span>
        <Money amount={amount} currency={currency} />
      </span>
    </li>
  );
}
