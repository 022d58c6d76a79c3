import { explainInvalid } from "@sandbank/domain";
import type { z } from "zod";
import type { SetuServerOptions } from "./context.ts";
import type { SetuProduct } from "./product.ts";
import { SetuError } from "./setu-error.ts";
import type { Trace } from "./trace.ts";

/** What an endpoint needs of an HTTP request. */
export interface SetuRequest {
  readonly trace: Trace;
  /** URL of the façade as the caller knows it, e.g. `http://localhost:4010/setu`. */
  readonly baseUrl: string;
  header(name: string): string | undefined;
  query(name: string): string | undefined;
  /** A segment of the path, e.g. `consentId`. */
  param(name: string): string;
  json(): Promise<unknown>;
}

/** One operation anybody may call. Gives the body of the answer; refuses by throwing SetuError or AaRefusal. */
export type OpenEndpoint = (server: SetuServerOptions, request: SetuRequest) => Promise<object>;

/** The same for one that is called for a product. */
export type Endpoint = (
  server: SetuServerOptions,
  request: SetuRequest,
  product: SetuProduct,
) => Promise<object>;

/** @throws SetuError 400 that names every field that is wrong */
export async function readBody<Schema extends z.ZodType>(
  request: Pick<SetuRequest, "json">,
  schema: Schema,
): Promise<z.output<Schema>> {
  const parsed = schema.safeParse(await request.json());
  if (parsed.success) return parsed.data;
  throw new SetuError("InvalidRequest", `Invalid request body: ${explainInvalid(parsed.error)}`);
}

/** A query parameter that is true or false, false when it is not there. @throws SetuError 400 */
export function readFlag(request: Pick<SetuRequest, "query">, name: string): boolean {
  const value = request.query(name) ?? "false";
  if (value === "true" || value === "false") return value === "true";
  throw new SetuError("InvalidRequest", `${name} is "${value}"; it is true or false.`);
}
