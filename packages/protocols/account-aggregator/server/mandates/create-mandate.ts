import { dateOf } from "@sandbank/domain";
import type { z } from "zod";
import type { createMandateBody, createTpvMandateBody } from "../../wire/mandates/index.ts";
import type { MandateContext } from "./context.ts";
import { drawRrn, drawShortCode, drawTxnId, drawUlid } from "./draw-ids.ts";
import type { KeptMandate } from "./model.ts";
import { beginOperation } from "./operations.ts";
import { payeeOf } from "./payee-of.ts";
import { requirePayer } from "./payer-of.ts";
import { keepMandate } from "./records.ts";
import { MandateRefusal } from "./refusal.ts";
import { tellMandate } from "./tell.ts";

type Asked = z.output<typeof createMandateBody> & Partial<z.output<typeof createTpvMandateBody>>;

const MINUTE_MS = 60_000;

/** Asks a payer for a mandate: pending until they answer. @throws MandateRefusal */
export async function createMandate(
  context: MandateContext,
  merchantId: string,
  asked: Asked,
): Promise<KeptMandate> {
  const { world, store, clock } = context;
  const now = clock.now();
  if (asked.endDate < dateOf(now)) {
    throw new MandateRefusal(
      400,
      "invalid-end-date",
      `endDate: ${asked.endDate} is over; today is ${dateOf(now)}.`,
    );
  }
  if (asked.customerVpa !== undefined) requirePayer(world, asked.customerVpa);
  const mandate: KeptMandate = {
    id: await drawUlid(context),
    merchantId,
    shortCode: await drawShortCode(context),
    txnId: await drawTxnId(context),
    rrn: await drawRrn(context),
    payee: payeeOf(asked.merchantVpa),
    customerVpa: asked.customerVpa ?? null,
    payer: null,
    onlyFrom: onlyFrom(asked),
    umn: null,
    terms: {
      amountMinor: asked.amount,
      amountRule: asked.amountRule,
      frequency: asked.frequency,
      recurrenceRule: asked.recurrenceRule,
      recurrenceValue: asked.recurrenceValue ?? 0,
      startsOn: asked.startDate,
      endsOn: asked.endDate,
    },
    firstExecutionMinor: asked.firstExecutionAmount,
    creationMode: asked.creationMode,
    initiationMode: asked.initiationMode,
    purpose: asked.purpose,
    transactionNote: asked.transactionNote,
    expireAfterMinutes: asked.expireAfter,
    referenceId: asked.referenceId ?? null,
    flags: {
      autoExecute: asked.autoExecute,
      autoPreNotify: asked.autoPreNotify,
      autoRefundFirstExecutionAmount: asked.autoRefundFirstExecutionAmount,
      showFirstExecutionAmountToPayer: asked.showFirstExecutionAmountToPayer,
      blockFunds: asked.blockFunds,
      allowMultipleDebit: asked.allowMultipleDebit,
      customerRevocable: asked.customerRevocable,
      shareToPayee: asked.shareToPayee,
    },
    holdId: null,
    status: "pending",
    since: now,
    reason: null,
    createdAt: now,
    liveAt: null,
    expiresAt: now + asked.expireAfter * MINUTE_MS,
  };
  await keepMandate(store, mandate);
  await tellMandate(context, mandate, "mandate.initiated");
  await beginOperation(context, mandate, "create", { waitsFor: "payer", referenceId: mandate.referenceId });
  return mandate;
}

function onlyFrom({ primaryAccount, secondaryAccounts = [], ifscMatchType }: Asked): KeptMandate["onlyFrom"] {
  if (!primaryAccount) return null;
  const named = ({ accountNumber, IFSC }: typeof primaryAccount) => ({ accountNumber, ifsc: IFSC ?? null });
  return {
    ifscMatchType: ifscMatchType ?? "CompleteIFSCMatch",
    primary: named(primaryAccount),
    secondary: secondaryAccounts.map(named),
  };
}
