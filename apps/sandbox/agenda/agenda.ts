import type { Clock, Instant } from "@sandbank/domain";
import { z } from "zod";
import type { HostedWorld } from "../worlds/hosted-world.ts";
import { runDue } from "./run-due.ts";
import { sources } from "./sources.ts";

/** Does what is due in a world while its clock runs by itself. Idle where nobody wants to be told of anything. */
export interface Agenda {
  /** Runs work alone: nothing else of the agenda happens meanwhile. */
  alone<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Looks again at what is due next: the clock was moved, or something new waits. */
  wake(): void;
  /** Until when everything due was done; undefined where nobody wants to be told. */
  doneUntil(): Promise<Instant | undefined>;
  noteDone(until: Instant): Promise<void>;
  /** Resolves when nothing is due now. */
  settle(): Promise<void>;
  stop(): void;
}

const KIND = "Agenda";
const LONGEST_TIMER_MS = 2 ** 31 - 1;
const keptAgenda = z.object({ doneUntil: z.number() });

export function createAgenda(
  hosted: HostedWorld,
  options: { readonly machineClock: Clock; readonly onServerError: (error: unknown) => void },
): Agenda {
  const { store, clock, webhooks } = hosted;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  const alone: Agenda["alone"] = (work) =>
    store.inTurn(KIND, async () => {
      await webhooks.release();
      return work();
    });
  const isAnybodyTold = async () => (await webhooks.endpoints.list()).length > 0;
  const doneUntil: Agenda["doneUntil"] = async () => {
    const kept = await store.get(KIND, KIND);
    return kept && (await isAnybodyTold()) ? keptAgenda.parse(kept.value).doneUntil : undefined;
  };
  const noteDone = async (until: Instant) => {
    if (await isAnybodyTold()) await store.put({ kind: KIND, id: KIND, value: { doneUntil: until } });
  };

  const catchUp = async () => {
    if (stopped || !(await isAnybodyTold())) return;
    const now = clock.now();
    const from = Math.min((await doneUntil()) ?? now, now);
    await runDue(hosted, { from, to: now, moveTo: () => {}, tell: () => {} });
    await noteDone(now);
    await arm();
  };
  const arm = async () => {
    clearTimeout(timer);
    const { rate } = clock.state;
    if (stopped || rate === 0 || !(await isAnybodyTold())) return;
    const now = clock.now();
    const asked = sources.map((source) => source.nextAfter?.(hosted, now));
    const next = Math.min(...(await Promise.all(asked)).map((at) => at ?? Number.POSITIVE_INFINITY));
    if (stopped || next === Number.POSITIVE_INFINITY) return;
    const waitMs = Math.min(LONGEST_TIMER_MS, Math.max(0, Math.ceil((next - clock.now()) / rate)));
    timer = setTimeout(wake, waitMs).unref();
  };
  const wake = () => {
    clearTimeout(timer);
    if (!stopped) alone(catchUp).catch(options.onServerError);
  };

  return {
    alone,
    wake,
    doneUntil,
    noteDone,
    settle: () => alone(catchUp),
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
