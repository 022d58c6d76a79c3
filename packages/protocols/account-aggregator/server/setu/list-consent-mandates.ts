import { toIso } from "@sandbank/domain";
import type { PayerMandate, PayerMandates } from "../../wire/mandates/index.ts";
import { findLinkedAccount } from "../fip/link/find-linked-account.ts";
import type { CustomerMandate } from "../mandates/index.ts";
import { requireConsent, requireReady } from "./own.ts";
import type { Endpoint } from "./request.ts";
import { SetuError } from "./setu-error.ts";

/**
 * `GET /v2/consents/{id}/mandates`, an extension of ours: the UPI mandates on the accounts of an active consent, which
 * no FI type carries.
 */
export const listConsentMandates = (async (server, request, product): Promise<PayerMandates> => {
  const { consent } = await requireConsent(server, product, request.param("consentId"));
  requireReady(consent);
  if (consent.status !== "ACTIVE" || !consent.artefact) {
    throw new SetuError(
      "InvalidRequest",
      `Consent '${consent.handle}' is ${consent.status}; mandates are shown while it is ACTIVE.`,
    );
  }
  const mandates: PayerMandate[] = [];
  for (const { fipId, linkRefNumber, maskedAccNumber } of consent.artefact.accounts) {
    const fip = server.fips.find(({ id }) => id === fipId);
    const account = fip && (await findLinkedAccount(server.mandates.context, fip.bank, linkRefNumber));
    if (!account) continue;
    for (const mandate of await server.mandates.ofAccount(account)) {
      mandates.push({ ...viewMandate(mandate), fipId, linkRefNumber, maskedAccNumber });
    }
  }
  return { extension: "sandbank", consentId: consent.handle, mandates };
}) satisfies Endpoint;

type Viewed = Omit<PayerMandate, "fipId" | "linkRefNumber" | "maskedAccNumber">;

function viewMandate({ id, ...mandate }: CustomerMandate): Viewed {
  const { lastDebitAt } = mandate;
  return {
    mandateId: id,
    umn: mandate.umn,
    merchantName: mandate.merchantName,
    merchantVpa: mandate.merchantVpa,
    amount: mandate.amountMinor,
    currency: "INR",
    amountRule: mandate.amountRule,
    frequency: mandate.frequency,
    status: mandate.status,
    startDate: mandate.startsOn,
    endDate: mandate.endsOn,
    lastDebitAt: lastDebitAt === null ? null : toIso(lastDebitAt),
    nextDebitDate: mandate.nextDebitOn,
  };
}
