import { parseScenario } from "@sandbank/scenario";
import { type Customer, personas } from "@sandbank/world";
import type { HostedWorld } from "../../worlds/hosted-world.ts";
import { scenarioRecord } from "../../worlds/kept-state.ts";
import type { WorldRegistry } from "../../worlds/world-registry.ts";
import { orRefuse, Refusal } from "../refusal.ts";

/**
 * Adds the people of a scenario to a world; relative dates count from its present.
 * @returns the world as it is with them, and who they are, in the order of the scenario
 * @throws Refusal naming every field that is wrong, or a user name that is taken; then nobody is added
 */
export function addScenario(
  worlds: WorldRegistry,
  { id, store, clock, banks }: HostedWorld,
  input: unknown,
): Promise<{ readonly hosted: HostedWorld; readonly people: readonly Customer[] }> {
  const read = parseScenario(JSON.stringify(input), {
    file: "scenario.json",
    anchor: clock.now(),
    banks,
    personas: personas.map((persona) => persona.id),
  });
  if (!read.ok) {
    const problems = read.problems.map(({ field, message }) =>
      field ? `scenario.${field}: ${message}` : message,
    );
    throw new Refusal("invalid", "invalid_scenario", problems.join("; "));
  }
  const { scenario } = read;
  return store.inTurn("Scenario", async () => {
    const records = await store.list("");
    const hosted = await orRefuse("invalid_scenario", () =>
      worlds.reopen(id, [...records, scenarioRecord(records, scenario)]),
    );
    const people = scenario.people.map(({ customer, username, country }) =>
      customer === null
        ? hosted.world.findCustomer(username, country)
        : hosted.world.customer(customer, country),
    );
    return { hosted, people: people.filter((person) => person !== undefined) };
  });
}
