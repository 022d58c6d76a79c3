import type { SetuConsentStatus } from "../../wire/setu/index.ts";
import type { Consent } from "../engine/model.ts";
import { extrasOf } from "./consent-extras.ts";

/** The engine's words are Setu's, but for a consent whose person has not chosen banks yet. */
export function statusOf(
  consent: Pick<Consent, "status" | "door" | "context">,
  hasChosenBanks: boolean,
): SetuConsentStatus {
  const waits = consent.status === "PENDING" && !hasChosenBanks && extrasOf(consent)?.fipSelector === true;
  return waits ? "INITIATED" : consent.status;
}
