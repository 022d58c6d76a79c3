import type { z } from "zod";
import { type FaultRule, faultRule } from "../../faults/fault-rule.ts";
import { instantOutput, toIsoInstant } from "../instant.ts";

export const faultView = faultRule
  .pick({ id: true, preset: true, match: true, effect: true, times: true, seen: true, fired: true })
  .extend({ until: instantOutput.nullable().describe("World instant it ends at.") })
  .meta({ id: "Fault" });

export function viewFault(rule: Readonly<FaultRule>): z.input<typeof faultView> {
  const { id, preset, match, effect, times, until, seen, fired } = rule;
  return {
    id,
    preset,
    match,
    effect,
    times,
    until: until === null ? null : toIsoInstant(until),
    seen,
    fired,
  };
}
