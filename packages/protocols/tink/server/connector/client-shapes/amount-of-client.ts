import type { ReadingRules } from "../read/batch.ts";
import { invalid } from "../read/invalid.ts";
import { isFields } from "./fields.ts";

/**
 * An amount as client libraries nest it: `{"amount": {"currencyCode": "GBP", "value": 1500.0}}`, its value also as text
 * or as `{"unscaledValue": "150000", "scale": "2"}`.
 * @returns the JSON number Tink takes; what is none of these comes back as it is, to be refused with the rest
 * @throws TinkError 400 for another currency than the user's
 */
export function amountOfClient(sent: unknown, field: string, rules: Pick<ReadingRules, "currency">): unknown {
  if (!isFields(sent)) return sent;
  if (isFields(sent.amount)) return amountOfClient(sent.amount, `${field}.amount`, rules);
  const { currencyCode, value } = sent;
  if (typeof currencyCode === "string" && currencyCode !== rules.currency) {
    const message = `is "${currencyCode}"; amounts are in ${rules.currency}, the currency of the user's profile`;
    throw invalid([{ field: `${field}.currencyCode`, message }]);
  }
  return numberOf(value) ?? sent;
}

const DECIMAL = /^-?\d+(\.\d+)?$/;

function numberOf(value: unknown): number | null {
  if (typeof value === "number") return value;
  if (typeof value === "string") return DECIMAL.test(value) ? Number(value) : null;
  if (!isFields(value)) return null;
  const [unscaled, scale] = [String(value.unscaledValue), String(value.scale)];
  // An exponent is part of the text, so that nothing is divided.
  return /^-?\d+$/.test(unscaled) && /^-?\d{1,2}$/.test(scale)
    ? Number(`${unscaled}e${-Number(scale)}`)
    : null;
}
