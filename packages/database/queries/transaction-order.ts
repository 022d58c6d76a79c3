import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { financialTransactions } from "../schema/index.ts";

/** Seed F: "sortBy (date, amount) and sortOrder (asc, desc)". */
export interface TransactionOrder {
  readonly sortBy: "date" | "amount";
  readonly sortOrder: "asc" | "desc";
}

/** A cursor that is none of ours. */
export class InvalidCursorError extends Error {
  override readonly name = "InvalidCursorError";
}

export const SORT_COLUMNS = { date: financialTransactions.occurredAt, amount: financialTransactions.amount };

/** How many rows the list has, where finding out meant reading them. */
const total = z.int().min(0).optional();

/** The order it belongs to, the sorted value, the id, the total. */
const cursorShape = z.union([
  z.tuple([z.enum(["date asc", "date desc"]), z.iso.datetime().regex(/^(?!0000)/), z.uuid(), total]),
  z.tuple([
    z.enum(["amount asc", "amount desc"]),
    z.string().regex(/^\d{1,16}(?:\.\d{1,4})?$/),
    z.uuid(),
    total,
  ]),
]);
type Cursor = z.infer<typeof cursorShape>;

/** Where a list goes on. */
export interface Continuation {
  readonly condition: SQL;
  /** As told to {@link encodeCursor}. */
  readonly total: number | undefined;
}

/** Where a list in this order goes on after a row; with a `total`, it comes back with the cursor. */
export function encodeCursor(
  { occurredAt, amount, id }: { occurredAt: Date; amount: string; id: string },
  { sortBy, sortOrder }: TransactionOrder,
  total?: number,
): string {
  const cursor: Cursor =
    sortBy === "date"
      ? [`date ${sortOrder}`, occurredAt.toISOString(), id, total]
      : [`amount ${sortOrder}`, amount, id, total];
  return Buffer.from(JSON.stringify(total === undefined ? cursor.slice(0, 3) : cursor)).toString("base64url");
}

/**
 * What comes after a cursor: a row comparison, which an index answers; the same written with OR does not.
 * @throws InvalidCursorError
 */
export function after(cursor: string, { sortBy, sortOrder }: TransactionOrder): Continuation {
  const [madeFor, value, id, total] = decodeCursor(cursor);
  if (madeFor !== `${sortBy} ${sortOrder}`) {
    throw new InvalidCursorError(`the cursor belongs to a list sorted by ${madeFor}`);
  }
  const type = sql.raw(sortBy === "date" ? "timestamptz" : "numeric");
  const beyond = sql.raw(sortOrder === "asc" ? ">" : "<");
  const condition = sql`(${SORT_COLUMNS[sortBy]}, ${financialTransactions.id}) ${beyond} (${value}::${type}, ${id}::uuid)`;
  return { condition, total };
}

function decodeCursor(cursor: string): Cursor {
  try {
    return cursorShape.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
  } catch (error) {
    throw new InvalidCursorError("the cursor is not one this list gave", { cause: error });
  }
}
