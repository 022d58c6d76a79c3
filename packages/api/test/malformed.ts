import type { FieldSchema } from "./procedures.ts";

/** Values of another kind than a field is: each has to be refused. */
export function wrongValues(schema: FieldSchema): unknown[] {
  const types = new Set([schema.type ?? []].flat());
  if (schema.enum || schema.const !== undefined) return ["no such value", 7, {}, [], true];
  if (types.has("boolean")) return ["perhaps", 2, {}, []];
  if (types.has("integer") || types.has("number")) return numbers(schema);
  return types.has("string") ? [7, {}, [], true, ...texts(schema)] : [];
}

function numbers({ minimum, maximum, type }: FieldSchema): unknown[] {
  return [
    "seven",
    {},
    [],
    true,
    ...(type === "integer" ? [1.5, 2 ** 60] : []),
    ...(minimum === undefined ? [] : [minimum - 1]),
    ...(maximum === undefined ? [] : [maximum + 1]),
  ];
}

const BAD_OF_FORMAT: Readonly<Record<string, readonly string[]>> = {
  uuid: ["", "1 or 1=1", "5e1f0000-0000-4000-8000-00000000000g"],
  date: ["", "2026-02-30", "yesterday", "2026-1-1"],
  uri: ["", "nowhere"],
};

function texts({ format = "", maxLength }: FieldSchema): string[] {
  return [...(BAD_OF_FORMAT[format] ?? []), ...(maxLength === undefined ? [] : ["x".repeat(maxLength + 1)])];
}

/** Text that a database or a parser may stumble over. A field may take it or refuse it, and must not fail. */
export function hostileValues({ type, format }: FieldSchema): unknown[] {
  if (![type ?? []].flat().includes("string")) return [null, Number.MAX_SAFE_INTEGER];
  if (format === "date") return ["0000-01-01", "0001-01-01", "9999-12-30", "9999-12-31", "2024-02-29"];
  return [
    null,
    "",
    "\0",
    "a\0b",
    "\ud800",
    "%",
    "_\\",
    "' or '1'='1",
    "0000-01-01",
    "9999-12-31",
    "9999-12-31T23:59:59+14:00",
    "-000001-01-01T00:00:00Z",
    Buffer.from('["date desc","0001-01-01T00:00:00Z","x"]').toString("base64url"),
    Buffer.from('["amount desc","1e400","5e1f0000-0000-4000-8000-000000000000"]').toString("base64url"),
    "x".repeat(499),
  ];
}
