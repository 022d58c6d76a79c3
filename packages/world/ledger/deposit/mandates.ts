import type { Instant } from "@sandbank/domain";
import {
  type Day,
  dayOf,
  firstDay,
  HOUR_MS,
  MINUTE_MS,
  type Month,
  monthOf,
  startOf,
  toDate,
  yearOf,
} from "../../calendar.ts";
import type { Mandate } from "../../model/index.ts";
import { opaqueId } from "../../opaque-id.ts";
import { type Seed, streamOf } from "../../rng.ts";
import { type Chapter, countWhile } from "../chapter.ts";
import type { StandingOrder } from "./orders.ts";

const GIVEN_AT = 10 * HOUR_MS;
const PENDING_MS = 5 * MINUTE_MS;
const REVOKED_AT = 9 * HOUR_MS;
/** A yearly one that was returned once, and some. */
const MONTHS_BACK = 26;
const MONTHS_AHEAD = 24;

/** Standing permissions on an account as they are at an instant, oldest first. */
export function mandatesOf(
  accountId: string,
  orders: readonly StandingOrder[],
  at: Instant,
  chapterOf: (year: number) => Chapter,
): Mandate[] {
  return orders
    .filter(({ startsOn }) => givenAt(startsOn) <= at)
    .sort((left, right) => left.startsOn - right.startsOn)
    .map((order) => mandateAt(accountId, order, at, chapterOf));
}

function mandateAt(
  accountId: string,
  order: StandingOrder,
  at: Instant,
  chapterOf: (year: number) => Chapter,
): Mandate {
  const { seed, kind, rail, payee, amountRule, frequency, dayOfMonth, startsOn, endsOn } = order;
  const [status, since] = stateAt(order, at);
  const next = status === "revoked" ? null : nextAfter(order, dayOf(at));
  return {
    id: opaqueId(seed, "mandate"),
    accountId,
    kind,
    rail,
    reference: reference(seed, kind),
    payee,
    amountMinor: order.amountIn(monthOf(Math.min(dayOf(at), endsOn ?? dayOf(at)))),
    amountRule,
    frequency,
    dayOfMonth,
    startsOn: toDate(startsOn),
    endsOn: endsOn === null ? null : toDate(endsOn),
    status,
    since,
    lastDebitAt: lastDebit(order, at, chapterOf),
    nextDebitOn: next === null ? null : toDate(next),
  };
}

/** pending → live → (paused → live) → revoked, as NPCI's states go. */
function stateAt(
  { kind, startsOn, endsOn, pause }: StandingOrder,
  at: Instant,
): [Mandate["status"], Instant] {
  const given = givenAt(startsOn);
  const live = kind === "standing_order" ? given : given + PENDING_MS;
  if (endsOn !== null && revokedAt(endsOn) <= at) return ["revoked", revokedAt(endsOn)];
  if (at < live) return ["pending", given];
  if (!pause || startOf(firstDay(pause[1])) <= live) return ["live", live];
  const paused = Math.max(live + PENDING_MS, startOf(firstDay(pause[0])));
  const again = startOf(firstDay(pause[1]));
  return at >= again ? ["live", again] : at >= paused ? ["paused", paused] : ["live", live];
}

function givenAt(startsOn: Day): Instant {
  return startOf(startsOn) + GIVEN_AT;
}

function revokedAt(endsOn: Day): Instant {
  return startOf(endsOn + 1) + REVOKED_AT;
}

function nextAfter({ bookedIn, startsOn, endsOn }: StandingOrder, today: Day): Day | null {
  for (let month = monthOf(today); month <= monthOf(today) + MONTHS_AHEAD; month++) {
    const day = bookedIn(month);
    if (day !== null && day > Math.max(today, startsOn)) return endsOn === null || day <= endsOn ? day : null;
  }
  return null;
}

/** When it last took what it was to take, and that was not given back; null where that was never, or long ago. */
function lastDebit(
  { bookedIn, startsOn, endsOn, isDebit }: StandingOrder,
  at: Instant,
  chapterOf: (year: number) => Chapter,
): Instant | null {
  const newest = monthOf(Math.min(dayOf(at), endsOn ?? dayOf(at)));
  const oldest = Math.max(monthOf(startsOn), newest - MONTHS_BACK);
  for (let month: Month = newest; month >= oldest; month--) {
    if (bookedIn(month) === null) continue;
    const { posted } = chapterOf(yearOf(month));
    const from = countWhile(posted, ({ postedAt }) => postedAt < startOf(firstDay(month)));
    const to = countWhile(posted, ({ postedAt }) => postedAt < startOf(firstDay(month + 1)));
    const debit = posted.slice(from, to).findLast((entry) => entry.postedAt <= at && isDebit(entry));
    if (debit && debit.refundedAt > at) return debit.postedAt;
  }
  return null;
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
