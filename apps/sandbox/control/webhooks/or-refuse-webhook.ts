import { WebhookError } from "../../webhooks/webhook-world.ts";
import { Refusal } from "../refusal.ts";

/** What webhooks refuse becomes a refusal of the caller's request. */
export async function orRefuseWebhook<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof WebhookError)) throw error;
    const kind = error.code.startsWith("refused_") ? "invalid" : "not_found";
    throw new Refusal(kind, error.code, error.message);
  }
}
