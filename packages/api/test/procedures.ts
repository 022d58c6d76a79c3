import { z } from "zod";
import { appRouter } from "../index.ts";

/** A procedure as the router has it. */
export interface Procedure {
  /** `connections.get` */
  readonly path: string;
  readonly type: string;
  readonly input: z.ZodType | undefined;
  /** JSON Schema of each field of its input. */
  readonly fields: Readonly<Record<string, FieldSchema>>;
}

const fieldSchema = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  format: z.string().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  maxLength: z.number().optional(),
});
export type FieldSchema = z.infer<typeof fieldSchema>;

const inputSchema = z.object({ properties: z.record(z.string(), fieldSchema).default({}) });
const definitions: unknown = appRouter._def.procedures;

export const procedures: readonly Procedure[] = Object.entries(
  z.record(z.string(), z.any()).parse(definitions),
).map(([path, procedure]) => {
  const input: z.ZodType | undefined = procedure._def.inputs[0];
  const { properties } = inputSchema.parse(input ? z.toJSONSchema(input, { io: "input" }) : {});
  return { path, type: procedure._def.type, input, fields: properties };
});

/** Open to a visitor. */
export const PUBLIC: readonly string[] = ["system.hello"];

/** Ids that anyone may name. */
export const SHARED: readonly string[] = ["providerId", "bankId"];

export const idFields = ({ fields }: Procedure) => Object.keys(fields).filter((name) => name.endsWith("Id"));

export const named = (rows: readonly Procedure[]) => rows.map((row) => [row.path, row] as const);
