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
  const fields = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(await request.text()))
    if (!fields.has(name)) fields.set(name, value);
  return checked(Object.fromEntries(fields), schema, "form");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const what = text === "" ? "it is empty" : "it is no JSON";
    throw new TinkError(400, "request.invalid_body", `Invalid request body: ${what}.`);
  }
}

function checked<Schema extends z.ZodType>(
  value: unknown,
  schema: Schema,
  where: "body" | "form",
): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const what = where === "form" ? "form-encoded body" : "body";
  throw new TinkError(
    400,
    "request.invalid_body",
    `Invalid request ${what}: ${explainInvalid(parsed.error)}`,
  );
}
