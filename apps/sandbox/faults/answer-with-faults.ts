import type { Clock } from "@sandbank/domain";
import type { Call } from "./call.ts";
import { applyEffect } from "./effects/apply-effect.ts";
import type { FaultBook } from "./fault-book.ts";
import { FaultError } from "./fault-error.ts";
import type { Fired } from "./fires.ts";
import { FAULT_HEADER } from "./read-fault.ts";

export interface StruckOptions {
  readonly call: Call;
  readonly machineClock: Clock;
  /** Told which rules fire, before the answer. */
  readonly onFired: (fired: readonly Fired[]) => void;
  /** The bank. */
  readonly answer: (request: Request) => Promise<Response>;
}

/**
 * Answers through whatever rules fire: each passes the request on to the next, the last to the bank.
 * @throws ConnectionReset where there is no answer; the signal's reason when the client gave up
 */
export async function answerWithFaults(
  book: FaultBook,
  request: Request,
  { call, machineClock, onFired, answer }: StruckOptions,
): Promise<Response> {
  const header = request.headers.get(FAULT_HEADER);
  let once: Fired[];
  try {
    once = header === null ? [] : [book.strikeOnce(header)];
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
    return Response.json({ error: "invalid_fault", message: error.message }, { status: 400 });
  }
  const all = [...(await book.strike(call)), ...once];
  onFired(all);
  const from =
    (index: number) =>
    (current: Request): Promise<Response> => {
      const fired = all[index];
      if (!fired) return answer(current);
      return applyEffect({ request: current, call, fired, machineClock, next: from(index + 1) });
    };
  return from(0)(request);
}
