import { explainInvalid } from "@sandbank/domain";
import type { EndpointTerms } from "@sandbank/protocol-webhooks/server";
import { z } from "zod";
import { payloadStyle, signatureScheme } from "../../wire/events.ts";

/** What is kept of an endpoint besides its URL and events. */
export const endpointTerms = z.strictObject({
  /** 64 hex digits; the key of its signatures are these characters, not what they stand for. */
  secret: z.string().min(1),
  description: z.string().max(1000),
  disabled: z.boolean(),
  signatureScheme,
  payloadStyle,
  /** Epoch milliseconds by the world's clock. */
  updatedAt: z.number(),
});

const usual = { description: "", disabled: false, signatureScheme: "tink", payloadStyle: "tink" } as const;

/** The secret may be chosen: an application that is told by two sandboxes may know only one. */
const wishedTerms = endpointTerms.omit({ updatedAt: true }).partial();

export const tinkTerms: EndpointTerms = {
  secrets: ["secret"],
  complete(wished, { before, drawn, at }) {
    const { data, error } = wishedTerms.safeParse(wished);
    if (!data) throw new RangeError(explainInvalid(error));
    const chosen = Object.entries(data).filter(([, value]) => value !== undefined);
    return { secret: drawn, ...usual, ...before, ...Object.fromEntries(chosen), updatedAt: at };
  },
};
