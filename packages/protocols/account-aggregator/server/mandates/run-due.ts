import { fixedClock, type Instant } from "@sandbank/domain";
import { BEFORE_ALL } from "../engine/due-book.ts";
import { reject } from "./answer-mandate.ts";
import type { MandateContext } from "./context.ts";
import { endMandate } from "./end-mandate.ts";
import { beginDebit } from "./execute-debit.ts";
import type { KeptMandate } from "./model.ts";
import { nextStep, type Step } from "./next-step.ts";
import { beginOperation, settleOperation } from "./operations.ts";
import {
  findOperation,
  inTurnOfMandate,
  keepMandate,
  mandateDue,
  operationsOf,
  requireMandate,
} from "./records.ts";

/** When the passing of time brings something to a mandate next; undefined for never. */
export async function nextDue({ store }: Pick<MandateContext, "store">): Promise<Instant | undefined> {
  return (await firstStep(store))?.step.at;
}

/**
 * Does the next thing that is due by an instant, as of the instant it was due. @returns false where nothing is
 */
export async function runNext(context: MandateContext, until: Instant): Promise<boolean> {
  const { store } = context;
  const due = await firstStep(store);
  if (!due || due.step.at > until) return false;
  await inTurnOfMandate(store, due.id, async () => {
    const mandate = await requireMandate(store, due.id, null);
    // Somebody may have done it, or changed the mandate, meanwhile.
    const step = nextStep(mandate, await operationsOf(store, due.id));
    if (step && step.at <= until) await doStep({ ...context, clock: fixedClock(step.at) }, mandate, step);
  });
  return true;
}

/** Does everything that is due by the clock's instant, in order. */
export async function runAllDue(context: MandateContext): Promise<void> {
  const until = context.clock.now();
  while (await runNext(context, until));
}

async function firstStep(
  store: MandateContext["store"],
): Promise<{ readonly id: string; readonly step: Step } | undefined> {
  for (;;) {
    const next = await mandateDue(store).next(BEFORE_ALL);
    const [id] = next?.things ?? [];
    if (!next || id === undefined) return undefined;
    const mandate = await requireMandate(store, id, null);
    const step = nextStep(mandate, await operationsOf(store, id));
    if (step?.at === next.at) return { id, step };
    // Whoever changed it last died before that instant was forgotten.
    await inTurnOfMandate(store, id, async () => keepMandate(store, await requireMandate(store, id, null)));
  }
}

async function doStep(context: MandateContext, mandate: KeptMandate, step: Step): Promise<void> {
  const amountMinor = mandate.terms.amountMinor;
  if (step.kind === "expire") await reject(context, mandate, "request-expired");
  else if (step.kind === "complete") await endMandate(context, mandate, "complete");
  else if (step.kind === "execute") {
    await beginDebit(context, mandate, { ...step, amountMinor, isMocked: false });
  } else if (step.kind === "notify") {
    const { executionDate, sequenceNumber } = step;
    const told = await beginOperation(context, mandate, "notify", {
      amountMinor,
      executionDate,
      sequenceNumber,
    });
    await settleOperation(context, mandate, told, {});
  } else {
    const operation = await findOperation(context.store, step.operationId);
    if (operation) await settleOperation(context, mandate, operation, { failure: "request-expired" });
  }
}
