import {
  addDays,
  DAY_MS,
  dateOf,
  type Instant,
  type IsoDate,
  laterDate,
  startOfDate,
} from "@sandbank/domain";
import { type Cycle, cycleAfter, cycleOf } from "./cycle.ts";
import {
  executionsIn,
  isWaiting,
  MOST_ATTEMPTS,
  NOTICE_MS,
  needsNotice,
  nextSequence,
  noticeOf,
} from "./debit-rules.ts";
import type { KeptMandate, KeptOperation } from "./model.ts";

/** Something the passing of time brings to a mandate. */
export type Step = { readonly at: Instant } & (
  | { readonly kind: "expire" }
  | { readonly kind: "complete" }
  | { readonly kind: "lapse"; readonly operationId: string }
  | { readonly kind: "notify"; readonly executionDate: IsoDate; readonly sequenceNumber: number }
  | { readonly kind: "execute"; readonly sequenceNumber: number }
);

/** Past midnight UTC, six in the morning in India: executions are kept out of the hours of most payments. */
const EXECUTES_AT_MS = DAY_MS / 48;
/** Setu advises 48 to 72 hours. */
const TELLS_BEFORE_MS = 2 * DAY_MS;

/** What comes next by itself, and when; null for nothing ever. */
export function nextStep(mandate: KeptMandate, operations: readonly KeptOperation[]): Step | null {
  const { status, expiresAt, terms } = mandate;
  if (status === "pending") return { at: expiresAt, kind: "expire" };
  if (status !== "live" && status !== "paused") return null;
  const steps: Step[] = [{ at: startOfDate(addDays(terms.endsOn, 1)), kind: "complete" }];
  for (const operation of operations) {
    if (operation.waitsUntil === null || !isWaiting(operation)) continue;
    steps.push({ at: operation.waitsUntil, kind: "lapse", operationId: operation.id });
  }
  const automatic = status === "live" ? automaticStep(mandate, operations) : null;
  if (automatic) steps.push(automatic);
  return steps.reduce((first, step) => (step.at < first.at ? step : first));
}

/** The next notice or debit of one that runs by itself. */
function automaticStep(mandate: KeptMandate, operations: readonly KeptOperation[]): Step | null {
  const { terms, flags, since } = mandate;
  if (terms.frequency === "as presented" || !(flags.autoExecute || flags.autoPreNotify)) return null;
  const sequenceNumber = nextSequence(operations);
  const lastDebit = operations.findLast(({ type, status }) => type === "execute" && status === "success");
  const from = laterDate(dateOf(Math.max(since, lastDebit?.createdAt ?? 0)), terms.startsOn);
  for (let cycle = cycleOf(terms, from); cycle; cycle = cycleAfter(terms, cycle)) {
    const step = stepIn(mandate, operations, cycle, sequenceNumber);
    if (step === "wait") return null;
    if (step) return step;
  }
  return null;
}

/** Null where nothing (more) is to be done in that cycle; `wait` where somebody has to act first. */
function stepIn(
  mandate: KeptMandate,
  operations: readonly KeptOperation[],
  cycle: Cycle,
  sequenceNumber: number,
): Step | "wait" | null {
  const { flags, since } = mandate;
  const tried = executionsIn(operations, cycle);
  if (tried.some(isWaiting)) return "wait";
  if (tried.some(({ status }) => status === "success")) return null;
  const notice = noticeOf(operations, sequenceNumber, cycle);
  if (!notice && needsNotice(mandate)) {
    if (!flags.autoPreNotify) return null;
    const at = Math.max(executesAt(cycle.dueOn) - TELLS_BEFORE_MS, since);
    const executionDate = laterDate(laterDate(cycle.dueOn, cycle.firstOn), dateOf(at + NOTICE_MS));
    return executionDate > cycle.lastOn ? null : { at, kind: "notify", executionDate, sequenceNumber };
  }
  if (!flags.autoExecute || tried.length >= MOST_ATTEMPTS) return null;
  const last = tried.at(-1);
  const at = last
    ? executesAt(addDays(dateOf(last.createdAt), 1))
    : Math.max(
        executesAt(notice?.executionDate ?? laterDate(cycle.dueOn, cycle.firstOn)),
        notice ? (notice.settledAt ?? notice.createdAt) + NOTICE_MS : since,
        since,
      );
  const lastDay = last ? cycle.retryUntil : laterDate(cycle.lastOn, notice?.executionDate ?? cycle.lastOn);
  return dateOf(at) > lastDay ? null : { at, kind: "execute", sequenceNumber };
}

function executesAt(day: IsoDate): Instant {
  return startOfDate(day) + EXECUTES_AT_MS;
}

/** The day of the next debit, by itself or not; null where none is to come. */
export function nextDebitOn(mandate: KeptMandate, operations: readonly KeptOperation[]): IsoDate | null {
  const { terms, status, since } = mandate;
  if (status !== "live" || terms.frequency === "as presented") return null;
  const debits = operations.filter(({ type, status: how }) => type === "execute" && how === "success");
  const from = laterDate(dateOf(Math.max(since, debits.at(-1)?.createdAt ?? 0)), terms.startsOn);
  for (let cycle = cycleOf(terms, from); cycle; cycle = cycleAfter(terms, cycle)) {
    const isDone = executionsIn(debits, cycle).length > 0;
    if (!isDone && cycle.lastOn >= from && cycle.firstOn <= cycle.lastOn)
      return laterDate(cycle.dueOn, cycle.firstOn);
  }
  return null;
}
