import { z } from "zod";

/** As much of an OpenAPI 3.0 schema as Setu's document uses. */
const schemaNode: z.ZodType<SchemaNode> = z.lazy(() =>
  z.object({
    $ref: z.string().optional(),
    type: z.string().optional(),
    nullable: z.boolean().optional(),
    enum: z.array(z.unknown()).optional(),
    pattern: z.string().optional(),
    format: z.string().optional(),
    required: z.array(z.string()).optional(),
    properties: z.record(z.string(), schemaNode).optional(),
    additionalProperties: z.union([z.boolean(), schemaNode]).optional(),
    items: schemaNode.optional(),
    allOf: z.array(schemaNode).optional(),
    oneOf: z.array(schemaNode).optional(),
  }),
);
export interface SchemaNode {
  readonly $ref?: string | undefined;
  readonly type?: string | undefined;
  readonly nullable?: boolean | undefined;
  readonly enum?: readonly unknown[] | undefined;
  readonly pattern?: string | undefined;
  readonly format?: string | undefined;
  readonly required?: readonly string[] | undefined;
  readonly properties?: Readonly<Record<string, SchemaNode>> | undefined;
  readonly additionalProperties?: boolean | SchemaNode | undefined;
  readonly items?: SchemaNode | undefined;
  readonly allOf?: readonly SchemaNode[] | undefined;
  readonly oneOf?: readonly SchemaNode[] | undefined;
}

const document = z.object({
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
  components: z.object({ schemas: z.record(z.string(), schemaNode) }),
});
export type OpenApi = z.infer<typeof document>;

/** @throws ZodError for what is no OpenAPI document */
export function readOpenApi(text: string): OpenApi {
  return document.parse(JSON.parse(text));
}

const operation = z.object({
  responses: z.record(
    z.string(),
    z.looseObject({ content: z.record(z.string(), z.looseObject({ schema: schemaNode })).optional() }),
  ),
});

/** What an operation answers with under a status; null where the document leaves it open. */
export function answerSchema(api: OpenApi, method: string, path: string, status: number): SchemaNode | null {
  const described = operation.safeParse(api.paths[path]?.[method.toLowerCase()]);
  if (!described.success) throw new RangeError(`${method} ${path} is not in the document`);
  return described.data.responses[String(status)]?.content?.["application/json"]?.schema ?? null;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const FORMATS: Readonly<Record<string, (text: string) => boolean>> = {
  uuid: (text) => UUID.test(text),
  "date-time": (text) => z.iso.datetime({ offset: true }).safeParse(text).success,
};

/** What is wrong with a value by a schema, a line each; none when it is valid. */
export function problemsOf(api: OpenApi, schema: SchemaNode, value: unknown, at = "$"): string[] {
  const named = schema.$ref?.split("/").at(-1);
  if (named !== undefined) {
    const found = api.components.schemas[named];
    return found ? problemsOf(api, found, value, at) : [`${at}: there is no schema ${named}`];
  }
  if (value === null) return schema.nullable ? [] : [`${at} is null`];
  return [
    ...typeProblems(schema, value, at),
    ...(schema.enum && !schema.enum.includes(value) ? [`${at} is ${value}, none of ${schema.enum}`] : []),
    ...textProblems(schema, value, at),
    ...insideProblems(api, schema, value, at),
    ...(schema.allOf ?? []).flatMap((one) => problemsOf(api, one, value, at)),
    ...choiceProblems(api, schema, value, at),
  ];
}

function typeProblems({ type }: SchemaNode, value: unknown, at: string): string[] {
  const is = Array.isArray(value) ? "array" : typeof value;
  const fits = type === undefined || type === is || (type === "integer" && Number.isInteger(value));
  return fits ? [] : [`${at} is ${is}, not ${type}`];
}

function textProblems({ pattern, format }: SchemaNode, value: unknown, at: string): string[] {
  if (typeof value !== "string") return [];
  const problems: string[] = [];
  if (pattern !== undefined && !new RegExp(pattern).test(value)) problems.push(`${at} is not ${pattern}`);
  if (format !== undefined && FORMATS[format]?.(value) === false) problems.push(`${at} is no ${format}`);
  return problems;
}

function insideProblems(api: OpenApi, schema: SchemaNode, value: unknown, at: string): string[] {
  if (Array.isArray(value)) {
    const { items } = schema;
    return items ? value.flatMap((one, index) => problemsOf(api, items, one, `${at}[${index}]`)) : [];
  }
  if (typeof value !== "object" || value === null) return [];
  const fields = new Map(Object.entries(value));
  const { required = [], properties = {}, additionalProperties: others } = schema;
  const missing = required.filter((name) => !fields.has(name)).map((name) => `${at}.${name} is missing`);
  const wrong = [...fields].flatMap(([name, inside]) => {
    const by = properties[name] ?? (typeof others === "object" ? others : undefined);
    return by ? problemsOf(api, by, inside, `${at}.${name}`) : [];
  });
  return [...missing, ...wrong];
}

/** The document's `oneOf` is meant as "any of these": its alternatives have no field that has to be there. */
function choiceProblems(api: OpenApi, { oneOf }: SchemaNode, value: unknown, at: string): string[] {
  const tried = (oneOf ?? []).map((one) => problemsOf(api, one, value, at));
  return tried.length === 0 || tried.some((problems) => problems.length === 0) ? [] : (tried[0] ?? []);
}
