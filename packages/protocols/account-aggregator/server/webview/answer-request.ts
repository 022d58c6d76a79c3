import { AaRefusal } from "../engine/aa-refusal.ts";
import type { Consent, Link } from "../engine/model.ts";
import { askedConsents, isAskedFor } from "./asked-consents.ts";
import type { Journey } from "./journey.ts";
import { type PersonContext, vuaOf } from "./person-context.ts";

/** What became of a request, as far as its FIU is told. */
export type Outcome = "approved" | "rejected" | "cancelled" | "unavailable" | "unauthenticated";

type Context = Pick<PersonContext, "engine" | "handle">;

/** The links a person ticked, in the order they were made. */
export function chosenLinks({ chosen }: Journey, links: readonly Link[]): readonly Link[] {
  return links.filter(({ linkRefNumber }) => chosen?.includes(linkRefNumber));
}

/** Which of the links a consent is about. */
export function linksFor(consent: Consent, links: readonly Link[]): readonly Link[] {
  return links.filter((link) => isAskedFor(link, consent));
}

/**
 * Says yes to the consents that were ticked and to those that cannot be left out, and no to the others.
 * @returns a sentence where it cannot be
 */
export async function approveRequest(
  context: Context,
  journey: Journey,
  { mobile, ticked }: { readonly mobile: string; readonly ticked: readonly string[] },
): Promise<Outcome | { readonly problem: string }> {
  const vua = vuaOf(context, mobile);
  const links = chosenLinks(journey, await context.engine.listLinks(vua));
  const consents = await askedConsents(context, journey);
  const isMeant = ({ handle }: Consent) =>
    !journey.optionalHandles.includes(handle) || ticked.includes(handle);
  const empty = consents.filter(isMeant).find((consent) => linksFor(consent, links).length === 0);
  if (empty) {
    const kinds = empty.detail.fiTypes.join(", ");
    return {
      problem: `None of the accounts you chose is of a kind that is asked for: ${kinds}. Choose another one.`,
    };
  }
  return orUnavailable(async () => {
    for (const consent of consents) {
      const { handle } = consent;
      if (consent.status !== "PENDING") continue;
      const linkRefNumbers = linksFor(consent, links).map(({ linkRefNumber }) => linkRefNumber);
      if (isMeant(consent)) await context.engine.approveConsent({ handle, vua, linkRefNumbers });
      else await context.engine.rejectConsent({ handle, reason: "reject_other" });
    }
    return "approved";
  });
}

export function rejectRequest({ engine }: Context, journey: Journey, reason: string): Promise<Outcome> {
  return orUnavailable(async () => {
    for (const handle of journey.handles) await engine.rejectConsent({ handle, reason });
    return "rejected";
  });
}

/** Puts it off: every consent stays as it is and can be answered later. */
export function cancelRequest({ engine }: Context, journey: Journey, reason: string): Promise<Outcome> {
  return orUnavailable(async () => {
    for (const handle of journey.handles) await engine.cancelConsent({ handle, reason });
    return "cancelled";
  });
}

/** Somebody else answered meanwhile, or its time was over. */
async function orUnavailable(work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AaRefusal && error.code === "InvalidConsentStatus") return "unavailable";
    throw error;
  }
}
