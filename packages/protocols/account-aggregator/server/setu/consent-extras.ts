import { z } from "zod";
import { setuContext } from "../../wire/setu/index.ts";
import type { KeptConsent } from "../engine/model.ts";

/** What Setu's door keeps with a consent, besides what the engine does: `context.setu` there. */
export const setuExtras = z.object({
  productInstanceId: z.string(),
  context: z.array(setuContext),
  tags: z.array(z.string()),
  /** As sent; null where it was not. */
  PAN: z.string().nullable(),
  enableAdditionalPhoneNumber: z.boolean().nullable(),
  /** The person chooses banks first: INITIATED until then. */
  fipSelector: z.boolean(),
});
export type SetuExtras = z.infer<typeof setuExtras>;

/** Undefined for a consent that did not come through Setu. */
export function extrasOf({ door, context }: Pick<KeptConsent, "door" | "context">): SetuExtras | undefined {
  return door === "setu" ? setuExtras.parse(context.setu) : undefined;
}
