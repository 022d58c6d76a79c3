import type { KeptConsent } from "../engine/model.ts";
import { extrasOf } from "./consent-extras.ts";

/** How an application wants a person's journey to be: what of its `context` the web-view has to follow. */
export interface Journey {
  /** Only these banks are offered, searched without asking; null offers all. */
  readonly fipIds: readonly string[] | null;
  readonly excludedFipIds: readonly string[];
  /** Only accounts of these types; null offers all. */
  readonly accountTypes: readonly string[] | null;
  /** How many accounts can be chosen and whether they are chosen to begin with. */
  readonly selection: "single" | "multi" | "multi-opt-out";
  /** Every account is ticked to begin with; not where the application asks for the person's own ticks. */
  readonly startsTicked: boolean;
  /** Whether the request is shown before or after the accounts. */
  readonly reviewAt: "first" | "last";
  /** The person may give another number to look for accounts with. */
  readonly allowsOtherNumber: boolean;
}

/** Undefined for a consent that did not come through Setu. */
export function journeyOf(consent: Pick<KeptConsent, "door" | "context">): Journey | undefined {
  const extras = extrasOf(consent);
  if (!extras) return undefined;
  const values = (key: string) =>
    extras.context
      .filter((one) => one.key === key)
      .flatMap(({ value }) => value.split(",").map((id) => id.trim()));
  const [fipIds, accountTypes] = [values("fipId"), values("accounttype")];
  const [selection, reviewAt] = [values("accountSelectionMode")[0], values("consentReviewAt")[0]];
  return {
    fipIds: fipIds.length > 0 ? fipIds : null,
    excludedFipIds: values("excludeFipIds"),
    accountTypes: accountTypes.length > 0 ? accountTypes : null,
    selection: selection === "single" || selection === "multi-opt-out" ? selection : "multi",
    startsTicked: selection !== "multi" && selection !== "single",
    reviewAt: reviewAt === "first" ? "first" : "last",
    allowsOtherNumber: extras.enableAdditionalPhoneNumber ?? values("alternateNumber")[0] === "true",
  };
}

/** Whether a journey offers a bank. Ids are compared without case. */
export function offersFip(
  journey: Pick<Journey, "fipIds" | "excludedFipIds"> | undefined,
  fipId: string,
): boolean {
  if (!journey) return true;
  const isAmong = (ids: readonly string[]) => ids.some((id) => id.toLowerCase() === fipId.toLowerCase());
  return !isAmong(journey.excludedFipIds) && (journey.fipIds === null || isAmong(journey.fipIds));
}

/** Whether a journey offers an account, by its `accType`. */
export function offersAccount(journey: Pick<Journey, "accountTypes"> | undefined, accType: string): boolean {
  return !journey?.accountTypes || journey.accountTypes.includes(accType.toUpperCase());
}
