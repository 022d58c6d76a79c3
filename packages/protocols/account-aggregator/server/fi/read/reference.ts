import type { Transaction, World } from "@sandbank/world";
import { drawDigits } from "./draw.ts";

/** What a narration may quote, the most telling first: a NEFT reference, an RRN, a cheque, any other number. */
const QUOTED = [/\bN\d{15}\b/, /(?<!\d)\d{12}(?!\d)/, /(?<=CTS-NO )\d+/, /(?<!\d)\d{6,}/];

/** `reference` of a transaction: the one its narration quotes, or one the bank gave it. */
export function referenceOf(
  world: World,
  { id, description }: Pick<Transaction, "id" | "description">,
): string {
  for (const pattern of QUOTED) {
    const found = pattern.exec(description)?.[0];
    if (found) return found;
  }
  return `RFN${drawDigits(world, `${id}/reference`, 8)}`;
}
