import type { z } from "zod";
import type { revokeMandateBody } from "../../wire/mandates/index.ts";
import type { MandateContext } from "./context.ts";
import { endMandate } from "./end-mandate.ts";
import type { KeptMandate, KeptOperation } from "./model.ts";
import { requireMove } from "./move-mandate.ts";
import { beginOperation, settleOperation } from "./operations.ts";
import { revokedBy } from "./payer-verbs.ts";
import { inTurnOfMandate, requireMandate } from "./records.ts";

const MINUTE_MS = 60_000;

interface Request extends Partial<z.output<typeof revokeMandateBody>> {
  readonly merchantId: string;
  readonly mandateId: string;
  /** Waits until it is driven by hand. */
  readonly isMocked: boolean;
}

/** The merchant revokes: the payer is not asked. @throws MandateRefusal */
export async function revokeMandate(
  context: MandateContext,
  { merchantId, mandateId, isMocked, expireAfter = 2, referenceId }: Request,
): Promise<{ readonly mandate: KeptMandate; readonly operation: KeptOperation }> {
  const { store, clock } = context;
  return inTurnOfMandate(store, mandateId, async () => {
    const mandate = await requireMandate(store, mandateId, merchantId);
    requireMove(mandate, "revoke");
    const operation = await beginOperation(context, mandate, "revoke", {
      referenceId: referenceId ?? null,
      expireAfterMinutes: expireAfter,
      ...(isMocked && { waitsFor: "mock", waitsUntil: clock.now() + expireAfter * MINUTE_MS }),
    });
    if (isMocked) return { mandate, operation };
    return settleRevocation(context, mandate, operation);
  });
}

/** Within the mandate's turn. */
export async function settleRevocation(
  context: MandateContext,
  mandate: KeptMandate,
  operation: KeptOperation,
): Promise<{ readonly mandate: KeptMandate; readonly operation: KeptOperation }> {
  const settled = await settleOperation(context, mandate, operation, {});
  return {
    operation: settled,
    mandate: await endMandate(context, mandate, "revoke", { reason: revokedBy("merchant") }),
  };
}
