import type { Instant } from "@sandbank/domain";
import { formatDate, formatInstant, formatLongDate, formatRelative } from "../lib/dates.ts";

interface TimeProps {
  /** ISO 8601. */
  at: string;
  now: Instant;
}

/**
 * How long ago or until, with the full date and time on hover. `past` says that it has happened, whatever the
 * two clocks involved think.
 */
export function RelativeTime({ at, now, past }: TimeProps & { past?: boolean }) {
  return (
    <time dateTime={at} title={formatInstant(at)}>
      {formatRelative(at, past ? Math.max(now, Date.parse(at)) : now)}
    </time>
  );
}

/** A bank's calendar date. */
export function CalendarDate({ at, now }: TimeProps) {
  return (
    <time dateTime={at.slice(0, 10)} title={formatLongDate(at)} className="whitespace-nowrap">
      {formatDate(at, now)}
    </time>
  );
}
