import { z } from "zod";
import { expects } from "./expects.ts";
import { personInput } from "./person.ts";

const $schema = z
  .string()
  .optional()
  .describe("Lets editors complete and check the file; means nothing else.");

/** A whole scenario as it is written; the published JSON Schema is made from it. */
export const scenarioInput = z.strictObject({
  $schema,
  people: z.array(personInput, { error: expects("a list of people") }),
});
export type ScenarioInput = z.infer<typeof scenarioInput>;

/** The scenario alone; what is in the list is checked one by one. */
export const scenarioShell = z.strictObject({
  $schema,
  people: z.array(z.unknown(), { error: expects("a list of people") }),
});
