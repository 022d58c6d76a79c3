import { z } from "zod";

const wrapped = z.union([z.array(z.unknown()), z.object({ rows: z.array(z.unknown()) })]);

/** The rows of a raw statement. The two drivers wrap them differently: an array, or an object that holds it. */
export function rowsOf<Row extends z.ZodType>(result: unknown, row: Row): z.output<Row>[] {
  const shape = wrapped.parse(result);
  return z.array(row).parse(Array.isArray(shape) ? shape : shape.rows);
}
