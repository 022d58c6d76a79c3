import { dateOf, startOfDate } from "@sandbank/domain";
import type { z } from "zod";
import type { notifyMandateBody } from "../../wire/mandates/index.ts";
import type { MandateContext } from "./context.ts";
import { type Cycle, cycleOf } from "./cycle.ts";
import { executionsIn, NOTICE_MS, nextSequence, noticeOf } from "./debit-rules.ts";
import type { KeptMandate, KeptOperation } from "./model.ts";
import { beginOperation, settleOperation } from "./operations.ts";
import { inTurnOfMandate, operationsOf, requireMandate } from "./records.ts";
import { MandateRefusal } from "./refusal.ts";
import { requireAmount, requireLive, requireSequence, requireUmn } from "./require-live.ts";

interface Request extends z.output<typeof notifyMandateBody> {
  readonly merchantId: string;
  readonly mandateId: string;
  /** Waits until it is driven by hand. */
  readonly isMocked: boolean;
}

export interface Done {
  readonly mandate: KeptMandate;
  readonly operation: KeptOperation;
}

/** Tells the payer of a debit to come, 24 hours before it at least. @throws MandateRefusal */
export async function notifyDebit(context: MandateContext, request: Request): Promise<Done> {
  const { store, clock } = context;
  const { mandateId, merchantId, amount, sequenceNumber, executionDate } = request;
  return inTurnOfMandate(store, mandateId, async () => {
    const mandate = await requireMandate(store, mandateId, merchantId);
    requireLive(mandate, "notify");
    requireUmn(mandate, request.umn);
    requireAmount(mandate, amount);
    const operations = await operationsOf(store, mandateId);
    requireSequence(sequenceNumber, nextSequence(operations));
    const cycle = requireDay(mandate, operations, executionDate, clock.now());
    const earlier = noticeOf(operations, sequenceNumber, cycle);
    if (earlier && earlier.executionDate === executionDate) {
      throw new MandateRefusal(
        400,
        "duplicate-notification",
        `The payer was told of debit ${sequenceNumber} on ${executionDate} already (${earlier.id}).`,
      );
    }
    const { isMocked, referenceId } = request;
    const operation = await beginOperation(context, mandate, "notify", {
      amountMinor: amount,
      sequenceNumber,
      executionDate,
      referenceId: referenceId ?? null,
      ...(isMocked && { waitsFor: "mock", waitsUntil: startOfDate(executionDate) }),
    });
    return {
      mandate,
      operation: isMocked ? operation : await settleOperation(context, mandate, operation, {}),
    };
  });
}

/** @throws MandateRefusal for a day the mandate allows no debit on, or one that is too soon */
function requireDay(
  { terms }: KeptMandate,
  operations: readonly KeptOperation[],
  day: string,
  now: number,
): Cycle {
  const cycle = cycleOf(terms, day);
  if (!cycle) {
    throw new MandateRefusal(
      400,
      "invalid-execution-date",
      `executionDate: ${day} is outside the mandate, ${terms.startsOn} to ${terms.endsOn}.`,
    );
  }
  const hasFailed = executionsIn(operations, cycle).some(({ status }) => status === "failed");
  const last = hasFailed ? cycle.retryUntil : cycle.lastOn;
  if (day < cycle.firstOn || day > last) {
    throw new MandateRefusal(
      400,
      "invalid-execution-date",
      `executionDate: ${day} is no day of a debit; "${terms.frequency}" ${terms.recurrenceRule} ${terms.recurrenceValue} allows ${cycle.firstOn} to ${last}.`,
    );
  }
  const soonest = dateOf(now + NOTICE_MS);
  if (day < soonest) {
    throw new MandateRefusal(
      400,
      "execution-date-too-soon",
      `executionDate: ${day} is less than 24 hours ahead; the earliest is ${soonest}.`,
    );
  }
  return cycle;
}
