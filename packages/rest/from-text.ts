import type { JsonSchema } from "./json-schema.ts";

/**
 * What the text of a path or a query stands for by its field's schema. Text that cannot be read that way stays
 * text, so that the schema says what is wrong with it.
 * @param texts all values of one name; several for a list only
 */
export function fromText(texts: readonly string[], schema: JsonSchema | undefined): unknown {
  if (schema && typesOf(schema).has("array")) return texts.map((text) => one(text, itemsOf(schema)));
  return texts.length === 1 ? one(texts[0] ?? "", schema) : texts;
}

function one(text: string, schema: JsonSchema | undefined): unknown {
  const types = schema ? typesOf(schema) : new Set<unknown>();
  // A number that names something, such as a user name, stays what it is.
  if (types.has("string")) return text;
  if ((types.has("number") || types.has("integer")) && /^-?\d+(?:\.\d+)?$/.test(text)) return Number(text);
  if (types.has("boolean") && (text === "true" || text === "false")) return text === "true";
  if (types.has("null") && text === "null") return null;
  return text;
}

function typesOf(schema: JsonSchema): ReadonlySet<unknown> {
  const { type, anyOf, const: constant, enum: values } = schema;
  const alternatives: unknown[] = Array.isArray(anyOf) ? anyOf : [];
  const own = [type].flat().filter((each) => each !== undefined);
  const ofValues = [constant, ...(Array.isArray(values) ? values : [])]
    .filter((value) => value !== undefined)
    .map((value) => typeof value);
  return new Set([
    ...own,
    ...ofValues,
    ...alternatives.filter(isSchema).flatMap((each) => [...typesOf(each)]),
  ]);
}

function itemsOf({ items }: JsonSchema): JsonSchema | undefined {
  return isSchema(items) ? items : undefined;
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
