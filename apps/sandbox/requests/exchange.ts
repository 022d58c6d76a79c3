import type { Clock, Instant } from "@sandbank/domain";
import type { Fired } from "../faults/fires.ts";
import type { HostedPlace } from "../hosted-place.ts";
import { KeptBody } from "./kept-body.ts";

/** `underway` until there is an answer; `broken_off` where the connection ended without a whole one. */
export const outcomes = ["underway", "answered", "broken_off"] as const;
export type Outcome = (typeof outcomes)[number];

export interface Arrival {
  readonly method: string;
  /** Path and query as they came. */
  readonly url: string;
  /** The institution or façade, and the path below it; undefined for what is none. */
  readonly bank: HostedPlace | undefined;
  readonly rest: string;
  /** Names and values by turns. */
  readonly headers: readonly string[];
}

export interface ExchangeClocks {
  readonly world: Clock;
  readonly machine: Clock;
}

/** A request and its answer as they passed, secrets and all: what is shown of it is made by `describeExchange`. */
export class Exchange implements Arrival {
  readonly sequence: number;
  readonly method: string;
  readonly url: string;
  readonly bank: HostedPlace | undefined;
  readonly rest: string;
  readonly headers: readonly string[];
  readonly requestBody = new KeptBody();
  readonly responseBody = new KeptBody();
  readonly at: Instant;
  status: number | null = null;
  responseHeaders: Readonly<Record<string, unknown>> = {};
  outcome: Outcome = "underway";
  worldMs = 0;
  realMs = 0;
  fired: readonly Fired[] = [];
  customer: number | null = null;
  /** Bytes of its bodies the log counts. */
  weighedBytes = 0;
  readonly #clocks: ExchangeClocks;
  readonly #since: Instant;
  readonly #onEnd: (exchange: Exchange) => void;

  constructor(
    sequence: number,
    arrival: Arrival,
    clocks: ExchangeClocks,
    onEnd: (exchange: Exchange) => void,
  ) {
    this.sequence = sequence;
    this.method = arrival.method;
    this.url = arrival.url;
    this.bank = arrival.bank;
    this.rest = arrival.rest;
    this.headers = arrival.headers;
    this.at = clocks.world.now();
    this.#clocks = clocks;
    this.#since = clocks.machine.now();
    this.#onEnd = onEnd;
  }

  /** Notes how it ended and how long it took; again where more of it came. */
  end(outcome: Exclude<Outcome, "underway">): void {
    this.outcome = outcome;
    this.worldMs = this.#clocks.world.now() - this.at;
    this.realMs = this.#clocks.machine.now() - this.#since;
    this.#onEnd(this);
  }
}
