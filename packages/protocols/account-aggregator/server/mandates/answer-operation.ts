import type { FailureType } from "../../wire/mandates/index.ts";
import type { MandateContext } from "./context.ts";
import { isWaiting } from "./debit-rules.ts";
import { settleDebit } from "./execute-debit.ts";
import type { KeptOperation } from "./model.ts";
import { settleUpdate } from "./modify-mandate.ts";
import { settleOperation } from "./operations.ts";
import { isRightPin } from "./pin.ts";
import { findOperation, inTurnOfMandate, requireMandate } from "./records.ts";
import { MandateRefusal } from "./refusal.ts";
import { settleRevocation } from "./revoke-mandate.ts";

interface Answer {
  readonly operationId: string;
  /** Absent where it is to go on: a debit then depends on what the account holds. */
  readonly failure?: FailureType | undefined;
  readonly pin?: string | undefined;
}

/** Whoever something waits for answers it: a debit or an update the payer's PIN, anything the mock's driver. @throws MandateRefusal */
export async function answerOperation(
  context: MandateContext,
  { operationId, failure: said, pin }: Answer,
): Promise<KeptOperation> {
  const { store } = context;
  const known = await findOperation(store, operationId);
  if (!known) throw new MandateRefusal(404, "operation-not-found", `There is no operation ${operationId}.`);
  return inTurnOfMandate(store, known.mandateId, async () => {
    const operation = (await findOperation(store, operationId)) ?? known;
    if (!isWaiting(operation) || operation.type === "create") {
      const why =
        operation.type === "create" ? "is answered as the mandate itself" : `is settled: ${operation.status}`;
      throw new MandateRefusal(400, "operation-not-waiting", `Operation ${operationId} ${why}.`);
    }
    const mandate = await requireMandate(store, operation.mandateId, null);
    const failure = said ?? (isRightPin(pin) ? undefined : "wrong-pin");
    if (failure) return settleOperation(context, mandate, operation, { failure });
    if (operation.type === "update") return settleUpdate(context, mandate, operation);
    if (operation.type === "execute") return (await settleDebit(context, mandate, operation)).operation;
    if (operation.type === "revoke") return (await settleRevocation(context, mandate, operation)).operation;
    return settleOperation(context, mandate, operation, {});
  });
}
