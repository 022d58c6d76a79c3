import type { JsonObject } from "@sandbank/store";

/**
 * A copy of plain data as JSON would keep it, without what is undefined: `JSON.parse(JSON.stringify(value))` at a
 * quarter of the time.
 */
export function asJson(object: Readonly<Record<string, unknown>>): JsonObject {
  // One spread, as it gives an object that is quick to look into; one filled name by name is not.
  const copy: Record<string, unknown> = { ...object };
  let isWhole = true;
  for (const name in copy) {
    const value = copy[name];
    if (isObject(value)) copy[name] = copyOf(value);
    else if (value === undefined) isWhole = false;
  }
  return (isWhole ? copy : withoutGaps(copy)) as JsonObject;
}

function copyOf(value: object): unknown {
  if (Array.isArray(value))
    return value.map((each: unknown) => (isObject(each) ? copyOf(each) : (each ?? null)));
  const isPlain = Object.getPrototypeOf(value) === Object.prototype;
  return isPlain ? asJson(value as Record<string, unknown>) : JSON.parse(JSON.stringify(value));
}

function withoutGaps(object: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;
