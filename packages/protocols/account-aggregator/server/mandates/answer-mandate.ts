import type { FailureType } from "../../wire/mandates/index.ts";
import type { MandateContext } from "./context.ts";
import { blockFunds, debit, giveBack, unblockFunds } from "./debit.ts";
import { drawUmn } from "./draw-ids.ts";
import type { KeptMandate, KeptOperation } from "./model.ts";
import { moveMandate, requireMove } from "./move-mandate.ts";
import { beginOperation, settleOperation } from "./operations.ts";
import { findPayer, mayPay, payerOf, requireAccount, requirePayer } from "./payer-of.ts";
import { isRightPin } from "./pin.ts";
import { failureReason } from "./reasons.ts";
import { inTurnOfMandate, keepMandate, operationsOf, requireMandate } from "./records.ts";
import { MandateRefusal } from "./refusal.ts";

export interface Approval {
  readonly mandateId: string;
  /** UPI address of whoever pays; needed where the mandate was asked of nobody in particular. */
  readonly customerVpa?: string | undefined;
  /** Default: the account of theirs that most is taken from. */
  readonly accountId?: string | undefined;
  /** Default: the right one. */
  readonly pin?: string | undefined;
}

/**
 * The payer enters the UPI PIN: the mandate is live, or rejected where the PIN is wrong, the account is another one
 * than asked for, or what is taken or blocked at once is not there.
 * @throws MandateRefusal
 */
export async function approveMandate(context: MandateContext, approval: Approval): Promise<KeptMandate> {
  const { world, store } = context;
  return inTurnOfMandate(store, approval.mandateId, async () => {
    const asked = await requireMandate(store, approval.mandateId, null);
    requireMove(asked, "approve");
    const customer = requirePayer(world, vpaOf(asked, approval));
    const account = requireAccount(
      world,
      customer,
      approval.accountId ?? namedAccountId(context, asked, approval),
    );
    const payer = payerOf(customer, account, asked.customerVpa ?? approval.customerVpa ?? null);
    const mandate = { ...asked, payer };
    if (!isRightPin(approval.pin)) return reject(context, mandate, "wrong-pin");
    if (!mayPay(mandate, account)) return reject(context, mandate, "account-mismatch");
    const umn = await drawUmn(context, payer.vpa);
    const first = await takeFirst(context, { ...mandate, umn });
    if (first && "failure" in first) return reject(context, mandate, first.failure);
    const held = mandate.flags.blockFunds && isOneTime(mandate) ? await blockFunds(context, mandate) : null;
    if (held && "failure" in held) return reject(context, mandate, held.failure);
    const holdId = held?.transactionId ?? null;
    const known = { ...mandate, umn, holdId, liveAt: context.clock.now() };
    await settleCreation(context, known, {});
    return moveMandate(context, known, "approve");
  });
}

/** The payer declines, or the time to answer is over. @throws MandateRefusal */
export async function rejectMandate(
  context: MandateContext,
  mandateId: string,
  failure: FailureType = "payer-declined",
): Promise<KeptMandate> {
  return inTurnOfMandate(context.store, mandateId, async () =>
    reject(context, await requireMandate(context.store, mandateId, null), failure),
  );
}

/** Within the mandate's turn. */
export async function reject(
  context: MandateContext,
  mandate: KeptMandate,
  failure: FailureType,
): Promise<KeptMandate> {
  requireMove(mandate, "reject");
  await settleCreation(context, mandate, { failure });
  await unblockFunds(context, mandate);
  return moveMandate(context, mandate, "reject", { reason: failureReason(failure, "create") });
}

async function settleCreation(
  context: MandateContext,
  mandate: KeptMandate,
  outcome: { readonly failure: FailureType } | Record<string, never>,
): Promise<void> {
  const creation = (await operationsOf(context.store, mandate.id)).find(({ type }) => type === "create");
  if (creation) await settleOperation(context, mandate, creation, outcome);
}

/** What is taken with the approval itself, under the same PIN; null where nothing is. */
async function takeFirst(
  context: MandateContext,
  mandate: KeptMandate,
): Promise<KeptOperation | { readonly failure: FailureType } | null> {
  const { firstExecutionMinor: amountMinor, flags } = mandate;
  if (amountMinor === 0) return null;
  await keepMandate(context.store, mandate);
  const begun = await beginOperation(context, mandate, "execute", { amountMinor, sequenceNumber: 1 });
  const taken = await debit(context, mandate, { ...begun, amountMinor });
  const settled = await settleOperation(context, mandate, begun, taken);
  if ("failure" in taken) return taken;
  if (flags.autoRefundFirstExecutionAmount) await giveBack(context, mandate, { ...settled, amountMinor });
  return settled;
}

function isOneTime({ terms }: KeptMandate): boolean {
  return terms.frequency === "one time";
}

/** @throws MandateRefusal where nobody was asked and nobody says who they are, or somebody else does */
function vpaOf({ customerVpa }: KeptMandate, approval: Approval): string {
  const said = approval.customerVpa;
  if (customerVpa !== null && said !== undefined && said.toLowerCase() !== customerVpa.toLowerCase()) {
    throw new MandateRefusal(
      400,
      "invalid-customer-vpa",
      `This mandate was asked of ${customerVpa}, not of ${said}.`,
    );
  }
  const vpa = customerVpa ?? said;
  if (vpa !== undefined) return vpa;
  throw new MandateRefusal(
    400,
    "customer-vpa-missing",
    "customerVpa: this mandate was asked of nobody in particular; say who pays, such as asha@mockupi.",
  );
}

/** The account a verified mandate was asked for, where the payer has it. */
function namedAccountId(
  { world }: MandateContext,
  mandate: KeptMandate,
  approval: Approval,
): string | undefined {
  if (!mandate.onlyFrom) return undefined;
  const customer = findPayer(world, vpaOf(mandate, approval));
  return customer
    ? world.banks
        .filter(({ country }) => country === customer.country)
        .flatMap(({ id }) => world.accounts({ bank: id, customer: customer.number }))
        .find((account) => account.status === "open" && mayPay(mandate, account))?.id
    : undefined;
}
