import { toIso } from "@sandbank/domain";
import type { ConsentDetail } from "../../wire/index.ts";
import type { SetuConsent, SetuConsentDetail, SetuConsentStatus } from "../../wire/setu/index.ts";
import { setuConsentDetail } from "../../wire/setu/index.ts";
import type { Consent } from "../engine/model.ts";
import type { SetuExtras } from "./consent-extras.ts";
import type { AskedConsent } from "./consent-terms.ts";

export interface ConsentView {
  readonly extras: SetuExtras;
  readonly status: SetuConsentStatus;
  readonly url: string;
  /** False for the three fields Setu shows of a consent unless asked for all. */
  readonly isExpanded: boolean;
  readonly traceId: string;
}

/** A consent as Setu shows it. Its id is the same before and after the approval: the aggregator's handle. */
export function mapConsent(consent: Consent, view: ConsentView): SetuConsent {
  const { handle, redirectUrl, uses, artefact } = consent;
  const { context, tags, PAN, enableAdditionalPhoneNumber } = view.extras;
  const lastUsed = uses.at(-1);
  return {
    id: handle,
    url: view.url,
    status: view.status,
    detail: mapDetail(consent, view),
    ...(redirectUrl !== null && { redirectUrl }),
    context,
    ...(PAN !== null && { PAN }),
    usage: { count: uses.length, lastUsed: lastUsed === undefined ? null : toIso(lastUsed) },
    accountsLinked: artefact?.accounts ?? [],
    tags,
    ...(enableAdditionalPhoneNumber !== null && { enableAdditionalPhoneNumber }),
    traceId: view.traceId,
  };
}

function mapDetail({ detail, vua }: Consent, { isExpanded, status }: ConsentView): SetuConsentDetail {
  const { consentStart, consentExpiry } = detail;
  const address = vua ?? detail.Customer.id ?? "";
  // Which aggregator it will be is not known before the banks are.
  const short = { vua: status === "INITIATED" ? mobileOf(address) : address, consentStart, consentExpiry };
  if (!isExpanded) return short;
  const { code, refUri, text, Category } = detail.Purpose;
  return setuConsentDetail.parse({
    ...short,
    dataRange: detail.FIDataRange,
    consentMode: detail.consentMode,
    fetchType: detail.fetchType,
    consentTypes: detail.consentTypes,
    fiTypes: detail.fiTypes,
    purpose: { code, refUri, text, category: { type: Category?.type ?? "" } },
    dataLife: detail.DataLife,
    frequency: detail.Frequency,
    dataFilter: detail.DataFilter ?? [],
  });
}

/** The ten digits of an address. */
export function mobileOf(vua: string): string {
  return vua.split("@")[0] ?? vua;
}

/** What the aggregator is asked, as ReBIT spells it. */
export function toConsentDetail(
  { dataRange, ...asked }: AskedConsent,
  { fiuId, vua }: { readonly fiuId: string; readonly vua: string },
): ConsentDetail {
  const { code, refUri, text, category } = asked.purpose;
  return {
    consentStart: toIso(asked.consentStart),
    consentExpiry: toIso(asked.consentExpiry),
    consentMode: asked.consentMode,
    fetchType: asked.fetchType,
    consentTypes: asked.consentTypes,
    fiTypes: asked.fiTypes,
    DataConsumer: { id: fiuId, type: "FIU" },
    Customer: { id: vua },
    Purpose: { code, refUri, text, Category: category },
    FIDataRange: { from: toIso(dataRange.from), to: toIso(dataRange.to) },
    DataLife: asked.dataLife,
    Frequency: asked.frequency,
    ...(asked.dataFilter.length > 0 && { DataFilter: asked.dataFilter }),
  };
}
