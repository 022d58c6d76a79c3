import { z } from "zod";
import type { OperationEntryProps } from "./operation-entry.tsx";

export interface ExampleOptions {
  /** What stands for a field of this name in a path or a body; others stand for themselves in capitals. */
  readonly values?: Readonly<Record<string, unknown>>;
  /** True where every operation that is not open asks for a bearer token. */
  readonly bearer?: boolean;
}

const object = z.looseObject({
  properties: z.record(z.string(), z.looseObject({})).default({}),
  required: z.array(z.string()).default([]),
});

/** A command that calls an operation with values for all it needs. */
export function curlExample({ method, path, operation, url, examples }: OperationEntryProps): string {
  const { values: known = {}, bearer = false } = examples;
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => String(known[name] ?? name.toUpperCase()));
  const body = operation.requestBody?.content["application/json"].schema;
  const verb = method === "get" ? "" : ` -X ${method.toUpperCase()}`;
  const isOpen = operation.security?.length === 0;
  const lines = [`curl${verb} ${url}${filled}`];
  if (bearer && !isOpen) lines.push("-H 'authorization: Bearer TOKEN'");
  if (body) {
    const { properties, required } = object.parse(body);
    const shown = required.length > 0 ? required : Object.keys(properties).slice(0, 1);
    const values = Object.fromEntries(shown.map((name) => [name, exampleOf(name, properties[name], known)]));
    lines.push("-H 'content-type: application/json'", `-d '${JSON.stringify(values)}'`);
  }
  return lines.join(" \\\n  ");
}

function exampleOf(
  name: string,
  schema: Readonly<Record<string, unknown>> | undefined,
  known: Readonly<Record<string, unknown>>,
): unknown {
  const { enum: values, const: constant, type, examples } = schema ?? {};
  if (Array.isArray(examples)) return examples[0];
  if (Array.isArray(values)) return values.at(-1);
  if (constant !== undefined) return constant;
  if (known[name] !== undefined) return known[name];
  if (type === "integer" || type === "number") return 60;
  if (type === "boolean") return true;
  if (type === "array") return [];
  return type === "object" ? {} : name.toUpperCase();
}
