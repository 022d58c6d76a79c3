import { drawUnit } from "./draw.ts";
import type { FaultRule } from "./fault-rule.ts";
import { listOf } from "./matches.ts";

/** A rule that spoils a request. */
export interface Fired {
  readonly rule: string;
  readonly preset: string | null;
  readonly effect: FaultRule["effect"];
  /** A number from 0 up to 1, the same again for the same rule, request and purpose. */
  readonly draw: (purpose: string) => number;
  /** World time left of the rate limit's window. */
  readonly windowLeftMs: number;
}

/** True while a rule may still fire. */
export function isLive({ times, fired, until }: FaultRule, now: number): boolean {
  return (times === null || fired < times) && (until === null || now < until);
}

/** Counts a matching request, and gives what happens to it where the rule fires. */
export function countAndFire(rule: FaultRule, seed: number, now: number): Fired | undefined {
  rule.seen += 1;
  const call = rule.seen;
  const draw = (purpose: string) => drawUnit(seed, rule.id, call, purpose);
  const { nth, probability } = rule.match;
  if (nth !== undefined && !listOf(nth).includes(call)) return undefined;
  if (probability !== undefined && draw("fires") >= probability) return undefined;
  const windowLeftMs = countInWindow(rule, now);
  if (windowLeftMs === undefined) return undefined;
  rule.fired += 1;
  return { rule: rule.id, preset: rule.preset, effect: rule.effect, draw, windowLeftMs };
}

/** What is left of the window; undefined when the request passes. Of other effects 0. */
function countInWindow(rule: FaultRule, now: number): number | undefined {
  const { effect } = rule;
  if (effect.type !== "rate_limit") return 0;
  const lengthMs = effect.windowSeconds * 1_000;
  const { window } = rule;
  const isOver = window === null || now < window.since || now >= window.since + lengthMs;
  const current = isOver ? { since: now, count: 0 } : window;
  rule.window = { ...current, count: current.count + 1 };
  return current.count < effect.requests ? undefined : current.since + lengthMs - now;
}
