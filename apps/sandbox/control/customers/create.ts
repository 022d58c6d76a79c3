import { z } from "zod";
import { procedure } from "../trpc.ts";
import { addScenario } from "./add-scenario.ts";
import { describeCustomer, describedCustomer } from "./describe.ts";
import { countryOf, personInput } from "./find-person.ts";
import { nextPersonaCopy } from "./next-persona-copy.ts";

const createInput = z
  .strictObject({
    persona: z
      .string()
      .optional()
      .describe("A kind of life, such as `overspender`: you get somebody new of it."),
    scenario: z
      .record(z.string(), z.json())
      .optional()
      .describe("Exact people, accounts and transactions, as in a scenario file, or a Plaid custom user."),
    country: personInput.country,
  })
  .refine(({ persona, scenario }) => (persona === undefined) !== (scenario === undefined), {
    path: ["persona"],
    message: "give either a persona or a scenario",
  });

export const create = procedure
  .meta({
    rest: {
      method: "POST",
      path: "/customers",
      status: 201,
      summary: "Get somebody new",
      description: "Of a kind of life, whom no other test was given; or exactly the people of a scenario.",
    },
  })
  .input(createInput)
  .output(z.object({ customers: z.array(describedCustomer) }))
  .mutation(async ({ ctx: { worlds, hosted }, input: { persona, scenario, country } }) => {
    if (persona !== undefined) {
      const person = await nextPersonaCopy(hosted, persona, countryOf(hosted, country));
      return { customers: [describeCustomer(hosted, person)] };
    }
    const added = await addScenario(worlds, hosted, scenario);
    return { customers: added.people.map((person) => describeCustomer(added.hosted, person)) };
  });
