import { type Clock, type Instant, toInstant } from "./clock.ts";

/** How a clock stands, as plain data that can be kept: it showed `at` when the machine's showed `since`. */
export interface ClockState {
  readonly at: Instant;
  readonly since: Instant;
  /** World time per machine time: 1 runs, 0 stands still, 60 makes a minute of a second. */
  readonly rate: number;
}

/** A clock somebody has in hand. It goes with the machine's until it is told otherwise. */
export interface ControlledClock extends Clock {
  readonly state: ClockState;
  /** Stands still, now or at an instant (epoch ms or ISO 8601). @throws RangeError for what is no date. */
  freeze(at?: Instant | string): void;
  /** Shows an instant and goes on at its rate. @throws RangeError for what is no date. */
  set(to: Instant | string): void;
  /** Moves by milliseconds, back by negative ones, and goes on at its rate. @throws RangeError for no number. */
  advance(ms: number): void;
  /** Runs so many times as fast from here on. @throws RangeError for a rate that is negative or no number. */
  scale(rate: number): void;
  /** Runs as fast as the machine's from where it stands. */
  resume(): void;
  /** Takes up a state that was kept. */
  restore(state: ClockState): void;
}

/** @param machine what it goes by; @param kept how it stood, where it was kept: it went on meanwhile */
export function controlledClock(machine: Clock, kept?: ClockState): ControlledClock {
  let state: ClockState = kept ?? { at: machine.now(), since: machine.now(), rate: 1 };
  const now = () => state.at + Math.floor((machine.now() - state.since) * state.rate);
  const stand = (at: Instant, rate: number) => {
    state = { at, since: machine.now(), rate };
  };
  return {
    now,
    get runs() {
      return state.rate !== 0 && machine.runs === true;
    },
    get state() {
      return state;
    },
    freeze: (at) => stand(at === undefined ? now() : toInstant(at), 0),
    set: (to) => stand(toInstant(to), state.rate),
    advance(ms) {
      if (!Number.isFinite(ms)) throw new RangeError(`A clock moves by a number of milliseconds, not ${ms}`);
      stand(now() + ms, state.rate);
    },
    scale(rate) {
      if (!Number.isFinite(rate) || rate < 0)
        throw new RangeError(`A clock's rate is 0 or more, not ${rate}`);
      stand(now(), rate);
    },
    resume: () => stand(now(), 1),
    restore: (kept) => {
      state = kept;
    },
  };
}
