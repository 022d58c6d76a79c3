import type { FailureType, MandateReason, OperationType } from "../../wire/mandates/index.ts";

interface Failure {
  readonly desc: string;
  readonly category: "TD" | "BD";
  /** Of NPCI: while a debit was tried, and while anything else was. */
  readonly debitError: readonly [code: string, desc: string];
  readonly otherError: readonly [code: string, desc: string];
  readonly response: readonly [code: string, desc: string];
}

const DEBIT_FAILED = ["U30", "DEBIT HAS BEEN FAILED"] as const;
const MANDATE_FAILED = ["UM8", "MANDATE REQUEST HAS BEEN FAILED"] as const;
const both = { debitError: DEBIT_FAILED, otherError: MANDATE_FAILED };
const declined = ["U19", "REQUEST AUTHORISATION IS DECLINED"] as const;
const expired = ["U69", "COLLECT REQUEST EXPIRED"] as const;

/** NPCI, UPI Error and Response Codes: what fails in life, the most frequent first. */
const FAILURES: Readonly<Record<FailureType, Failure>> = {
  "insufficient-funds": {
    ...both,
    desc: "the payer's account does not hold enough",
    category: "BD",
    response: ["Z9", "INSUFFICIENT FUNDS IN CUSTOMER (REMITTER) ACCOUNT"],
  },
  "wrong-pin": {
    ...both,
    desc: "the payer entered a wrong UPI PIN",
    category: "BD",
    response: ["ZM", "INVALID MPIN"],
  },
  "payer-declined": {
    desc: "the payer declined",
    category: "BD",
    debitError: declined,
    otherError: declined,
    response: ["ZA", "TRANSACTION DECLINED BY CUSTOMER"],
  },
  "request-expired": {
    desc: "the payer did not answer in time",
    category: "BD",
    debitError: expired,
    otherError: expired,
    response: expired,
  },
  "account-closed": {
    ...both,
    desc: "the payer's account is closed",
    category: "BD",
    response: ["ZX", "INACTIVE OR DORMANT ACCOUNT (REMITTER)"],
  },
  "account-mismatch": {
    ...both,
    desc: "the payer chose another account than the ones the mandate was asked for",
    category: "BD",
    response: ["ZE", "TRANSACTION NOT PERMITTED TO VPA BY THE PSP"],
  },
  "bank-unavailable": {
    ...both,
    desc: "the payer's bank did not answer",
    category: "TD",
    response: ["U88", "CONNECTION TIMEOUT IN REQPAY DEBIT"],
  },
};

export function failureReason(type: FailureType, operation: OperationType): MandateReason {
  const { desc, category, response, ...errors } = FAILURES[type];
  const [npciErrCode, npciErrDesc] = operation === "execute" ? errors.debitError : errors.otherError;
  const [npciRespCode, npciRespDesc] = response;
  return {
    code: type,
    desc,
    npciErrCode,
    npciErrDesc,
    npciErrCategory: category,
    npciRespCode,
    npciRespDesc,
  };
}

/** The failure NPCI answers with this response code for; undefined for a code of none. */
export function failureOfResponse(code: string): FailureType | undefined {
  const types: readonly FailureType[] = [
    "insufficient-funds",
    "wrong-pin",
    "payer-declined",
    "request-expired",
    "account-closed",
    "account-mismatch",
    "bank-unavailable",
  ];
  return types.find((type) => FAILURES[type].response[0] === code.toUpperCase());
}

/** @param code in Setu's style: `mandate-live` */
export function successReason(code: string, desc: string): MandateReason {
  return {
    code,
    desc,
    npciErrCode: "00",
    npciErrDesc: "SUCCESS",
    npciErrCategory: "NA",
    npciRespCode: "00",
    npciRespDesc: "SUCCESS",
  };
}
