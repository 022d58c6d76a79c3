import { bankDraw, type Issuer } from "./bank-draw.ts";
import { drawDigits, weightedSum } from "./digits.ts";

const WEIGHTS = [3, 7, 1];

/**
 * ABA routing number of a bank in Federal Reserve districts 90–99. Those assigned are 00–12, 21–32, 61–72 and 80
 * (https://en.wikipedia.org/wiki/ABA_routing_transit_number#Routing_symbol).
 */
export function routingNumberOf(issuer: Issuer): string {
  const payload = `9${drawDigits(bankDraw(issuer, "routing number"), 7)}`;
  return payload + ((10 - (weightedSum(payload, WEIGHTS) % 10)) % 10);
}

/** Nine digits with the right check digit; also where the district was never assigned. */
export function isValidRoutingNumber(text: string): boolean {
  return /^\d{9}$/.test(text) && text !== "000000000" && weightedSum(text, WEIGHTS) % 10 === 0;
}
