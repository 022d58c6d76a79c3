import type { AccountAggregator, Consent } from "@sandbank/protocol-account-aggregator/server";
import { z } from "zod";
import { instantOutput, toIsoInstant } from "../instant.ts";

export const aggregatorConsentStatus = z.enum([
  "PENDING",
  "ACTIVE",
  "PAUSED",
  "REVOKED",
  "REJECTED",
  "EXPIRED",
  "FAILED",
]);

const sharedAccount = z
  .object({
    fipId: z.string(),
    fiType: z.string(),
    accType: z.string(),
    maskedAccNumber: z.string(),
    linkRefNumber: z.string(),
  })
  .meta({ id: "SharedAccount" });

export const aggregatorConsentView = z
  .object({
    handle: z.string().describe("`ConsentHandle`; at Setu the consent's `id`."),
    consentId: z.string().nullable().describe("The FIU's; null until it is approved."),
    status: aggregatorConsentStatus,
    fiu: z.object({ id: z.string(), name: z.string() }),
    door: z.enum(["rebit", "setu"]).describe("How the FIU came."),
    vua: z.string().nullable().describe("Whose it is: `{mobile}@sandbank-aa`."),
    purpose: z.object({ code: z.string(), text: z.string().nullable() }),
    fiTypes: z.array(z.string()),
    consentTypes: z.array(z.string()),
    consentStart: z.string(),
    consentExpiry: z.string(),
    accounts: z.array(sharedAccount).describe("What is shared; empty until it is approved."),
    fipConsents: z
      .array(z.object({ fipId: z.string(), consentId: z.string() }))
      .describe("The consent as each bank knows it, by an id of its own."),
    reason: z.string().nullable().describe("Why it was rejected, put off, or failed."),
    warnings: z.array(z.string()).describe("In what it asks for more than the fair-use templates."),
    uses: z.int().describe("How often data was asked for under it."),
    createdAt: instantOutput,
    changedAt: instantOutput,
    webviewUrl: z.string().describe("Where its person answers it."),
    redirectUrl: z.string().nullable().describe("Where they go back to."),
  })
  .meta({ id: "AggregatorConsent" });

/** @param webview URL of the aggregator's pages for requests, e.g. `http://localhost:4010/aa/webview` */
export async function viewAggregatorConsent(
  { registry }: Pick<AccountAggregator, "registry">,
  consent: Consent,
  webview: string,
): Promise<z.input<typeof aggregatorConsentView>> {
  const { handle, id, status, fiuId, door, vua, detail, artefact, fipArtefacts } = consent;
  const { Purpose, fiTypes, consentTypes, consentStart, consentExpiry } = detail;
  return {
    handle,
    consentId: id,
    status,
    fiu: { id: fiuId, name: (await registry.find(fiuId))?.name ?? fiuId },
    door,
    vua,
    purpose: { code: Purpose.code, text: Purpose.text ?? null },
    fiTypes,
    consentTypes,
    consentStart,
    consentExpiry,
    accounts: artefact?.accounts ?? [],
    fipConsents: fipArtefacts.flatMap(({ fipId, consentId }) => (fipId === null ? [] : { fipId, consentId })),
    reason: consent.reason,
    warnings: consent.warnings,
    uses: consent.uses.length,
    createdAt: toIsoInstant(consent.createdAt),
    changedAt: toIsoInstant(consent.changedAt),
    webviewUrl: `${webview}/consents/${handle}`,
    redirectUrl: consent.redirectUrl,
  };
}
