import {
  type ExecutionResponse,
  type MandateResponse,
  type NotificationResponse,
  type OperationResponse,
  toMandateDay,
} from "../../wire/mandates/index.ts";
import { toIndianTime } from "./instant.ts";
import { intentLinkOf, operationLinkOf } from "./intent-link.ts";
import type { KeptMandate, KeptOperation } from "./model.ts";

/** Pages of the payer's app, below the façade. */
const PAYER_PATH = "/upi";

/** @param base URL of the façade, e.g. `http://localhost:4010/setu` */
export function viewMandate(mandate: KeptMandate, base: string): MandateResponse {
  const { terms, flags, onlyFrom, referenceId, customerVpa, umn, rrn, liveAt, reason, payee } = mandate;
  return {
    id: mandate.id,
    merchantId: mandate.merchantId,
    status: mandate.status,
    createdAt: toIndianTime(mandate.createdAt),
    amount: terms.amountMinor,
    currency: "INR",
    amountRule: terms.amountRule,
    frequency: terms.frequency,
    recurrenceRule: terms.recurrenceRule,
    recurrenceValue: terms.recurrenceValue,
    startDate: toMandateDay(terms.startsOn),
    endDate: toMandateDay(terms.endsOn),
    creationMode: mandate.creationMode,
    initiationMode: mandate.initiationMode,
    purpose: mandate.purpose,
    merchantVpa: payee.vpa,
    ...(customerVpa !== null && { customerVpa }),
    maxAmountLimit: terms.amountMinor,
    firstExecutionAmount: mandate.firstExecutionMinor,
    transactionNote: mandate.transactionNote,
    expireAfter: mandate.expireAfterMinutes,
    ...(referenceId !== null && { referenceId }),
    ...flags,
    txnId: mandate.txnId,
    intentLink: intentLinkOf(mandate),
    shortCode: mandate.shortCode,
    shortLink: `${base}${PAYER_PATH}/${mandate.shortCode}`,
    ...(umn !== null && { umn, rrn }),
    ...(liveAt !== null && { mandateLiveAt: toIndianTime(liveAt) }),
    ...(reason && { reason }),
    ...(onlyFrom && {
      ifscMatchType: onlyFrom.ifscMatchType,
      primaryAccount: viewNamed(onlyFrom.primary),
      secondaryAccounts: onlyFrom.secondary.map(viewNamed),
    }),
  };
}

function viewNamed({
  accountNumber,
  ifsc,
}: {
  readonly accountNumber: string;
  readonly ifsc: string | null;
}) {
  return {
    ...(ifsc !== null && { IFSC: ifsc }),
    maskedAccountNumber: `**** **** **** ${accountNumber.slice(-4)}`,
  };
}

function common({ umn }: KeptMandate, operation: KeptOperation) {
  const { id, mandateId, merchantId, status, txnId, referenceId, createdAt, reason } = operation;
  return {
    id,
    mandateId,
    merchantId,
    ...(umn !== null && { umn }),
    status,
    txnId,
    ...(referenceId !== null && { referenceId }),
    createdAt: toIndianTime(createdAt),
    ...(reason && { reason }),
  };
}

export function viewOperation(mandate: KeptMandate, operation: KeptOperation): OperationResponse {
  const { type, expireAfterMinutes, amountLimitMinor, endsOn } = operation;
  return {
    ...common(mandate, operation),
    type,
    mode: mandate.creationMode,
    intentLink: type === "create" ? intentLinkOf(mandate) : operationLinkOf(mandate, operation),
    ...(expireAfterMinutes !== null && { expireAfter: expireAfterMinutes }),
    ...(amountLimitMinor !== null && { amountLimit: amountLimitMinor }),
    ...(endsOn !== null && { endDate: toMandateDay(endsOn) }),
  };
}

export function viewNotification(mandate: KeptMandate, operation: KeptOperation): NotificationResponse {
  return {
    ...common(mandate, operation),
    amount: operation.amountMinor ?? 0,
    sequenceNumber: operation.sequenceNumber ?? 0,
    executionDate: toMandateDay(operation.executionDate ?? mandate.terms.startsOn),
  };
}

export function viewExecution(mandate: KeptMandate, operation: KeptOperation): ExecutionResponse {
  const { id, remark, rrn, txnId, status, settledAt } = operation;
  const { payer } = mandate;
  return {
    ...common(mandate, operation),
    amount: operation.amountMinor ?? 0,
    sequenceNumber: operation.sequenceNumber ?? 0,
    ...(remark !== null && { remark }),
    ...(payer &&
      settledAt !== null && {
        payment: {
          paymentId: id,
          paymentStatus: status,
          rrn,
          txnId,
          txnTs: toIndianTime(settledAt),
          customerVpa: payer.vpa,
          customerAccountType: payer.accountType,
        },
      }),
  };
}
