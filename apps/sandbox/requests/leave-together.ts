import type { ServerResponse } from "node:http";

/** A whole answer that only has to be ended. */
interface Leaving {
  readonly response: ServerResponse;
  readonly end: ServerResponse["end"];
  readonly args: readonly unknown[];
}

/** So many leave without waiting for more, so that none waits long. */
const MOST = 8;

let leaving: Leaving[] = [];

/**
 * Ends an answer before the process waits again, together with those to what had arrived at the same time: a client on
 * this machine that is woken by each takes processor and caches from the next. Redis sends its replies so. An answer
 * to what came alone leaves at once.
 */
export function leaveTogether(answer: Leaving): void {
  const waiting = leaving.push(answer);
  if (waiting === 1) setImmediate(leave);
  else if (waiting >= MOST) leave();
}

function leave(): void {
  const all = leaving;
  leaving = [];
  for (const { response, end, args } of all) {
    try {
      Reflect.apply(end, response, args);
    } catch (error) {
      response.destroy(error instanceof Error ? error : undefined);
    }
  }
}
