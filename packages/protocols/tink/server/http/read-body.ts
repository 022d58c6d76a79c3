import { explainInvalid } from "@sandbank/domain";
import type { z } from "zod";
import type { TinkRequest } from "./request.ts";
import { TinkError } from "./tink-error.ts";

/** The JSON body of a request. @throws TinkError 400 that names every field that is wrong */
export async function readJson<Schema extends z.ZodType>(
  request: Pick<TinkRequest, "text">,
  schema: Schema,
): Promise<z.output<Schema>> {
  return checked(parseJson(await request.text()), schema, "body");
}

/** The form-encoded body of a request; of a field that is repeated the first. @throws TinkError 400 */
export async function readForm<Schema extends z.ZodType>(
  request: Pick<TinkRequest, "text">,
  schema: Schema,
): Promise<z.output<Schema>> {
  const text = await request.text();
  if (/^\s*\{/.test(text))
    throw invalid("form", "it is JSON; send its fields form-encoded, as name=value joined by &");
  const fields = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(text)) if (!fields.has(name)) fields.set(name, value);
  return checked(Object.fromEntries(fields), schema, "form");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    if (text === "") throw invalid("body", "it is empty");
    const isForm = /^\w+=/.test(text);
    throw invalid("body", isForm ? "it is form-encoded; send its fields as JSON" : "it is no JSON");
  }
}

function checked<Schema extends z.ZodType>(value: unknown, schema: Schema, where: Where): z.output<Schema> {
  const parsed = schema.safeParse(value, {
    error: ({ input }) => (input === undefined ? "is missing" : undefined),
  });
  if (parsed.success) return parsed.data;
  throw invalid(where, explainInvalid(parsed.error));
}

type Where = "body" | "form";

function invalid(where: Where, why: string): TinkError {
  const what = where === "form" ? "form-encoded body" : "body";
  return new TinkError(400, "request.invalid_body", `Invalid request ${what}: ${why}.`);
}
