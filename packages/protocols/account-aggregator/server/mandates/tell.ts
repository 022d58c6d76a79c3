import {
  type MandateEvent,
  type MandateEventType,
  mandateEvent,
  toMandateDay,
} from "../../wire/mandates/index.ts";
import type { MandateContext } from "./context.ts";
import { drawUuid } from "./draw-ids.ts";
import { toIndianTime } from "./instant.ts";
import type { KeptMandate, KeptOperation } from "./model.ts";
import { successReason } from "./reasons.ts";

/** Tells the merchant that something became of a mandate. */
export async function tellMandate(
  context: MandateContext,
  mandate: KeptMandate,
  type: MandateEventType & `mandate.${string}`,
): Promise<void> {
  const { id, status, reason, txnId, rrn, terms } = mandate;
  await tell(context, mandate, {
    ...common(mandate),
    eventType: type,
    resource: "mandate",
    id,
    status,
    reason: reason ?? successReason(type.replace(".", "-"), `mandate is ${type.slice("mandate.".length)}`),
    txnId,
    rrn,
    amount: terms.amountMinor,
  });
}

/** Tells the merchant how something done to a mandate stands. */
export async function tellOperation(
  context: MandateContext,
  mandate: KeptMandate,
  operation: KeptOperation,
): Promise<void> {
  const { id, type, status, reason, txnId, rrn, amountMinor, sequenceNumber, executionDate } = operation;
  if (status === "pending") return;
  await tell(context, mandate, {
    ...common(mandate),
    eventType: `mandate_operation.${type}.${status}`,
    resource: "mandate_operation",
    id,
    status,
    reason: reason ?? successReason(`mandate-${type}-${status}`, `mandate ${type} is ${status}`),
    ...(operation.referenceId !== null && { merchantReferenceId: operation.referenceId }),
    txnId,
    rrn,
    amount: amountMinor ?? operation.amountLimitMinor ?? mandate.terms.amountMinor,
    ...(sequenceNumber !== null && { sequenceNumber }),
    ...(executionDate !== null && { executionDate: toMandateDay(executionDate) }),
  });
}

function common({ id, merchantId, referenceId, umn, terms, onlyFrom, payer }: KeptMandate) {
  return {
    merchantId,
    ...(referenceId !== null && { merchantReferenceId: referenceId }),
    ...(umn !== null && { umn }),
    mandateId: id,
    amountLimit: terms.amountMinor,
    endDate: toMandateDay(terms.endsOn),
    customerAccount:
      onlyFrom && payer
        ? {
            maskedAccountNumber: payer.maskedAccountNumber,
            ...(payer.ifsc !== null && { ifsc: payer.ifsc }),
            accountType: payer.accountType,
          }
        : {},
  };
}

async function tell(
  context: MandateContext,
  { merchantId }: KeptMandate,
  event: Omit<MandateEvent, "eventId" | "eventTs" | "txnTs">,
): Promise<void> {
  const now = toIndianTime(context.clock.now());
  const eventId = await drawUuid(context);
  await context.tell(merchantId, mandateEvent.parse({ eventId, eventTs: now, txnTs: now, ...event }));
}
