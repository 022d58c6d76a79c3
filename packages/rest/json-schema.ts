import { z } from "zod";

export type JsonSchema = Readonly<Record<string, unknown>>;

/** JSON Schema 2020-12, as OpenAPI 3.1 has it. What has no JSON form is anything. */
export function jsonSchemaOf(schema: z.ZodType, io: "input" | "output"): JsonSchema {
  const { $schema: _, "~standard": __, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return rest;
}

/** Named schemas (`.meta({ id })`) moved out of a schema to where a document keeps them all. */
export function hoistNamed(schema: JsonSchema, named: Map<string, JsonSchema>): JsonSchema {
  const { $defs = {}, ...rest } = pointToComponents(schema);
  for (const [id, definition] of Object.entries(definitions.parse($defs))) named.set(id, definition);
  return rest;
}

const definitions = z.record(z.string(), z.record(z.string(), z.unknown()));

function pointToComponents(schema: JsonSchema): JsonSchema {
  const text = JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/');
  return z.record(z.string(), z.unknown()).parse(JSON.parse(text));
}
