import type { Bank, Instant } from "@sandbank/domain";
import type { Scenario } from "@sandbank/world";
import { collect } from "./collect.ts";
import type { ScenarioInput } from "./input/scenario.ts";
import { isPlaidUser, scenarioOfPlaid } from "./plaid/map-user.ts";
import type { Problem } from "./problem.ts";
import { peopleOf } from "./resolve/people.ts";
import { readText } from "./text/read-text.ts";
import { type Source, sourceOfValue } from "./text/source.ts";

export interface ScenarioOptions {
  /** What relative dates count from: the world's present. */
  readonly anchor: Instant;
  /** The banks of the world. */
  readonly banks: readonly Bank[];
  /** Kinds of life the world knows; without them any is accepted. */
  readonly personas?: readonly string[];
}

/** The whole scenario, or everything that is wrong with it: nothing is half-loaded. */
export type ScenarioResult =
  | {
      readonly ok: true;
      readonly scenario: Scenario;
      /** What a file of another product's format says that has no meaning here, and was left out. */
      readonly notes: readonly Problem[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * The scenario in the text of a `.json`, `.yaml` or `.yml` file, all dates resolved: one of our own
 * (docs/scenarios.md), or a Plaid custom user. Throws nothing: what is wrong is in the result.
 */
export function parseScenario(
  text: string,
  options: ScenarioOptions & { readonly file: string },
): ScenarioResult {
  const read = readText(text, options.file);
  return read.ok ? resolve(read.source, options.file, options) : read;
}

/** Like {@link parseScenario}, of a scenario written in TypeScript; its problems have fields but no lines. */
export function resolveScenario(input: ScenarioInput, options: ScenarioOptions): ScenarioResult {
  return resolve(sourceOfValue(input), "scenario", options);
}

/** A scenario as it is, checked by the compiler while it is written. */
export function defineScenario(input: ScenarioInput): ScenarioInput {
  return input;
}

function resolve(source: Source, file: string, options: ScenarioOptions): ScenarioResult {
  const { complain, problems } = collect(file, source);
  const { complain: note, problems: notes } = collect(file, source);
  const { anchor, banks, personas = null } = options;
  const reading = { anchor, banks, personas, complain, numberText: source.numberText };
  const scenario = isPlaidUser(source.value)
    ? scenarioOfPlaid(source.value, file, reading, note)
    : peopleOf(source.value, reading);
  const wrong = problems();
  return wrong.length > 0 || !scenario
    ? { ok: false, problems: wrong }
    : { ok: true, scenario, notes: notes() };
}
