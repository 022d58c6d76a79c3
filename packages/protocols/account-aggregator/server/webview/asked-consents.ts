import type { Consent } from "../engine/model.ts";
import type { Fip } from "../fip/fip.ts";
import { extrasOf } from "../setu/consent-extras.ts";
import { offersAccount, offersFip, journeyOf as wishesOf } from "../setu/journey.ts";
import type { Journey } from "./journey.ts";
import type { PersonContext } from "./person-context.ts";

/** The consents a journey is about, in the order they were asked for; without those there are not. */
export async function askedConsents(
  { engine }: Pick<PersonContext, "engine">,
  { handles }: Pick<Journey, "handles">,
): Promise<readonly Consent[]> {
  const consents = await Promise.all(handles.map((handle) => engine.findConsentByHandle(handle)));
  return consents.flatMap((consent) => consent ?? []);
}

/** Kinds of accounts any of them is about. */
export function askedFiTypes(consents: readonly Consent[]): readonly string[] {
  return [...new Set(consents.flatMap(({ detail }) => detail.fiTypes))];
}

/** Banks whose accounts may be shared: all, unless an application named some or left some out. */
export function offeredFips(fips: readonly Fip[], consents: readonly Consent[]): readonly Fip[] {
  return fips.filter(({ id }) => consents.every((consent) => offersFip(wishesOf(consent), id)));
}

/** Whether the FIU sent the person with a wish for this bank. */
export function isWishedFor(fipId: string, { entry }: Pick<Journey, "entry">): boolean {
  const wished = entry.kind === "redirect" ? (entry.request.fipid ?? "") : "";
  return wished.split(",").some((id) => id.trim().toLowerCase() === fipId.toLowerCase());
}

/** An account by what decides whether it may be shared. */
interface Sharable {
  readonly fipId: string;
  readonly fiType: string;
  readonly accType: string;
}

/** Whether an account is of a bank and of a kind that was asked for. */
export function isAskedFor({ fipId, fiType, accType }: Sharable, consent: Consent): boolean {
  const wishes = wishesOf(consent);
  const fiTypes: readonly string[] = consent.detail.fiTypes;
  return fiTypes.includes(fiType) && offersFip(wishes, fipId) && offersAccount(wishes, accType);
}

/** How accounts are chosen, as the applications want it. */
export function selectionOf(consents: readonly Consent[]) {
  const wishes = consents.flatMap((consent) => wishesOf(consent) ?? []);
  return {
    /** One account at most. */
    isSingle: wishes.some(({ selection }) => selection === "single"),
    /** Every account is ticked to begin with. */
    startsTicked: wishes.every(({ startsTicked }) => startsTicked),
  };
}

/** The PAN an application knows its customer by; null where none said one. */
export function knownPan(consents: readonly Consent[]): string | null {
  return consents.map((consent) => extrasOf(consent)?.PAN).find((pan) => pan) ?? null;
}

/** Whether an application wants the request shown before the accounts are chosen. */
export function isReviewedFirst(consents: readonly Consent[]): boolean {
  return consents.some((consent) => wishesOf(consent)?.reviewAt === "first");
}
