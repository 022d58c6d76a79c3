import { randomBytes } from "node:crypto";
import { type SQL, sql } from "drizzle-orm";

/** Added to a number below 2^27, its hexadecimal digits are seven. */
const SEVEN_DIGITS = sql.raw(String(1 << 24));

/**
 * Ids for the rows that a statement adds, by each one's number in it: UUIDs of version 7, so that those stored together
 * stand together at the end of an index by id. Random ones each go to another page of it.
 * https://www.rfc-editor.org/rfc/rfc9562#section-5.7
 */
export function timeOrderedIds(at: Date): (number: SQL) => SQL {
  const time = Math.max(0, at.getTime()).toString(16).padStart(12, "0").slice(-12);
  const random = randomBytes(7);
  const variant = (8 + ((random[0] ?? 0) & 3)).toString(16);
  const hex = random.toString("hex", 1);
  const first = `${time}7${hex.slice(0, 3)}${variant}${hex.slice(3, 11)}`;
  return (number) => sql`(${first} || to_hex(${SEVEN_DIGITS} + ${number}))::uuid`;
}
