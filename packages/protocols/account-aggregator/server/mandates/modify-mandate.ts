import { dateOf } from "@sandbank/domain";
import type { z } from "zod";
import type { modifyMandateBody } from "../../wire/mandates/index.ts";
import type { MandateContext } from "./context.ts";
import { isWaiting } from "./debit-rules.ts";
import type { KeptMandate, KeptOperation } from "./model.ts";
import { beginOperation, settleOperation } from "./operations.ts";
import { inTurnOfMandate, keepMandate, operationsOf, requireMandate } from "./records.ts";
import { MandateRefusal } from "./refusal.ts";
import { requireLive } from "./require-live.ts";
import { tellMandate } from "./tell.ts";

const MINUTE_MS = 60_000;

interface Request extends z.output<typeof modifyMandateBody> {
  readonly merchantId: string;
  readonly mandateId: string;
}

/** Asks the payer for another limit, or another last day: nothing changes before they agree. @throws MandateRefusal */
export async function modifyMandate(
  context: MandateContext,
  { merchantId, mandateId, amountLimit, endDate, expireAfter, referenceId }: Request,
): Promise<{ readonly mandate: KeptMandate; readonly operation: KeptOperation }> {
  const { store, clock } = context;
  return inTurnOfMandate(store, mandateId, async () => {
    const mandate = await requireMandate(store, mandateId, merchantId);
    requireLive(mandate, "modify");
    if (endDate !== undefined && endDate < dateOf(clock.now())) {
      throw new MandateRefusal(400, "invalid-end-date", `endDate: ${endDate} is over.`);
    }
    const waiting = (await operationsOf(store, mandateId)).find(
      (each) => each.type === "update" && isWaiting(each),
    );
    if (waiting) {
      throw new MandateRefusal(
        400,
        "update-in-progress",
        `The payer has not answered update ${waiting.id} yet; wait for it, or until it expires.`,
      );
    }
    const operation = await beginOperation(context, mandate, "update", {
      referenceId: referenceId ?? null,
      amountLimitMinor: amountLimit ?? null,
      endsOn: endDate ?? null,
      expireAfterMinutes: expireAfter,
      waitsFor: "payer",
      waitsUntil: clock.now() + expireAfter * MINUTE_MS,
    });
    return { mandate, operation };
  });
}

/** The payer agreed. Within the mandate's turn. */
export async function settleUpdate(
  context: MandateContext,
  mandate: KeptMandate,
  operation: KeptOperation,
): Promise<KeptOperation> {
  const { amountLimitMinor, endsOn } = operation;
  const terms = {
    ...mandate.terms,
    ...(amountLimitMinor !== null && { amountMinor: amountLimitMinor }),
    ...(endsOn !== null && { endsOn }),
  };
  const updated = { ...mandate, terms };
  await keepMandate(context.store, updated);
  const settled = await settleOperation(context, updated, operation, {});
  await tellMandate(context, { ...updated, reason: null }, "mandate.updated");
  return settled;
}
