import type { Instant, PaymentRail } from "@sandbank/domain";
import { type Day, dayInMonth, dayOf, firstDay, monthOf, startOf, toDate } from "../../calendar.ts";
import { type LifeSubscription, lastChargeBy, nextChargeAfter } from "../../life/subscriptions.ts";
import type { Mandate } from "../../model/index.ts";
import { opaqueId } from "../../opaque-id.ts";
import type { Holding } from "../../portfolio.ts";
import { childSeed, type Seed, streamOf } from "../../rng.ts";

/** An order to pay the same every month, or a bill that is taken by direct debit. */
export interface StandingOrder {
  readonly id: string;
  readonly kind: "direct_debit" | "standing_order";
  readonly rail: PaymentRail | null;
  readonly payee: string;
  readonly amountMinor: number;
  readonly dayOfMonth: number;
  readonly frequency: Mandate["frequency"];
}

/** Room above the price, so that a rise needs no new mandate. */
const MAX_FACTOR = 2;
const PENDING_MS = 5 * 60_000;
const HOUR_MS = 3_600_000;

/** Standing permissions on an account as they are at an instant, oldest first. */
export function mandatesOf(
  holding: Holding,
  subscriptions: readonly LifeSubscription[],
  orders: readonly StandingOrder[],
  at: Instant,
): Mandate[] {
  const opened = startOf(holding.openedDay + 1) + 10 * HOUR_MS;
  const standing = orders.filter(() => at >= opened).map((order) => orderMandate(holding, order, at));
  const charged = subscriptions
    .filter(({ product, startsOn }) => product.onAccount && at >= grantedAt(holding, startsOn))
    .map((subscription) => subscriptionMandate(holding, subscription, at));
  return [...standing, ...charged].sort((left, right) =>
    left.startsOn < right.startsOn ? -1 : left.startsOn > right.startsOn ? 1 : 0,
  );
}

function grantedAt({ openedDay }: Holding, startsOn: Day): Instant {
  return startOf(Math.max(startsOn, openedDay + 1)) + 10 * HOUR_MS;
}

function orderMandate(holding: Holding, order: StandingOrder, at: Instant): Mandate {
  const seed = childSeed(holding.seed, "order", order.id);
  const today = dayOf(at);
  const next = [monthOf(today), monthOf(today) + 1]
    .map((month) => dayInMonth(month, order.dayOfMonth))
    .find((day) => day > today);
  const since = startOf(holding.openedDay + 1) + 10 * HOUR_MS;
  const isMonthly = order.frequency === "monthly";
  const lastDay = isMonthly
    ? [monthOf(today), monthOf(today) - 1]
        .map((month) => dayInMonth(month, order.dayOfMonth))
        .find((day) => day <= today && day > holding.openedDay + 1)
    : undefined;
  return {
    id: opaqueId(seed, "mandate"),
    accountId: holding.account.id,
    kind: order.kind,
    rail: order.rail,
    reference: reference(seed, order.kind),
    payee: order.payee,
    amountMinor: order.amountMinor,
    amountRule: order.kind === "standing_order" ? "exact" : "max",
    frequency: order.frequency,
    dayOfMonth: order.dayOfMonth,
    startsOn: toDate(holding.openedDay + 1),
    endsOn: null,
    status: "live",
    since,
    lastDebitAt: lastDay === undefined ? null : startOf(lastDay),
    nextDebitOn: isMonthly && next !== undefined ? toDate(next) : null,
  };
}

/** pending → live → (paused → live) → revoked, as NPCI's states go. */
function subscriptionMandate(holding: Holding, subscription: LifeSubscription, at: Instant): Mandate {
  const { seed, product, pause, endsOn, startsOn, dayOfMonth } = subscription;
  const today = dayOf(at);
  const granted = grantedAt(holding, startsOn);
  const states: [Mandate["status"], Instant][] = [
    ["pending", granted],
    ["live", granted + PENDING_MS],
  ];
  if (pause) {
    states.push(["paused", startOf(firstDay(pause[0]))], ["live", startOf(firstDay(pause[1]))]);
  }
  if (endsOn !== null) states.push(["revoked", startOf(endsOn + 1) + 9 * HOUR_MS]);
  const [status, since] = states.filter(([, from]) => from <= at).at(-1) ?? ["pending", granted];
  const last = lastChargeBy(subscription, today);
  const next = status === "revoked" ? null : nextChargeAfter(subscription, today);
  const isUpi = product.onAccount?.rail === "upi";
  return {
    id: opaqueId(seed, "mandate"),
    accountId: holding.account.id,
    kind: isUpi ? "upi_autopay" : "direct_debit",
    rail: product.onAccount?.rail ?? null,
    reference: reference(seed, isUpi ? "upi_autopay" : "direct_debit"),
    payee: product.name,
    amountMinor: isUpi ? subscription.priceOn(today) : subscription.priceOn(today) * MAX_FACTOR,
    amountRule: "max",
    frequency: ({ 1: "monthly", 3: "quarterly", 6: "half_yearly", 12: "yearly" } as const)[
      product.everyMonths ?? 1
    ],
    dayOfMonth,
    startsOn: toDate(dayOf(granted)),
    endsOn: endsOn === null ? null : toDate(endsOn),
    status,
    since,
    lastDebitAt: last !== null && last > holding.openedDay ? startOf(last) : null,
    nextDebitOn: next === null ? null : toDate(next),
  };
}

/** UMN: 32 hexadecimal digits at the payer's service provider; otherwise a mandate reference of 12 letters and digits. */
function reference(seed: Seed, kind: Mandate["kind"]): string {
  const stream = streamOf(seed, "reference");
  const characters = kind === "upi_autopay" ? "0123456789abcdef" : "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  const length = kind === "upi_autopay" ? 32 : 12;
  let text = "";
  for (let i = 0; i < length; i++) text += characters.charAt(stream.int(0, characters.length - 1));
  return kind === "upi_autopay" ? `${text}@mockupi` : text;
}
