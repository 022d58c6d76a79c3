import { z } from "zod";
import type { StoreRecord } from "../store.ts";
import type { SqlParameter } from "./sql.ts";

/** The columns {@link toRecord} reads. */
export const RECORD_COLUMNS = "kind, id, value, indexes::text as indexes, expires_at, consumed";

const recordRow = z.object({
  kind: z.string(),
  id: z.string(),
  value: z.string(),
  indexes: z.string(),
  expires_at: z.number().nullable(),
  consumed: z.boolean(),
});

const indexTexts = z.record(z.string(), z.string());

/** Postgres keeps neither NUL nor half a surrogate pair in text, and a caller may send one. */
export function toText(key: string): string {
  return key.replace(
    /[\0\\]|\p{Surrogate}/gu,
    (unit) => `\\${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

export function fromText(text: string): string {
  return text.replace(/\\([0-9a-f]{4})/g, (_, unit: string) =>
    String.fromCharCode(Number.parseInt(unit, 16)),
  );
}

/** An index as the database keeps and looks for it: JSON text. */
export function toIndexes(indexes: Readonly<Record<string, string>>): string {
  return JSON.stringify(
    Object.fromEntries(Object.entries(indexes).map(([name, value]) => [toText(name), toText(value)])),
  );
}

export function toRecord(row: unknown): StoreRecord {
  const { kind, id, value, indexes, expires_at, consumed } = recordRow.parse(row);
  const named = Object.entries(indexTexts.parse(JSON.parse(indexes)));
  return {
    kind: fromText(kind),
    id: fromText(id),
    value: JSON.parse(value),
    indexes: Object.fromEntries(named.map(([name, text]) => [fromText(name), fromText(text)])),
    expiresAt: expires_at,
    consumed,
  };
}

/** Kind, id, value, indexes, expiry, kept until: what a record is written with, in this order. */
export function toParameters(record: StoreRecord, keepUntil: number): SqlParameter[] {
  const { kind, id, value, indexes, expiresAt } = record;
  return [toText(kind), toText(id), JSON.stringify(value), toIndexes(indexes), expiresAt, keepUntil];
}
