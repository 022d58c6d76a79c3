import type { FailureType, OperationType } from "../../wire/mandates/index.ts";
import type { MandateContext } from "./context.ts";
import { drawRrn, drawTxnId, drawUlid } from "./draw-ids.ts";
import type { KeptMandate, KeptOperation } from "./model.ts";
import { failureReason, successReason } from "./reasons.ts";
import { keepOperation } from "./records.ts";
import { tellOperation } from "./tell.ts";

type Details = Partial<
  Pick<
    KeptOperation,
    | "referenceId"
    | "waitsFor"
    | "waitsUntil"
    | "amountMinor"
    | "sequenceNumber"
    | "executionDate"
    | "remark"
    | "amountLimitMinor"
    | "endsOn"
    | "expireAfterMinutes"
  >
>;

/** Begins something done to a mandate and tells of it; it is not settled yet. */
export async function beginOperation(
  context: MandateContext,
  mandate: KeptMandate,
  type: OperationType,
  details: Details = {},
): Promise<KeptOperation> {
  const operation: KeptOperation = {
    id: await drawUlid(context),
    mandateId: mandate.id,
    merchantId: mandate.merchantId,
    type,
    status: "initiated",
    reason: null,
    txnId: type === "create" ? mandate.txnId : await drawTxnId(context),
    rrn: type === "create" ? mandate.rrn : await drawRrn(context),
    referenceId: null,
    createdAt: context.clock.now(),
    settledAt: null,
    waitsFor: null,
    waitsUntil: null,
    amountMinor: null,
    sequenceNumber: null,
    executionDate: null,
    remark: null,
    amountLimitMinor: null,
    endsOn: null,
    expireAfterMinutes: null,
    transactionId: null,
    ...details,
  };
  await keepOperation(context.store, operation);
  await tellOperation(context, mandate, operation);
  return operation;
}

/** Settles it for good and tells of it. */
export async function settleOperation(
  context: MandateContext,
  mandate: KeptMandate,
  operation: KeptOperation,
  outcome: { readonly failure: FailureType } | { readonly transactionId?: string },
): Promise<KeptOperation> {
  const { type } = operation;
  const isFailed = "failure" in outcome;
  const settled: KeptOperation = {
    ...operation,
    status: isFailed ? "failed" : "success",
    reason: isFailed
      ? failureReason(outcome.failure, type)
      : successReason(`mandate-${type}-success`, `mandate ${type} succeeded`),
    settledAt: context.clock.now(),
    waitsFor: null,
    waitsUntil: null,
    transactionId: isFailed ? null : (outcome.transactionId ?? null),
  };
  await keepOperation(context.store, settled);
  await tellOperation(context, mandate, settled);
  return settled;
}
