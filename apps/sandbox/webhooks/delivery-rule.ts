import { z } from "zod";

const DAY_MS = 86_400_000;

const probability = z.number().min(0).max(1);
const wait = z
  .int()
  .min(1)
  .max(30 * DAY_MS);

/** What happens to a delivery on purpose. Times in milliseconds of the world's clock. */
const deliveryEffect = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("duplicate"), copies: z.int().min(1).max(10).default(1) }),
  z.strictObject({ kind: z.literal("delay"), ms: wait }),
  z.strictObject({ kind: z.literal("drop") }).describe("It is never sent."),
  z
    .strictObject({ kind: z.literal("reorder"), withinMs: wait.default(60_000) })
    .describe("The next one to the same endpoint goes first; without one it goes when that time is over."),
  z
    .strictObject({
      kind: z.literal("tamper"),
      part: z.enum(["body", "signature", "timestamp"]).default("body"),
    })
    .describe(
      "One character is changed after it was signed; `timestamp`: it is signed as of an hour before.",
    ),
]);

export const newDeliveryRule = z.strictObject({
  match: z
    .strictObject({
      bank: z.string(),
      endpoint: z.string(),
      /** In the dialect's words. */
      type: z.string(),
      /** Only the so-manieth of those that match otherwise, from 1. */
      nth: z.int().min(1),
      /** Drawn from the world's seed. */
      probability,
    })
    .partial()
    .default({}),
  effect: deliveryEffect,
  /** How often it applies; null is always. */
  times: z.int().min(1).nullable().default(null),
});
export type NewDeliveryRule = z.input<typeof newDeliveryRule>;

export const deliveryRule = newDeliveryRule.extend({
  id: z.string(),
  sequence: z.number(),
  /** Deliveries that matched, but for nth and probability. */
  seen: z.number(),
  /** Times it applied. */
  used: z.number(),
});
export type DeliveryRule = z.infer<typeof deliveryRule>;
