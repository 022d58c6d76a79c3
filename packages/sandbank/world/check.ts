import { checkPersona, type Persona, personas } from "@sandbank/world";
import { command } from "../cli/command.ts";
import { openWorld } from "../open-world.ts";
import { type Verdict, verdictLines } from "../show/verdict.ts";
import { readCountry, readInstant, readPersona, readWhole } from "./options.ts";

const SEEDS = 20;
const MOST_SEEDS = 10_000;
/** From here on personas keep what they promise. */
const FIRST_DAY = "2026-01-01";

/** `sandbank world check`: whether personas are what they promise to be. */
export const worldCheck = command({
  name: "world check",
  summary:
    "Checks that personas keep their promises, in one world for each seed. Ends with 1 when one does not.",
  options: {
    persona: { type: "string", value: "<id>", help: "which kind; all unless told" },
    seeds: {
      type: "string",
      value: "<number>",
      help: `how many worlds, of the seeds from 1 on; ${SEEDS} unless told`,
    },
    country: { type: "string", value: "<code>", help: "where; US unless told" },
    at: {
      type: "string",
      value: "<date>",
      help: `the worlds' present, from ${FIRST_DAY} on; now unless told`,
    },
    json: { type: "boolean", help: "each kind with what it broke, as JSON" },
  },
  run: async (values, { print, style }) => {
    const country = readCountry(values.country);
    const at = readInstant(values.at, FIRST_DAY);
    const seeds = readWhole("seeds", values.seeds, { least: 1, most: MOST_SEEDS, otherwise: SEEDS });
    const kinds =
      values.persona === undefined || values.persona === "all" ? personas : [readPersona(values.persona)];
    const verdicts = new Map(kinds.map((kind) => [kind.id, verdictOf(kind, seeds)]));
    for (let seed = 1; seed <= seeds; seed++) {
      const world = await openWorld({ country, seed, at, scenarios: [] });
      for (const verdict of verdicts.values()) {
        const found = checkPersona(world, verdict.persona, { copies: 1, country });
        verdict.violations.push(...found.map((one) => ({ ...one, seed })));
      }
    }
    const all = [...verdicts.values()];
    if (values.json) print(JSON.stringify(all, null, 2));
    else for (const verdict of all) print(verdictLines(verdict, style).join("\n"));
    return all.every(({ violations }) => violations.length === 0) ? 0 : 1;
  },
});

function verdictOf({ id, invariants }: Persona, worlds: number) {
  return {
    persona: id,
    promises: invariants.length,
    worlds,
    violations: [] as Verdict["violations"][number][],
  };
}
