import { DAY_MS } from "@sandbank/domain";
import type { Customer, World } from "@sandbank/world";
import { command } from "../cli/command.ts";
import { UsageError } from "../cli/usage-error.ts";
import { lifeOf } from "../life/life.ts";
import { plainOf } from "../life/plain.ts";
import { banksOf, openWorld } from "../open-world.ts";
import { pageOf } from "../show/page.ts";
import { readCountry, readInstant, readPersona, readWhole } from "./options.ts";
import { readScenarios } from "./read-scenario.ts";

/** How far ahead "Coming up" looks. */
const AHEAD_MS = 40 * DAY_MS;
const MOST_MONTHS = 60;

/** `sandbank world show`: one life, for a person to judge. */
export const worldShow = command({
  name: "world show",
  summary: "Prints a person's life: accounts, months, what recurs, what comes up, the last transactions.",
  options: {
    customer: { type: "string", value: "<number or name>", help: "whose; 1 unless told" },
    persona: { type: "string", value: "<id>", help: "somebody of a kind instead; id.2 is the next one" },
    at: {
      type: "string",
      value: "<date>",
      help: "the world's present: a date (noon UTC) or an instant; now unless told",
    },
    country: { type: "string", value: "<code>", help: "where; US unless told" },
    seed: { type: "string", value: "<number>", help: "which world; 42 unless told" },
    months: { type: "string", value: "<number>", help: `how far back, 1 to ${MOST_MONTHS}; 12 unless told` },
    scenario: { type: "string", value: "<file>", help: "exact people and accounts on top, JSON or YAML" },
    json: { type: "boolean", help: "everything as JSON, amounts in minor units" },
  },
  run: async (values, terminal) => {
    const country = readCountry(values.country);
    const at = readInstant(values.at);
    const seed = readWhole("seed", values.seed, {
      least: Number.MIN_SAFE_INTEGER,
      most: Number.MAX_SAFE_INTEGER,
      otherwise: 42,
    });
    const months = readWhole("months", values.months, { least: 1, most: MOST_MONTHS, otherwise: 12 });
    const scenarios = await readScenarios(values.scenario, { anchor: at, banks: banksOf(country) }, (line) =>
      terminal.complain(line),
    );
    const world = await openWorld({ country, seed, at, scenarios });
    const later = await openWorld({ country, seed, at: at + AHEAD_MS, scenarios });
    const life = lifeOf({ world, later, customer: customerOf(world, values), at, months });
    terminal.print(values.json ? JSON.stringify(plainOf(life), null, 2) : pageOf(life, terminal));
    return 0;
  },
});

function customerOf(
  world: World,
  { customer, persona }: { readonly customer?: string; readonly persona?: string },
): Customer {
  if (customer !== undefined && persona !== undefined)
    throw new UsageError("give --customer or --persona, not both");
  if (persona !== undefined) readPersona(persona.replace(/\.[1-9]\d*$/, ""));
  const found = world.findCustomer(persona ?? customer ?? "1");
  if (found) return found;
  throw new UsageError(
    `"${persona ?? customer}" is nobody here: a number from 1 on, or what somebody signs in with`,
  );
}
