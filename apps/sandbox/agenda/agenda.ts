import type { Clock, Instant } from "@sandbank/domain";
import { z } from "zod";
import type { HostedWorld } from "../worlds/hosted-world.ts";
import { ClockIsAdvancing } from "./clock-is-advancing.ts";
import { runDue } from "./run-due.ts";
import { sources } from "./sources.ts";

/**
 * Does what is due in a world while its clock runs by itself. Idle where nobody wants to be told of anything and
 * nothing would change.
 */
export interface Agenda {
  /**
   * Runs work that advances the clock alone: after others of its kind, and nothing else of the agenda meanwhile.
   * @throws ClockIsAdvancing where one before waits for the answer to a webhook
   */
  advancing<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Resolves when nobody advances the clock. @throws ClockIsAdvancing as {@link Agenda.advancing} does */
  notAdvancing(): Promise<void>;
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
  let advances = 0;
  let lastAdvance: Promise<unknown> = Promise.resolve();
  let timesNoted = 0;

  const alone = <Result>(work: () => Promise<Result>): Promise<Result> =>
    store.inTurn(KIND, async () => {
      await webhooks.release();
      return work();
    });
  const refuseNested = () => {
    if (advances > 0 && webhooks.isSending) throw new ClockIsAdvancing();
  };
  const isAnybodyTold = async () => (await webhooks.endpoints.list()).length > 0;
  const isIdle = async () => {
    if (await isAnybodyTold()) return false;
    const awaited = await Promise.all(sources.map((source) => source.isAwaited?.(hosted) ?? false));
    return !awaited.includes(true);
  };
  const doneUntil: Agenda["doneUntil"] = async () => {
    const kept = await store.get(KIND, KIND);
    return kept && (await isAnybodyTold()) ? keptAgenda.parse(kept.value).doneUntil : undefined;
  };
  const noteDone = async (until: Instant) => {
    timesNoted++;
    if (await isAnybodyTold()) await store.put({ kind: KIND, id: KIND, value: { doneUntil: until } });
  };

  const catchUp = async () => {
    if (stopped || (await isIdle())) return;
    const now = clock.now();
    const from = Math.min((await doneUntil()) ?? now, now);
    const notedBefore = timesNoted;
    await runDue(hosted, { from, to: now, moveTo: () => {}, tell: () => {} });
    // Somebody moved the clock meanwhile: what they noted counts.
    if (timesNoted === notedBefore) await noteDone(now);
    await armAfter(now);
  };
  /** @param done until when everything was done: the clock may have run on since */
  const armAfter = async (done: Instant) => {
    clearTimeout(timer);
    const { rate } = clock.state;
    if (stopped || rate === 0 || (await isIdle())) return;
    const asked = sources.map((source) => source.nextAfter?.(hosted, done));
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
    async advancing(work) {
      refuseNested();
      const mine = alone(async () => {
        advances++;
        try {
          return await work();
        } finally {
          advances--;
        }
      });
      lastAdvance = mine.catch(() => {});
      return mine;
    },
    async notAdvancing() {
      refuseNested();
      await lastAdvance;
    },
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
