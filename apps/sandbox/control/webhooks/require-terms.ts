import { z } from "zod";
import type { Webhooks } from "../../webhooks/webhooks.ts";
import { Refusal } from "../refusal.ts";

export const wishedTerms = z
  .record(z.string(), z.json())
  .describe(
    'What else the dialect has to know, e.g. `{ "signatureScheme": "hex-body" }`; what is left out is usual.',
  );

/** @throws Refusal for terms at a bank whose dialect agrees on none */
export function requireTerms({ termsOf }: Pick<Webhooks, "termsOf">, bank: string, wished: object): void {
  const [name] = Object.keys(wished);
  if (name === undefined || termsOf(bank)) return;
  throw new Refusal("invalid", "refused_terms", `"${bank}" agrees on no "${name}"; leave \`terms\` away.`);
}
