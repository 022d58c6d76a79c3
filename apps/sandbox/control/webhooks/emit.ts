import { z } from "zod";
import type { HostedWorld } from "../../worlds/hosted-world.ts";
import { Refusal } from "../refusal.ts";
import { procedure } from "../trpc.ts";
import { deliveryView, viewDelivery } from "./webhook-views.ts";

const consent = z.string().describe("The consent's id, which is the grant's.");

const event = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.enum(["consent.granted", "consent.revoked", "consent.expired"]), consent }),
  z.strictObject({
    kind: z.enum(["data.transactions", "data.statement"]),
    consent,
    accountId: z.string(),
  }),
  z.strictObject({
    kind: z.enum(["service.planned_outage", "service.degraded", "service.down", "service.restored"]),
    description: z.string().min(1).max(500).describe("One sentence for people."),
  }),
]);

export const emit = procedure
  .meta({
    rest: {
      method: "POST",
      path: "/webhooks/events",
      status: 202,
      summary: "Have a bank tell of an event that did not happen",
      description: "To whoever wants to know, in the words of its dialect. Nothing else changes.",
    },
  })
  .input(z.strictObject({ bank: z.string(), event }))
  .output(z.object({ deliveries: z.array(deliveryView) }))
  .mutation(async ({ ctx: { hosted }, input: { bank, event: told } }) => {
    const at = hosted.clock.now();
    const { webhooks } = hosted;
    const made =
      "consent" in told
        ? await webhooks.emit(bank, { ...told, at, consent: await findConsent(hosted, bank, told.consent) })
        : await webhooks.emit(bank, { ...told, at });
    return { deliveries: made.map(viewDelivery) };
  });

async function findConsent({ institution }: HostedWorld, bank: string, id: string) {
  const found = await institution(bank)?.authorization.consents.find(id);
  if (found) return found;
  throw new Refusal("not_found", "unknown_consent", `There is no consent "${id}" at "${bank}".`);
}
