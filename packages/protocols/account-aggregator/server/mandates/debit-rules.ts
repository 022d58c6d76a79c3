import { DAY_MS, dateOf } from "@sandbank/domain";
import type { Cycle } from "./cycle.ts";
import type { KeptMandate, KeptOperation } from "./model.ts";

/** The payer has to be told so long before the money is taken (Reserve Bank of India, e-mandates). */
export const NOTICE_MS = DAY_MS;
/** Paise that may be taken without a PIN: ₹15,000; ₹1,00,000 for what people invest, insure and pay off by mandate. */
const MOST_WITHOUT_PIN = 1_500_000;
const MOST_WITHOUT_PIN_EXEMPT = 10_000_000;
/** Loans, brokers and funds, insurance, card bills. */
const EXEMPT_CODES = new Set(["6012", "6051", "6211", "6300", "5960", "6529", "6540"]);
/** Tolls by FASTag, which need no notice. */
const WITHOUT_NOTICE_CODES = new Set(["4784"]);
/** The first and three more. */
export const MOST_ATTEMPTS = 4;

export function needsPin({ payee }: KeptMandate, amountMinor: number): boolean {
  const most = EXEMPT_CODES.has(payee.merchantCategoryCode) ? MOST_WITHOUT_PIN_EXEMPT : MOST_WITHOUT_PIN;
  return amountMinor > most;
}

/** A recurring debit is told of before; one that the payer has just agreed to, or blocked the money for, is not. */
export function needsNotice({ payee, terms }: KeptMandate): boolean {
  return terms.frequency !== "one time" && !WITHOUT_NOTICE_CODES.has(payee.merchantCategoryCode);
}

/** Number of the next debit. */
export function nextSequence(operations: readonly KeptOperation[]): number {
  return 1 + operations.filter(({ type, status }) => type === "execute" && status === "success").length;
}

/** Executions begun within a cycle. */
export function executionsIn(
  operations: readonly KeptOperation[],
  { from, to }: Cycle,
): readonly KeptOperation[] {
  return operations.filter(({ type, createdAt }) => {
    const day = dateOf(createdAt);
    return type === "execute" && day >= from && day <= to;
  });
}

/** The last notice of a debit that was given; undefined where none was. */
export function noticeOf(
  operations: readonly KeptOperation[],
  sequenceNumber: number,
  { from, to }: Cycle,
): KeptOperation | undefined {
  return operations.findLast(
    ({ type, status, sequenceNumber: number, executionDate }) =>
      type === "notify" &&
      status === "success" &&
      number === sequenceNumber &&
      executionDate !== null &&
      executionDate >= from &&
      executionDate <= to,
  );
}

/** Somebody has to act before it comes to anything. */
export function isWaiting({ status }: KeptOperation): boolean {
  return status === "pending" || status === "initiated";
}
