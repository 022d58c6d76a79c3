import type { MandateContext } from "./context.ts";
import { endMandate } from "./end-mandate.ts";
import type { KeptMandate } from "./model.ts";
import { moveMandate, requireMove } from "./move-mandate.ts";
import { beginOperation, settleOperation } from "./operations.ts";
import { successReason } from "./reasons.ts";
import { inTurnOfMandate, requireMandate } from "./records.ts";
import { MandateRefusal } from "./refusal.ts";

/** What the payer does in the UPI app: nothing is taken while it is paused. @throws MandateRefusal */
export function pauseMandate(context: MandateContext, mandateId: string): Promise<KeptMandate> {
  return inTurnOfMandate(context.store, mandateId, async () => {
    const mandate = await requireMandate(context.store, mandateId, null);
    requireMove(mandate, "pause");
    await settleOperation(context, mandate, await beginOperation(context, mandate, "pause"), {});
    return moveMandate(context, mandate, "pause");
  });
}

/** @throws MandateRefusal */
export function unpauseMandate(context: MandateContext, mandateId: string): Promise<KeptMandate> {
  return inTurnOfMandate(context.store, mandateId, async () => {
    const mandate = await requireMandate(context.store, mandateId, null);
    requireMove(mandate, "unpause");
    await settleOperation(context, mandate, await beginOperation(context, mandate, "unpause"), {});
    return moveMandate(context, mandate, "unpause");
  });
}

/** @throws MandateRefusal also for one that only the merchant can revoke */
export function revokeByPayer(context: MandateContext, mandateId: string): Promise<KeptMandate> {
  return inTurnOfMandate(context.store, mandateId, async () => {
    const mandate = await requireMandate(context.store, mandateId, null);
    requireMove(mandate, "revoke");
    if (!mandate.flags.customerRevocable) {
      throw new MandateRefusal(
        400,
        "mandate-not-revocable",
        `Mandate ${mandateId} was made with customerRevocable false: only the merchant can revoke it.`,
      );
    }
    await settleOperation(context, mandate, await beginOperation(context, mandate, "revoke"), {});
    return endMandate(context, mandate, "revoke", { reason: revokedBy("customer") });
  });
}

export function revokedBy(who: "customer" | "merchant") {
  return {
    ...successReason("mandate-revoked", `mandate was revoked by the ${who}`),
    mandateRevokeReason: `${who}-initiated`,
  };
}
