import { z } from "zod";

const shape = z.union([z.array(z.unknown()), z.object({ rows: z.array(z.unknown()) })]);

/** Rows of `db.execute`. The two drivers wrap them differently: an array, or an object that holds it. */
export function rowsOf(result: unknown): unknown[] {
  const parsed = shape.parse(result);
  return Array.isArray(parsed) ? parsed : parsed.rows;
}
