import type { MadeAttempt } from "./attempt-delivery.ts";

/** A message as its receiver gets it. */
interface Arrival {
  readonly deliveryId: string;
  /** From 1. */
  readonly attempt: number;
  readonly bank: string;
  readonly endpointId: string;
  readonly clientId: string | null;
  /** In the dialect's words. */
  readonly type: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Exactly as it is sent. */
  readonly body: string;
  /** When, epoch ms of the world's clock. */
  readonly at: number;
}

type ArrivalMatch = Partial<
  Pick<Arrival, "type" | "bank" | "endpointId" | "clientId" | "url" | "deliveryId">
>;

interface NextOptions {
  /** Of the machine's clock. Default 5 seconds. */
  readonly timeoutMs?: number;
}

/** What was sent since it was last asked for, whether or not anybody listened at the other end. */
export interface Sink {
  note(made: MadeAttempt): void;
  /** Forgets what belongs to no delivery any more. */
  forgetAllBut(deliveryIds: ReadonlySet<string>): void;
  /**
   * The first match not given before, or else the next to come.
   * @throws Error after the timeout; its message lists what did arrive
   */
  next(match?: ArrivalMatch, options?: NextOptions): Promise<Arrival>;
}

const MOST_ARRIVALS = 1000;
const MOST_NAMED = 10;
const PATIENCE_MS = 5000;

export function createSink(): Sink {
  let arrivals: Arrival[] = [];
  const waiting = new Set<(arrival: Arrival) => boolean>();
  const take = (match: ArrivalMatch) => {
    const found = arrivals.find((arrival) => isMatch(arrival, match));
    if (found) arrivals = arrivals.filter((arrival) => arrival !== found);
    return found;
  };
  return {
    note({ delivery, endpoint, attempt, request }) {
      const arrival: Arrival = {
        ...request,
        deliveryId: delivery.id,
        attempt: attempt.number,
        bank: endpoint.bank,
        endpointId: endpoint.id,
        clientId: endpoint.clientId,
        type: delivery.type,
        at: attempt.at,
      };
      for (const wanted of waiting) if (wanted(arrival)) return;
      arrivals = [...arrivals, arrival].slice(-MOST_ARRIVALS);
    },
    forgetAllBut(deliveryIds) {
      arrivals = arrivals.filter(({ deliveryId }) => deliveryIds.has(deliveryId));
    },
    next(match = {}, { timeoutMs = PATIENCE_MS } = {}) {
      const found = take(match);
      if (found) return Promise.resolve(found);
      return new Promise((resolve, reject) => {
        const wanted = (arrival: Arrival) => {
          if (!isMatch(arrival, match)) return false;
          clearTimeout(timer);
          waiting.delete(wanted);
          resolve(arrival);
          return true;
        };
        const timer = setTimeout(() => {
          waiting.delete(wanted);
          reject(new Error(explain(match, timeoutMs, arrivals)));
        }, timeoutMs);
        waiting.add(wanted);
      });
    },
  };
}

function isMatch(arrival: Arrival, match: ArrivalMatch): boolean {
  const wanted = Object.entries(match).filter(([, value]) => value !== undefined);
  const there = new Map<string, unknown>(Object.entries(arrival));
  return wanted.every(([name, value]) => there.get(name) === value);
}

function explain(match: ArrivalMatch, timeoutMs: number, arrivals: readonly Arrival[]): string {
  const named = arrivals.slice(-MOST_NAMED).map(({ type, bank, url }) => `${type} of ${bank} to ${url}`);
  const there = named.length === 0 ? "Nothing else was sent" : `Sent and not asked for: ${named.join("; ")}`;
  return `No webhook ${JSON.stringify(match)} within ${timeoutMs} ms. ${there}.`;
}
