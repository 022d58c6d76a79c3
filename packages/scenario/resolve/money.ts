import type { CurrencyCode } from "@sandbank/domain";
import { readAmount } from "../amount.ts";
import type { AmountInput } from "../input/common.ts";
import type { Path } from "../problem.ts";
import type { Reading } from "./reading.ts";

/**
 * Minor units of what is written at `path`; null when nothing is, when the currency is not known, and after
 * complaining.
 */
export function minorAt(
  amount: AmountInput | undefined,
  path: Path,
  currency: CurrencyCode | null,
  { complain, numberText }: Reading,
): number | null {
  if (amount === undefined || currency === null) return null;
  const read = readAmount(
    typeof amount === "string" ? amount : (numberText(path) ?? String(amount)),
    currency,
  );
  if (read.ok) return read.minor;
  complain(path, read.message);
  return null;
}

/** Yearly rate in basis points. */
export function basisPointsAt(percent: AmountInput | undefined, path: Path, reading: Reading): number | null {
  if (percent === undefined) return null;
  const text = typeof percent === "string" ? percent : (reading.numberText(path) ?? String(percent));
  const match = /^(\d{1,3})(?:\.(\d{1,2}))?$/.exec(text);
  if (match) return Number(match[1]) * 100 + Number((match[2] ?? "").padEnd(2, "0"));
  reading.complain(
    path,
    `${text} is not a percentage such as "24.99", with at most two digits after the dot`,
  );
  return null;
}
