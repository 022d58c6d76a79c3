import type { AccountAggregator, Consent } from "@sandbank/protocol-account-aggregator/server";
import { z } from "zod";
import { Refusal } from "../refusal.ts";
import type { ControlContext } from "../trpc.ts";
import { viewAggregatorConsent } from "./aggregator-consent-view.ts";
import { aggregatorOf, refuseAsAggregator } from "./aggregator-of.ts";

export const aggregatorConsentInput = z.strictObject({
  consent: z.string().min(1).describe("Its handle, or an id of it: the FIU's or a bank's."),
});

type Work = (found: {
  readonly aggregator: AccountAggregator;
  readonly consent: Consent;
}) => Promise<Consent>;

/** Does something to a consent and shows what became of it. @throws Refusal for one that is not there */
export async function onConsent(
  { hosted, origin }: Pick<ControlContext, "hosted" | "origin">,
  wanted: string,
  work: Work = async ({ consent }) => consent,
) {
  const aggregator = await aggregatorOf(hosted);
  const { engine } = aggregator;
  const consent = (await engine.findConsentByHandle(wanted)) ?? (await engine.findConsent(wanted));
  if (!consent) {
    const message = `There is no consent "${wanted}" at the Account Aggregator. GET /account-aggregator/consents lists those there are.`;
    throw new Refusal("not_found", "unknown_consent", message);
  }
  const after = await refuseAsAggregator(() => work({ aggregator, consent }));
  return viewAggregatorConsent(aggregator, after, webviewOf(hosted, origin));
}

/** What a consent is known by to who pauses, resumes and revokes it. @throws Refusal for one that was never given */
export function idOf({ id, handle, status }: Consent): string {
  if (id !== null) return id;
  throw new Refusal("conflict", "not_approved", `The consent ${handle} is ${status}: it was never approved.`);
}

export function webviewOf({ base }: ControlContext["hosted"], origin: string): string {
  return `${origin}${base}/aa/webview`;
}
