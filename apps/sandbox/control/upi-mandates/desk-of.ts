import type { MandateDesk } from "@sandbank/protocol-account-aggregator/server";
import type { HostedWorld } from "../../worlds/hosted-world.ts";
import { aggregatorOf } from "../account-aggregator/aggregator-of.ts";
import { Refusal } from "../refusal.ts";

/**
 * Does something with the UPI mandates of a world; what they refuse becomes a refusal of the caller's request,
 * `mandate-not-live` as `mandate_not_live`.
 * @throws Refusal
 */
export async function atDesk<T>(hosted: HostedWorld, work: (desk: MandateDesk) => Promise<T>): Promise<T> {
  const { mandates } = await aggregatorOf(hosted);
  const { MandateRefusal } = await import("@sandbank/protocol-account-aggregator/server");
  try {
    return await work(mandates);
  } catch (error) {
    if (!(error instanceof MandateRefusal)) throw error;
    const kind = error.status === 404 ? "not_found" : "invalid";
    throw new Refusal(kind, error.code.replaceAll("-", "_"), error.message);
  }
}
