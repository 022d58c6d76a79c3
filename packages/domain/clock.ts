/** An instant as epoch milliseconds. */
export type Instant = number;

/** Where the time comes from. Nothing outside a composition root reads the machine's clock itself. */
export interface Clock {
  /** The present instant, epoch milliseconds. */
  now(): Instant;
  /** True where it moves along with the machine's clock, however far from it. Absent is false: it stands still. */
  readonly runs?: boolean;
}

/** The machine's clock. */
export const systemClock: Clock = { now: () => Date.now(), runs: true };

/** A clock that stands still until it is moved. */
export interface MovableClock extends Clock {
  set(instant: Instant | string): void;
  /** Moves by milliseconds; negative goes back. */
  advance(ms: number): void;
}

/**
 * A clock that stands at `start` (epoch ms or ISO 8601) until it is set or advanced.
 * @throws RangeError when `start` is not a date.
 */
export function fixedClock(start: Instant | string): MovableClock {
  let instant = toInstant(start);
  return {
    now: () => instant,
    set: (to) => {
      instant = toInstant(to);
    },
    advance: (ms) => {
      instant += ms;
    },
  };
}

/** @throws RangeError for what is no date */
export function toInstant(value: Instant | string): Instant {
  const instant = typeof value === "number" ? value : Date.parse(value);
  if (!Number.isFinite(instant)) throw new RangeError(`"${value}" is not an ISO 8601 date`);
  return instant;
}
