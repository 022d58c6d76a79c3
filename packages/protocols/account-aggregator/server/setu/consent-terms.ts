import type { Instant } from "@sandbank/domain";
import type { SetuConsentTerms, SetuNewConsent } from "../../wire/setu/index.ts";
import { addCalendar } from "./add-calendar.ts";
import { type SetuProduct, USUAL_TERMS } from "./product.ts";
import { SetuError } from "./setu-error.ts";

/** What is asked of a person, complete. */
export interface AskedConsent extends SetuConsentTerms {
  readonly consentStart: Instant;
  readonly consentExpiry: Instant;
  readonly dataRange: { readonly from: Instant; readonly to: Instant };
}

/** Most requests a consent may allow: one an hour. https://docs.setu.co/data/account-aggregator/consent-object */
const MOST_FETCHES = { HOUR: 1, DAY: 24, MONTH: 24 * 31, YEAR: 24 * 366 } as const;

/**
 * A request with what its product and the usual terms add to it.
 * @throws SetuError for terms that contradict each other
 */
export function completeTerms(
  request: SetuNewConsent,
  product: Pick<SetuProduct, "consent" | "consentDuration">,
  now: Instant,
): AskedConsent {
  const terms = { ...USUAL_TERMS, ...definedOf(product.consent), ...definedOf(termsOf(request)) };
  const isOnce = terms.fetchType === "ONETIME";
  if (isOnce && request.frequency && request.frequency.value > 1)
    throw refuse("Cannot have frequency greater than 1 if fetchType is ONETIME");
  const frequency = isOnce && !request.frequency ? { ...terms.frequency, value: 1 } : terms.frequency;
  if (frequency.unit !== "INF" && frequency.value > MOST_FETCHES[frequency.unit])
    throw refuse(
      `frequency: ${frequency.value} times a ${frequency.unit} is more than once an hour; ${MOST_FETCHES[frequency.unit]} is the most`,
    );
  const dataRange = { from: Date.parse(request.dataRange.from), to: Date.parse(request.dataRange.to) };
  if (dataRange.from >= dataRange.to) throw refuse("dataRange: from has to be before to");
  return { ...terms, frequency, dataRange, ...lifeOf(request, product, now) };
}

function lifeOf(
  { consentDuration, consentDateRange }: SetuNewConsent,
  product: Pick<SetuProduct, "consentDuration">,
  now: Instant,
): Pick<AskedConsent, "consentStart" | "consentExpiry"> {
  if (!consentDuration && consentDateRange) {
    const [start, end] = [Date.parse(consentDateRange.startDate), Date.parse(consentDateRange.endDate)];
    if (start >= end) throw refuse("consentDateRange: startDate has to be before endDate");
    if (end <= now) throw refuse("consentDateRange: endDate is past; a consent has to end in the future");
    return { consentStart: start, consentExpiry: end };
  }
  const duration = consentDuration ?? product.consentDuration;
  if (!duration) {
    throw refuse(
      'neither consentDuration nor consentDateRange says how long the consent lasts; send one, e.g. {"consentDuration":{"unit":"MONTH","value":3}}',
    );
  }
  return { consentStart: now, consentExpiry: addCalendar(now, duration) };
}

const refuse = (what: string) => new SetuError("InvalidRequest", `Invalid request body: ${what}.`);

function termsOf(request: SetuNewConsent): Partial<SetuConsentTerms> {
  const { consentMode, fetchType, consentTypes, fiTypes, purpose, dataLife, frequency, dataFilter } = request;
  return { consentMode, fetchType, consentTypes, fiTypes, purpose, dataLife, frequency, dataFilter };
}

function definedOf<Fields extends object>(
  fields: Fields,
): { [Key in keyof Fields]: NonNullable<Fields[Key]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Fields]: NonNullable<Fields[Key]>;
  };
}
