import type { Clock } from "@sandbank/domain";
import type { AdapterPayload } from "oidc-provider";
import { toSeconds } from "./seconds.ts";

/** Past times inside an artefact that the library compares with the machine's clock, in epoch seconds. */
const PAST = ["iat", "iiat", "loginTs", "authTime"] as const;

/** The world's clock, and the machine's, which stands still while an answer is made. */
export interface TwoClocks {
  readonly clock: Clock;
  readonly machineSeconds: () => number;
}

/** What the machine's clock is ahead of the world's by, in seconds. */
const offset = ({ clock, machineSeconds }: TwoClocks) => machineSeconds() - toSeconds(clock.now());

/**
 * The artefact with its times as the world's clock tells them, for keeping: expiry is the lifetime the library
 * asked for, counted from the world's present.
 */
export function toWorldTime(
  payload: AdapterPayload,
  lifetimeSeconds: number | undefined,
  clocks: TwoClocks,
): AdapterPayload {
  const ahead = offset(clocks);
  const latest = clocks.machineSeconds();
  const kept = { ...payload };
  for (const name of PAST) {
    const time = kept[name];
    // The library reads the clock after the turn began.
    if (typeof time === "number" && (ahead !== 0 || time > latest))
      kept[name] = Math.min(time, latest) - ahead;
  }
  if (lifetimeSeconds !== undefined) kept.exp = toSeconds(clocks.clock.now()) + lifetimeSeconds;
  else if (kept.exp !== undefined) kept.exp -= ahead;
  return kept;
}

/**
 * The artefact with its times as the machine's clock would tell them, for the library, which knows no other
 * clock: what has 10 s left in the world has 10 s left in the machine's time too. So tokens live and die by the
 * world's clock, forwards and backwards.
 */
export function toMachineTime(kept: AdapterPayload, clocks: TwoClocks): AdapterPayload {
  const handed = { ...kept };
  const ahead = offset(clocks);
  if (ahead === 0) return handed;
  for (const name of [...PAST, "exp"] as const) {
    const time = handed[name];
    if (typeof time === "number") handed[name] = time + ahead;
  }
  return handed;
}

/**
 * A time of the library's, in epoch seconds, as others are told it. Where the world's clock runs, it stays the
 * machine's, which they compare it with; where it stands still, it is the world's, so that the same calls are
 * answered alike on any day.
 */
export function toldTime(time: number, clocks: TwoClocks): number {
  return clocks.clock.runs ? time : time - offset(clocks);
}
