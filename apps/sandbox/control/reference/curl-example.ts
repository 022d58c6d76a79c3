import { z } from "zod";
import type { OperationEntryProps } from "./operation-entry.tsx";

const object = z.looseObject({
  properties: z.record(z.string(), z.looseObject({})).default({}),
  required: z.array(z.string()).default([]),
});

/** A command that calls an operation with values for all it needs. */
export function curlExample({ method, path, operation, url, institution }: OperationEntryProps): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    name === "institution" ? institution : (EXAMPLES[name] ?? name.toUpperCase()),
  );
  const body = operation.requestBody?.content["application/json"].schema;
  const verb = method === "get" ? "" : ` -X ${method.toUpperCase()}`;
  const call = `curl${verb} ${url}${filled}`;
  if (!body) return call;
  const { properties, required } = object.parse(body);
  const shown = required.length > 0 ? required : Object.keys(properties).slice(0, 1);
  const values = Object.fromEntries(shown.map((name) => [name, exampleOf(name, properties[name])]));
  return `${call} \\\n  -H 'content-type: application/json' \\\n  -d '${JSON.stringify(values)}'`;
}

/** What stands for itself in a path or a body. */
const EXAMPLES: Readonly<Record<string, string>> = {
  world: "default",
  customer: "overspender",
  id: "blue",
  as: "copy",
  by: "P1D",
  at: "2026-12-24T18:00:00Z",
  to: "2026-12-24T18:00:00Z",
  persona: "overspender",
  description: "COFFEE 42",
  preset: "bank_down",
};

function exampleOf(name: string, schema: Readonly<Record<string, unknown>> | undefined): unknown {
  const { enum: values, const: constant, type, examples } = schema ?? {};
  if (Array.isArray(examples)) return examples[0];
  if (Array.isArray(values)) return values.at(-1);
  if (constant !== undefined) return constant;
  if (EXAMPLES[name] !== undefined) return EXAMPLES[name];
  if (type === "integer" || type === "number") return name.startsWith("amount") ? -1250 : 60;
  if (type === "boolean") return true;
  if (type === "array") return [];
  return type === "object" ? {} : name.toUpperCase();
}
