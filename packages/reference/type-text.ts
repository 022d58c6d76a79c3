import { z } from "zod";

const schema = z.looseObject({
  $ref: z.string().optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  items: z.unknown().optional(),
  format: z.string().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
  description: z.string().optional(),
  default: z.unknown().optional(),
});

/** One field as the reference shows it. */
export interface Field {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly description: string;
  /** As JSON; undefined where there is none. */
  readonly byDefault: string | undefined;
}

/** `string`, `whole number`, `"posted" | "pending"`, `Account[]`: a JSON Schema in a few words. */
export function typeText(input: unknown): string {
  const parsed = schema.safeParse(input);
  if (!parsed.success) return "anything";
  const { $ref, type, enum: values, const: constant, anyOf, oneOf, items, format, properties } = parsed.data;
  if ($ref !== undefined) return $ref.slice($ref.lastIndexOf("/") + 1);
  if (values) return values.map((value) => JSON.stringify(value)).join(" | ");
  if (constant !== undefined) return JSON.stringify(constant);
  const choices = anyOf ?? oneOf;
  if (choices) return [...new Set(choices.map(typeText))].join(" | ");
  if (type === "array") return `${typeText(items)}[]`;
  if (type === "object" && properties) return `{ ${Object.keys(properties).join(", ")} }`;
  const names = [type ?? "anything"].flat().map((name) => (name === "integer" ? "whole number" : name));
  return names.join(" | ") + (format ? `, ${format}` : "");
}

/** The fields of an object schema, in order; empty for any other. */
export function fieldsOf(input: unknown): Field[] {
  const parsed = schema.safeParse(input);
  const { properties = {}, required = [] } = parsed.success ? parsed.data : {};
  return Object.entries(properties).map(([name, field]) => fieldOf(name, field, required.includes(name)));
}

export function fieldOf(name: string, input: unknown, required: boolean, description?: unknown): Field {
  const parsed = schema.safeParse(input);
  const own = parsed.success ? parsed.data : {};
  return {
    name,
    type: typeText(input),
    required,
    description: typeof description === "string" ? description : (own.description ?? ""),
    byDefault: own.default === undefined ? undefined : JSON.stringify(own.default),
  };
}
