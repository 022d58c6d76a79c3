import { addDays, dateOf, startOfDate } from "@sandbank/domain";
import type { z } from "zod";
import type { executeMandateBody } from "../../wire/mandates/index.ts";
import type { MandateContext } from "./context.ts";
import { type Cycle, cycleOf } from "./cycle.ts";
import { debit } from "./debit.ts";
import {
  executionsIn,
  isWaiting,
  MOST_ATTEMPTS,
  NOTICE_MS,
  needsNotice,
  needsPin,
  nextSequence,
  noticeOf,
} from "./debit-rules.ts";
import { endMandate } from "./end-mandate.ts";
import { toIndianTime } from "./instant.ts";
import type { KeptMandate, KeptOperation } from "./model.ts";
import type { Done } from "./notify-debit.ts";
import { beginOperation, settleOperation } from "./operations.ts";
import { inTurnOfMandate, operationsOf, requireMandate } from "./records.ts";
import { MandateRefusal } from "./refusal.ts";
import { requireAmount, requireLive, requireSequence, requireUmn } from "./require-live.ts";

interface Request extends z.output<typeof executeMandateBody> {
  readonly merchantId: string;
  readonly mandateId: string;
  /** Waits until it is driven by hand. */
  readonly isMocked: boolean;
}

/**
 * Takes the money of a cycle, or waits for the PIN where the sum needs one. What the payer's bank says to it is in
 * the operation; what may not even be asked of it is refused.
 * @throws MandateRefusal
 */
export async function executeDebit(context: MandateContext, request: Request): Promise<Done> {
  const { store, clock } = context;
  const { mandateId, merchantId, amount, sequenceNumber } = request;
  return inTurnOfMandate(store, mandateId, async () => {
    const mandate = await requireMandate(store, mandateId, merchantId);
    requireLive(mandate, "execute");
    requireUmn(mandate, request.umn);
    requireAmount(mandate, amount);
    const operations = await operationsOf(store, mandateId);
    const cycle = requireOpenCycle(mandate, operations, clock.now());
    requireSequence(sequenceNumber, nextSequence(operations));
    if (needsNotice(mandate))
      requireNotice(noticeOf(operations, sequenceNumber, cycle), request, clock.now());
    return beginDebit(context, mandate, { ...request, amountMinor: amount });
  });
}

/** What was checked is tried, or waits for somebody. Within the mandate's turn. */
export async function beginDebit(
  context: MandateContext,
  mandate: KeptMandate,
  asked: {
    readonly amountMinor: number;
    readonly sequenceNumber: number;
    readonly remark?: string | undefined;
    readonly referenceId?: string | undefined;
    readonly isMocked: boolean;
  },
): Promise<Done> {
  const { amountMinor, sequenceNumber, remark, referenceId, isMocked } = asked;
  const waitsFor = isMocked ? "mock" : needsPin(mandate, amountMinor) ? "payer" : null;
  const operation = await beginOperation(context, mandate, "execute", {
    amountMinor,
    sequenceNumber,
    remark: remark ?? null,
    referenceId: referenceId ?? null,
    ...(waitsFor && { waitsFor, waitsUntil: startOfDate(addDays(dateOf(context.clock.now()), 1)) }),
  });
  return waitsFor ? { mandate, operation } : settleDebit(context, mandate, operation);
}

/** The payer's bank is asked for the money. Within the mandate's turn. */
export async function settleDebit(
  context: MandateContext,
  mandate: KeptMandate,
  operation: KeptOperation,
): Promise<Done> {
  const { amountMinor } = operation;
  if (amountMinor === null) throw new Error(`execution ${operation.id} is of no amount`);
  const taken = await debit(context, mandate, { ...operation, amountMinor });
  const settled = await settleOperation(context, mandate, operation, taken);
  const isOver =
    "transactionId" in taken && mandate.terms.frequency === "one time" && !mandate.flags.allowMultipleDebit;
  if (!isOver) return { mandate, operation: settled };
  return { operation: settled, mandate: await endMandate(context, { ...mandate, holdId: null }, "complete") };
}

/** @throws MandateRefusal where nothing may be taken today */
function requireOpenCycle(mandate: KeptMandate, operations: readonly KeptOperation[], now: number): Cycle {
  const { terms, flags } = mandate;
  const today = dateOf(now);
  const cycle = cycleOf(terms, today);
  const refuse = (code: string, message: string) => new MandateRefusal(400, code, message);
  if (!cycle) {
    throw refuse(
      "outside-validity",
      `Today, ${today}, is outside the mandate, ${terms.startsOn} to ${terms.endsOn}.`,
    );
  }
  const tried = executionsIn(operations, cycle);
  const waiting = tried.find(isWaiting);
  if (waiting) {
    throw refuse("execution-in-progress", `Execution ${waiting.id} is not settled yet (${waiting.status}).`);
  }
  const done = tried.find(({ status }) => status === "success");
  if (done && !flags.allowMultipleDebit && terms.frequency !== "as presented") {
    throw refuse(
      "cycle-already-debited",
      `The cycle ${cycle.from} to ${cycle.to} was debited on ${toIndianTime(done.createdAt)} (${done.id}); there is one debit a cycle.`,
    );
  }
  const failed = tried.filter(({ status }) => status === "failed").length;
  if (!done && failed >= MOST_ATTEMPTS) {
    throw refuse(
      "retries-exhausted",
      `${failed} attempts failed in this cycle; there are ${MOST_ATTEMPTS} at most.`,
    );
  }
  const last = failed > 0 ? cycle.retryUntil : cycle.lastOn;
  if (today < cycle.firstOn || today > last) {
    throw refuse(
      "outside-execution-window",
      `Today, ${today}, is no day of a debit; "${terms.frequency}" ${terms.recurrenceRule} ${terms.recurrenceValue} allows ${cycle.firstOn} to ${last} in this cycle.`,
    );
  }
  return cycle;
}

/** @throws MandateRefusal where the payer was not told in time of as much */
function requireNotice(
  notice: KeptOperation | undefined,
  { sequenceNumber, amount }: Request,
  now: number,
): void {
  const refuse = (code: string, message: string) => new MandateRefusal(400, code, message);
  if (!notice) {
    throw refuse(
      "no-pre-debit-notification",
      `The payer was not told of debit ${sequenceNumber}: POST …/notify 24 hours before it at least.`,
    );
  }
  const toldAt = notice.settledAt ?? notice.createdAt;
  if (now < toldAt + NOTICE_MS) {
    throw refuse(
      "pre-debit-notification-too-recent",
      `The payer was told of debit ${sequenceNumber} at ${toIndianTime(toldAt)}; execute from ${toIndianTime(toldAt + NOTICE_MS)} on.`,
    );
  }
  if (notice.executionDate !== null && dateOf(now) < notice.executionDate) {
    throw refuse(
      "before-execution-date",
      `The payer was told that debit ${sequenceNumber} comes on ${notice.executionDate}, not before.`,
    );
  }
  if (amount > (notice.amountMinor ?? 0)) {
    throw refuse(
      "amount-exceeds-notification",
      `amount: ${amount} paise is more than the ${notice.amountMinor} the payer was told of.`,
    );
  }
}
