import { addDays, type Instant, type IsoDate, laterDate } from "@sandbank/domain";
import { z } from "zod";
import { calendarDate } from "../inputs.ts";
import { balanceInterval, datesOf, endOfDate, notAfterToday } from "./dates.ts";

const DEFAULT_DAYS = 90;
const MOST_DAYS = 3_660;

/** What period of balances is asked for; both dates are inclusive, in UTC. */
export const periodFields = {
  /** Default 90 days before `to`. */
  from: calendarDate.optional(),
  /** Default, and at most, today. */
  to: calendarDate.optional(),
  interval: balanceInterval.default("day"),
};

const period = z.object(periodFields);

/** For `superRefine`: what is wrong with a period whatever the day. */
export function checkPeriod({ from, to }: z.output<typeof period>, ctx: z.RefinementCtx): void {
  if (!from || !to) return;
  if (from > to) ctx.addIssue({ code: "custom", path: ["to"], message: "is before from" });
  else if (addDays(from, MOST_DAYS) < to) {
    const message = `is more than ${MOST_DAYS} days before to: ask for less at once`;
    ctx.addIssue({ code: "custom", path: ["from"], message });
  }
}

export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly dates: readonly IsoDate[];
  /** From the first of the points to the last. */
  readonly instants: { readonly from: Date; readonly to: Date };
}

/** The period as it can be answered today. */
export function periodOf(asked: z.output<typeof period>, now: Instant): Period {
  const to = notAfterToday(asked.to, now);
  const from = asked.from ?? addDays(to, -DEFAULT_DAYS);
  const earliest = addDays(to, -MOST_DAYS);
  const dates = datesOf(laterDate(from, earliest), to, asked.interval);
  const instants = { from: endOfDate(dates[0] ?? to, now), to: endOfDate(to, now) };
  return { from, to, dates, instants: { from: new Date(instants.from), to: new Date(instants.to) } };
}
