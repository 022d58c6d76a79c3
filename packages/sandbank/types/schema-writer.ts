import { z } from "zod";

const schemas = z.record(z.string(), z.unknown());
const jsonSchema = z.looseObject({
  $ref: z.string().optional(),
  $defs: schemas.default({}),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  allOf: z.array(z.unknown()).optional(),
  items: z.unknown().optional(),
  prefixItems: z.array(z.unknown()).optional(),
  properties: schemas.optional(),
  required: z.array(z.string()).default([]),
  additionalProperties: z.unknown().optional(),
  description: z.string().optional(),
});
type Schema = z.output<typeof jsonSchema>;
type Io = "input" | "output";

/** Writes JSON Schemas as TypeScript; those with a name become types of their own. */
export interface SchemaWriter {
  write(schema: unknown, io: Io): string;
  /** Of every named type written so far. */
  declarations(): string[];
}

export function schemaWriter(): SchemaWriter {
  /** By name of the type: the schema as JSON, to tell two of one name apart, and its text. */
  const named = new Map<string, { readonly json: string; text: string }>();

  return {
    write(input, io) {
      const schema = jsonSchema.parse(input);
      const names = new Map<string, string>();
      const fresh: [string, unknown][] = [];
      for (const [id, definition] of Object.entries(schema.$defs)) {
        const json = `${io} ${JSON.stringify(definition)}`;
        const name = freeName(id, json);
        names.set(`#/$defs/${id}`, name);
        if (named.has(name)) continue;
        named.set(name, { json, text: "" });
        fresh.push([name, definition]);
      }
      const context: Context = { names, io };
      for (const [name, definition] of fresh) {
        const entry = named.get(name);
        if (entry) entry.text = writeType(definition, context);
      }
      return writeType(schema, context);
    },
    declarations: () => [...named].map(([name, { text }]) => `export type ${name} = ${text};\n`),
  };

  /** That of an equal schema, or one nobody has. */
  function freeName(id: string, json: string): string {
    const base = id.startsWith("__") ? "Value" : id;
    for (let count = 1; ; count++) {
      const name = count === 1 ? base : `${base}${count}`;
      const taken = named.get(name);
      if (!taken || taken.json === json) return name;
    }
  }
}

interface Context {
  /** Of types, by reference. */
  readonly names: ReadonlyMap<string, string>;
  readonly io: Io;
}

const PLAIN: Readonly<Record<string, string>> = {
  integer: "number",
  number: "number",
  string: "string",
  boolean: "boolean",
  null: "null",
};

function writeType(input: unknown, context: Context): string {
  const schema = jsonSchema.parse(input ?? {});
  const { $ref, type, enum: values, anyOf, oneOf, allOf } = schema;
  const each = (one: unknown) => writeType(one, context);
  if ($ref !== undefined) return context.names.get($ref) ?? "unknown";
  if (values) return values.map((value) => JSON.stringify(value)).join(" | ");
  if ("const" in schema && schema.const !== undefined) return JSON.stringify(schema.const);
  const choices = anyOf ?? oneOf;
  if (choices) return `(${[...new Set(choices.map(each))].join(" | ")})`;
  if (allOf) return `(${allOf.map(each).join(" & ")})`;
  if (Array.isArray(type)) return `(${type.map((one) => each({ ...schema, type: one })).join(" | ")})`;
  if (type === "array") return writeArray(schema, context);
  if (type === "object") return writeObject(schema, context);
  return PLAIN[type ?? ""] ?? "unknown";
}

function writeArray({ items, prefixItems }: Schema, context: Context): string {
  const readonly = context.io === "input" ? "readonly " : "";
  if (prefixItems) return `${readonly}[${prefixItems.map((one) => writeType(one, context)).join(", ")}]`;
  return `${readonly}(${writeType(items, context)})[]`;
}

function writeObject({ properties, required, additionalProperties }: Schema, context: Context): string {
  if (!properties || Object.keys(properties).length === 0) {
    const isOpen = typeof additionalProperties === "object" && additionalProperties !== null;
    return `{ [name: string]: ${isOpen ? writeType(additionalProperties, context) : "unknown"} }`;
  }
  const fields = Object.entries(properties).map(([name, property]) => {
    const { description } = jsonSchema.parse(property);
    const doc = description === undefined ? "" : `/** ${description.replaceAll("*/", "* /")} */\n`;
    return `${doc}${JSON.stringify(name)}${required.includes(name) ? "" : "?"}: ${writeType(property, context)};`;
  });
  return `{\n${fields.join("\n")}\n}`;
}
