import type { AnyTRPCRouter } from "@trpc/server";
import { hoistNamed, type JsonSchema } from "./json-schema.ts";
import { type Operation, operationsOf } from "./operation.ts";

export interface OpenApiOptions {
  readonly title: string;
  readonly version: string;
  readonly description: string;
  readonly servers: readonly { readonly url: string; readonly description?: string }[];
  /** Present where a bearer token may be asked for; `required`: by every operation that is not open. */
  readonly bearer?: { readonly description: string; readonly required?: true };
  /** What every POST says of its `Idempotency-Key`; undefined where the header means nothing. */
  readonly idempotencyKey?: string;
  /** By status: how an operation may refuse. */
  readonly refusalsOf?: (operation: Operation) => Readonly<Record<string, string>>;
}

interface OpenApiParameter {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly required: boolean;
  readonly description?: unknown;
  readonly schema: JsonSchema;
}

interface OpenApiOperation {
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  readonly tags: readonly string[];
  readonly security?: readonly [];
  readonly parameters: readonly OpenApiParameter[];
  readonly requestBody?: { readonly required: boolean; readonly content: JsonContent };
  readonly responses: Readonly<
    Record<string, { readonly description: string; readonly content?: JsonContent | FileContent }>
  >;
}

type JsonContent = { readonly "application/json": { readonly schema: JsonSchema } };
type FileContent = Readonly<Record<string, { readonly schema: JsonSchema }>>;

/** https://spec.openapis.org/oas/v3.1.1.html */
export interface OpenApiDocument {
  readonly openapi: "3.1.1";
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly servers: OpenApiOptions["servers"];
  readonly security?: readonly Record<string, readonly string[]>[];
  readonly tags: readonly { readonly name: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, OpenApiOperation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, JsonSchema>>;
    readonly securitySchemes?: JsonSchema;
  };
}

/** The document of everything a router answers over REST. @throws TypeError as `createRest` */
export function openApiDocument(router: AnyTRPCRouter, options: OpenApiOptions): OpenApiDocument {
  const { title, version, description, servers, bearer } = options;
  const { required: isRequired, ...scheme } = bearer ?? {};
  const named = new Map<string, JsonSchema>([["Problem", PROBLEM]]);
  const paths: Record<string, Record<string, OpenApiOperation>> = {};
  const operations = operationsOf(router);
  for (const operation of operations) {
    const methods = paths[operation.path] ?? {};
    methods[operation.method.toLowerCase()] = describe(operation, named, options);
    paths[operation.path] = methods;
  }
  return {
    openapi: "3.1.1",
    info: { title, version, description },
    servers,
    ...(bearer && { security: [...(isRequired ? [] : [{}]), { bearer: [] }] }),
    tags: [...new Set(operations.map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas: Object.fromEntries(named),
      ...(bearer && { securitySchemes: { bearer: { type: "http", scheme: "bearer", ...scheme } } }),
    },
  };
}

function describe(
  operation: Operation,
  named: Map<string, JsonSchema>,
  { bearer, idempotencyKey, refusalsOf }: OpenApiOptions,
): OpenApiOperation {
  const { procedure, summary, description, tag, pathFields, fields, requiredFields } = operation;
  const isBodiless = operation.method === "GET" || operation.method === "DELETE";
  const inQuery = isBodiless ? Object.keys(fields).filter((name) => !pathFields.includes(name)) : [];
  const inBody = Object.keys(fields).filter((name) => !pathFields.includes(name) && !inQuery.includes(name));
  const parameter = (name: string, where: "path" | "query"): OpenApiParameter => {
    const { description: about, ...schema } = hoistNamed(fields[name] ?? {}, named);
    const required = where === "path" || requiredFields.includes(name);
    return { name, in: where, required, ...(about !== undefined && { description: about }), schema };
  };
  // Named schemas a field refers to stand beside the fields.
  if (operation.input) hoistNamed(operation.input, named);
  const required = inBody.filter((name) => requiredFields.includes(name));
  const body = {
    type: "object",
    properties: Object.fromEntries(inBody.map((name) => [name, hoistNamed(fields[name] ?? {}, named)])),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
  return {
    operationId: procedure,
    summary,
    ...(description && { description }),
    tags: [tag],
    ...(bearer?.required && operation.open && { security: [] }),
    parameters: [
      ...pathFields.map((name) => parameter(name, "path")),
      ...inQuery.map((name) => parameter(name, "query")),
      ...(idempotencyKey && operation.method === "POST" ? [keyParameter(idempotencyKey)] : []),
    ],
    ...(inBody.length > 0 && {
      requestBody: { required: required.length > 0, content: { "application/json": { schema: body } } },
    }),
    responses: {
      ...successOf(operation, named),
      ...Object.fromEntries(
        Object.entries(refusalsOf?.(operation) ?? {}).map(([status, why]) => [status, refusal(why)]),
      ),
      default: refusal("Refused: what was wrong and how to put it right."),
    },
  };
}

function successOf(
  { output, status, files, envelope }: Operation,
  named: Map<string, JsonSchema>,
): OpenApiOperation["responses"] {
  if (files) {
    const content = Object.fromEntries(files.map((type) => [type, { schema: { type: "string" } }]));
    return { [status]: { description: "The file, sent as it is written.", content } };
  }
  if (!output) return { 204: { description: "Done; there is nothing to say." } };
  const inner = hoistNamed(output, named);
  const schema = envelope
    ? { type: "object", properties: { [envelope]: inner }, required: [envelope] }
    : inner;
  return { [status]: { description: "Done.", content: { "application/json": { schema } } } };
}

function refusal(description: string) {
  const schema = { $ref: "#/components/schemas/Problem" };
  return { description, content: { "application/json": { schema } } };
}

function keyParameter(description: string): OpenApiParameter {
  const schema = { type: "string", minLength: 1, maxLength: 255 };
  return { name: "Idempotency-Key", in: "header", required: false, description, schema };
}

const PROBLEM: JsonSchema = {
  type: "object",
  required: ["error", "message"],
  properties: {
    error: { type: "string", description: "Stable, to switch on." },
    message: { type: "string", description: "What was wrong and how to put it right." },
    issues: {
      type: "array",
      items: {
        type: "object",
        required: ["in", "field", "message"],
        properties: {
          in: { enum: ["path", "query", "body"] },
          field: { type: "string", description: "With dots into what it holds; empty for the whole body." },
          message: { type: "string" },
        },
      },
    },
  },
};
