import type { DetailedError } from "../../wire/credentials.ts";
import type { LinkFailure } from "../../wire/link.ts";
import type { TinkContext } from "../tink-context.ts";
import { type FailureContext, failureUrl } from "./callback.ts";
import type { RefusedJourney } from "./enter.ts";
import { type Journey, journeysOf } from "./journey.ts";
import type { LinkRefusal } from "./link-refusal.ts";
import type { LinkStep } from "./step.ts";

/** An error as the application will be told, once. */
export interface Told {
  readonly url: string;
  readonly trackingId: string;
}

type Going = Pick<Journey, "redirectUri" | "state" | "locale" | "credentialsId" | "providerName">;

/** Where the application is told of a failure, under a new tracking id. */
export async function tellFailure(
  context: Pick<TinkContext, "drawId">,
  journey: Going | RefusedJourney,
  failure: LinkFailure,
): Promise<Told> {
  const trackingId = uuidOf(await context.drawId("link-tracking"));
  const { locale, credentialsId, providerName } = journey;
  const told: FailureContext = { locale, trackingId, credentialsId, providerName };
  return { trackingId, url: failureUrl(journey, failure, told) };
}

/** Ends the journey with a failure. @returns where the browser goes */
export async function endWith({ context, journey }: LinkStep, failure: LinkFailure): Promise<string> {
  const { url } = await tellFailure(context, journey, failure);
  await journeysOf(context).save({ ...journey, leftFor: url });
  return url;
}

/** Why the bank of a journey cannot be read. */
export function failureOf({ journey, credentials }: LinkStep): LinkRefusal {
  if (!credentials) {
    const detail = `The credentials "${journey.credentialsId}" were deleted meanwhile.`;
    return { error: "INTERNAL_ERROR", reason: "REQUEST_FAILED_FETCH_CREDENTIALS", detail };
  }
  const { problem, statusPayload, status, linkFailure } = credentials;
  if (problem) return { error: "AUTHENTICATION_ERROR", reason: reasonOf(problem), detail: detailOf(problem) };
  if (status === "UPDATED" && linkFailure)
    return {
      ...linkFailure,
      detail: "The user name asks for this: the bank let the person in, Tink Link failed.",
    };
  const detail = statusPayload || `The credentials are ${status}.`;
  return { error: "BAD_REQUEST", reason: "INVALID_STATE_CREDENTIALS", detail };
}

const reasonOf = ({ details }: DetailedError) => details.reason;
const detailOf = ({ type, details, displayMessage }: DetailedError) =>
  `${type}, ${details.reason}: ${displayMessage}`;

function uuidOf(hex: string): string {
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
