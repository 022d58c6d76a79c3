import type { Operation } from "@sandbank/rest";
import { z } from "zod";

/** As much of a JSON Schema as leads to the fields of what it describes. */
const node = z.object({
  $ref: z.string().optional(),
  properties: z.record(z.string(), z.unknown()).default({}),
  items: z.unknown().optional(),
  anyOf: z.array(z.unknown()).default([]),
  oneOf: z.array(z.unknown()).default([]),
  allOf: z.array(z.unknown()).default([]),
});

const WRONG = [null, "", "zzz", "x".repeat(5_000), -1, 0.5, 1e21, true, [], [""], [{}], {}, { zzz: 1 }];

/**
 * Inputs that no operation takes: each field, however deep, wrong in every way, one at a time. All have a field there is
 * not, so that none is followed by mistake.
 */
export function wrongInputs({ input }: Operation): Record<string, unknown>[] {
  const fields = Object.entries(fieldsOf(input));
  const one = fields.flatMap(([name, schema]) => wrongValues(schema, 3).map((value) => ({ [name]: value })));
  return [{}, ...one].map((each) => ({ ...each, zzz: 1 }));
}

function wrongValues(schema: unknown, depth: number): unknown[] {
  if (depth === 0) return WRONG;
  const { items } = node.parse(schema);
  const within = Object.entries(fieldsOf(schema)).flatMap(([name, inner]) =>
    wrongValues(inner, depth - 1).map((value) => ({ [name]: value })),
  );
  const listed = items === undefined ? [] : wrongValues(items, depth - 1).map((value) => [value]);
  return [...WRONG, ...within, ...listed];
}

function fieldsOf(schema: unknown): Record<string, unknown> {
  const { properties, anyOf, oneOf, allOf } = node.parse(schema ?? {});
  return Object.assign({}, properties, ...[...anyOf, ...oneOf, ...allOf].map(fieldsOf));
}
