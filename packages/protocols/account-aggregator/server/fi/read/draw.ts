import { createHash } from "node:crypto";
import type { World } from "@sandbank/world";

/** A whole number from `low` to `high`, always the same for what it is drawn for. */
export function drawInt(world: Pick<World, "seed">, key: string, low: number, high: number): number {
  const drawn = createHash("sha256").update(`${world.seed}/fi/${key}`).digest().readUInt32BE(0);
  return low + (drawn % (high - low + 1));
}

/** So many digits, the first not a zero. */
export function drawDigits(world: Pick<World, "seed">, key: string, count: number): string {
  let digits = String(drawInt(world, `${key}/0`, 1, 9));
  for (let at = 1; digits.length < count; at++) {
    digits += String(drawInt(world, `${key}/${at}`, 0, 99_999_999)).padStart(8, "0");
  }
  return digits.slice(0, count);
}
