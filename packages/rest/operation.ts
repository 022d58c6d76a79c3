import type { AnyTRPCRouter } from "@trpc/server";
import { z } from "zod";
import { type JsonSchema, jsonSchemaOf } from "./json-schema.ts";
import { restMeta } from "./meta.ts";

/** A procedure as REST has it. */
export interface Operation extends z.output<typeof restMeta> {
  /** Path of the procedure in its router, e.g. `worlds.create`. */
  readonly procedure: string;
  readonly type: "query" | "mutation";
  readonly tag: string;
  readonly segments: readonly string[];
  /** Names of the fields that the path holds. */
  readonly pathFields: readonly string[];
  /** Of the input and of each of its fields, before it is parsed; null for a procedure without one. */
  readonly input: JsonSchema | null;
  readonly fields: Readonly<Record<string, JsonSchema>>;
  readonly requiredFields: readonly string[];
  /** Null where the procedure declares none. */
  readonly output: JsonSchema | null;
}

const schema = z.instanceof(z.ZodType);
const definition = z.object({
  type: z.enum(["query", "mutation"]),
  meta: z.object({ rest: restMeta }),
  inputs: z.array(schema),
  output: schema.optional(),
});

const isRest = z.object({ meta: z.object({ rest: z.object({}) }) });

const objectSchema = z.looseObject({
  type: z.literal("object"),
  properties: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
  required: z.array(z.string()).default([]),
});

/**
 * Everything of a router that answers REST. @throws TypeError for procedures that cannot: two of one method and
 * path, a path naming a field the input has not, an input that is no object.
 */
export function operationsOf(router: AnyTRPCRouter): Operation[] {
  const procedures: Record<string, { readonly _def: unknown }> = router._def.procedures;
  const found = Object.entries(procedures).flatMap(([name, { _def }]) =>
    isRest.safeParse(_def).success ? [operationOf(name, _def)] : [],
  );
  const taken = new Map<string, string>();
  for (const { method, path, procedure } of found) {
    const route = `${method} ${path.replace(/\{\w+\}/g, "{}")}`;
    if (taken.has(route)) throw new TypeError(`${procedure} and ${taken.get(route)} are both ${route}`);
    taken.set(route, procedure);
  }
  return found;
}

function operationOf(procedure: string, _def: unknown): Operation {
  const parsed = definition.safeParse(_def);
  if (!parsed.success) throw new TypeError(`${procedure} cannot be REST: ${z.prettifyError(parsed.error)}`);
  const { type, meta, inputs, output } = parsed.data;
  const input = inputs.length === 0 ? null : inputs.map((each) => jsonSchemaOf(each, "input"));
  const objects = (input ?? []).map((each) => objectSchema.safeParse(each));
  if (objects.some(({ success }) => !success)) throw new TypeError(`${procedure} takes no object`);
  const fields = Object.assign({}, ...objects.map(({ data }) => data?.properties));
  const segments = meta.rest.path.slice(1).split("/");
  const pathFields = segments.flatMap((segment) => fieldIn(segment) ?? []);
  const missing = pathFields.find((name) => !(name in fields));
  if (missing) throw new TypeError(`${procedure} has {${missing}} in its path and not in its input`);
  return {
    ...meta.rest,
    procedure,
    type,
    tag: meta.rest.tag ?? procedure.split(".")[0] ?? procedure,
    segments,
    pathFields,
    input: input && (input.length === 1 ? (input[0] ?? null) : { allOf: input }),
    fields,
    requiredFields: objects.flatMap(({ data }) => data?.required ?? []),
    output: output ? jsonSchemaOf(output, "output") : null,
  };
}

/** `world` for `{world}`; undefined for a segment that stands for itself. */
export function fieldIn(segment: string): string | undefined {
  return segment.startsWith("{") ? segment.slice(1, -1) : undefined;
}
