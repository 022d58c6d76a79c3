import type { MandateReason } from "../../wire/mandates/index.ts";
import type { MandateContext } from "./context.ts";
import { unblockFunds } from "./debit.ts";
import { isWaiting } from "./debit-rules.ts";
import type { MandateVerb } from "./machine.ts";
import type { KeptMandate } from "./model.ts";
import { moveMandate } from "./move-mandate.ts";
import { settleOperation } from "./operations.ts";
import { operationsOf } from "./records.ts";

/** Ends a mandate: what waits for somebody fails, what was blocked is free. Within the mandate's turn. */
export async function endMandate(
  context: MandateContext,
  mandate: KeptMandate,
  verb: MandateVerb & ("revoke" | "complete"),
  more: { readonly reason?: MandateReason } = {},
): Promise<KeptMandate> {
  const ended = await moveMandate(context, mandate, verb, more);
  for (const operation of await operationsOf(context.store, mandate.id)) {
    if (isWaiting(operation))
      await settleOperation(context, ended, operation, { failure: "request-expired" });
  }
  await unblockFunds(context, ended);
  return ended;
}
