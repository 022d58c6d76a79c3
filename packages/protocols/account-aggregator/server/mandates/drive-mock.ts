import type { FailureType, MockMandateBody } from "../../wire/mandates/index.ts";
import { approveMandate, rejectMandate } from "./answer-mandate.ts";
import { answerOperation } from "./answer-operation.ts";
import type { MandateContext } from "./context.ts";
import { isWaiting } from "./debit-rules.ts";
import type { KeptMandate, KeptOperation } from "./model.ts";
import { payingAccounts, requirePayer } from "./payer-of.ts";
import { pauseMandate, revokeByPayer, unpauseMandate } from "./payer-verbs.ts";
import { failureOfResponse } from "./reasons.ts";
import { findOperation, operationsOf, requireMandate } from "./records.ts";
import { MandateRefusal } from "./refusal.ts";

/** Whoever pays for what was asked of nobody in particular. */
const USUAL_PAYER = "stable-income@mockupi";

/** Plays the payer and the payer's bank, as Setu's UAT lets a merchant do. @throws MandateRefusal */
export async function driveMock(
  context: MandateContext,
  merchantId: string | null,
  asked: MockMandateBody,
): Promise<void> {
  const { store } = context;
  const { mandate, operation } = await requireMeant(context, merchantId, asked);
  const failure = asked.status === "failed" ? failureOf(asked) : undefined;
  if (asked.operation === "create") {
    if (failure) await rejectMandate(context, mandate.id, failure);
    else await approveMandate(context, { mandateId: mandate.id, ...payerOf(context, mandate, asked) });
    return;
  }
  const waiting =
    operation ??
    (await operationsOf(store, mandate.id)).findLast(
      (each) =>
        each.type === asked.operation &&
        isWaiting(each) &&
        (asked.seqNumber === undefined || each.sequenceNumber === asked.seqNumber),
    );
  if (waiting) {
    await answerOperation(context, { operationId: waiting.id, failure });
    return;
  }
  const verb = byPayer(asked.operation);
  if (verb && !failure) {
    await verb(context, mandate.id);
    return;
  }
  throw new MandateRefusal(
    400,
    "nothing-to-mock",
    `No ${asked.operation} of mandate ${mandate.id} waits; ask for one with the header "mock: true" first.`,
  );
}

/** What a payer does of their own accord. */
function byPayer(operation: MockMandateBody["operation"]) {
  if (operation === "pause") return pauseMandate;
  if (operation === "unpause") return unpauseMandate;
  return operation === "revoke" ? revokeByPayer : undefined;
}

async function requireMeant(
  { store }: MandateContext,
  merchantId: string | null,
  { id, mandateId }: MockMandateBody,
): Promise<{ readonly mandate: KeptMandate; readonly operation: KeptOperation | undefined }> {
  const operation = id === undefined ? undefined : await findOperation(store, id);
  const meant = mandateId ?? operation?.mandateId ?? id;
  if (meant === undefined) {
    throw new MandateRefusal(
      400,
      "bad-request",
      "mandateId: is needed, or the id of one of its operations in id.",
    );
  }
  return { mandate: await requireMandate(store, meant, merchantId), operation };
}

/** @throws MandateRefusal for a response code of no failure */
function failureOf({ failureType, payerRespCode, operation }: MockMandateBody): FailureType {
  const ofResponse = payerRespCode === undefined ? undefined : failureOfResponse(payerRespCode);
  if (payerRespCode !== undefined && !ofResponse) {
    throw new MandateRefusal(
      400,
      "bad-request",
      `payerRespCode: ${payerRespCode} is not played; play Z9, ZM, ZA, U69, ZX, ZE or U88.`,
    );
  }
  return failureType ?? ofResponse ?? (operation === "create" ? "payer-declined" : "insufficient-funds");
}

/** By the account number the mock names, or whoever was asked. */
function payerOf(
  { world }: MandateContext,
  mandate: KeptMandate,
  { payerAccountNo }: MockMandateBody,
): { readonly customerVpa?: string; readonly accountId?: string } {
  const customerVpa = mandate.customerVpa ?? USUAL_PAYER;
  if (payerAccountNo === undefined) return { customerVpa };
  const customer = requirePayer(world, customerVpa);
  const account = payingAccounts(world, customer).find(
    ({ numbers }) => numbers.accountNumber === payerAccountNo,
  );
  if (account) return { customerVpa, accountId: account.id };
  throw new MandateRefusal(
    400,
    "invalid-account",
    `payerAccountNo: ${customer.username} has no account ${payerAccountNo} to pay from.`,
  );
}
