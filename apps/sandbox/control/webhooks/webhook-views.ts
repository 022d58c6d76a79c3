import { toIso } from "@sandbank/domain";
import type { WebhookEndpoint } from "@sandbank/protocol-webhooks/server";
import { z } from "zod";
import { type DeliveryRule, deliveryRule } from "../../webhooks/delivery-rule.ts";
import { MASK, maskUrl } from "../../webhooks/mask.ts";
import { type Attempt, type Delivery, delivery, deliveryState } from "../../webhooks/records.ts";
import type { Webhooks } from "../../webhooks/webhooks.ts";
import { instantOutput } from "../instant.ts";

export const endpointView = z
  .object({
    id: z.string(),
    bank: z.string(),
    clientId: z.string().nullable().describe("Null where it is told whatever happens at the bank."),
    url: z.string().describe("Values of its query are masked."),
    types: z.array(z.string()).nullable().describe("In the dialect's words; null is all."),
    terms: z
      .record(z.string(), z.json())
      .describe(
        "What else the dialect has to know of it. Secrets are masked but in the answer that made them.",
      ),
    createdAt: instantOutput,
  })
  .meta({ id: "WebhookEndpoint" });

/** With its secrets, for whoever has just made it. */
export function viewNewEndpoint({ id, bank, clientId, url, types, terms, createdAt }: WebhookEndpoint) {
  const shown = { url: maskUrl(url), types: types && [...types], terms, createdAt: toIso(createdAt) };
  return { id, bank, clientId, ...shown };
}

export function viewEndpoint(webhooks: Pick<Webhooks, "termsOf">, endpoint: WebhookEndpoint) {
  const secrets = webhooks.termsOf(endpoint.bank)?.secrets ?? [];
  const terms = Object.entries(endpoint.terms).map(([name, value]) => [
    name,
    secrets.includes(name) ? MASK : value,
  ]);
  return viewNewEndpoint({ ...endpoint, terms: Object.fromEntries(terms) });
}

export const deliveryView = delivery
  .omit({ sequence: true, createdAt: true, dueAt: true, overtaken: true })
  .extend({
    state: deliveryState,
    createdAt: instantOutput,
    nextAttemptAt: instantOutput.nullable(),
  })
  .meta({ id: "WebhookDelivery" });

export function viewDelivery({ sequence: _, overtaken: __, createdAt, dueAt, ...rest }: Delivery) {
  return { ...rest, createdAt: toIso(createdAt), nextAttemptAt: dueAt === null ? null : toIso(dueAt) };
}

const headers = z.record(z.string(), z.string());

export const attemptView = z
  .object({
    number: z.number().describe("From 1."),
    at: instantOutput,
    request: z.object({ url: z.string(), headers, body: z.string() }),
    response: z
      .object({ status: z.number(), headers, body: z.string().describe("Its beginning.") })
      .nullable(),
    problem: z.string().nullable().describe("Why it does not count; null when it was delivered."),
  })
  .meta({ id: "WebhookAttempt" });

export function viewAttempt({ deliveryId: _, at, ...rest }: Attempt) {
  return { ...rest, at: toIso(at) };
}

export const ruleView = deliveryRule.omit({ sequence: true }).meta({ id: "WebhookRule" });

export function viewRule({ sequence: _, ...rest }: DeliveryRule) {
  return rest;
}
