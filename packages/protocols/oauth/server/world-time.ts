import { type Clock, type Instant, systemClock } from "@sandbank/domain";
import type { AdapterPayload } from "oidc-provider";

/**
 * Times inside an artefact that the library compares with the machine's clock, in epoch seconds: issue and
 * expiry of all, first issue of a refresh token, sign-in of a session and of what was granted in it.
 */
const TIMES = ["iat", "exp", "iiat", "loginTs", "authTime"] as const;

/** Whole seconds since the epoch, rounded as the library rounds them. */
export function toSeconds(instant: Instant): number {
  return Math.floor(instant / 1000);
}

/**
 * The artefact with its times as the world's clock tells them, for keeping: expiry is the lifetime the library
 * asked for, counted from the world's present.
 */
export function toWorldTime(payload: AdapterPayload, lifetimeSeconds: number | undefined, world: Clock) {
  const kept = shifted(payload, toSeconds(world.now()) - toSeconds(systemClock.now()));
  if (lifetimeSeconds !== undefined) kept.exp = toSeconds(world.now()) + lifetimeSeconds;
  return kept;
}

/**
 * The artefact with its times as the machine's clock would tell them, for the library, which knows no other
 * clock: what has 10 s left in the world has 10 s left in the machine's time too. So tokens live and die by the
 * world's clock, forwards and backwards, while what is signed (id tokens) stays valid against the real one.
 */
export function toMachineTime(kept: AdapterPayload, world: Clock): AdapterPayload {
  return shifted(kept, toSeconds(systemClock.now()) - toSeconds(world.now()));
}

function shifted(payload: AdapterPayload, seconds: number): AdapterPayload {
  const copy: AdapterPayload = structuredClone(payload);
  for (const name of TIMES) {
    const time = copy[name];
    if (typeof time === "number") copy[name] = time + seconds;
  }
  return copy;
}
