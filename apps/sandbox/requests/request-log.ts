import { describeExchange } from "./describe-exchange.ts";
import { type Arrival, Exchange, type ExchangeClocks } from "./exchange.ts";
import type { LoggedRequest } from "./logged-request.ts";
import { differences, type RequestFilter } from "./request-filter.ts";
import { type ExpectedCount, type Verdict, verifyRequests } from "./verify-requests.ts";

/** Requests a log remembers where nothing else is said. */
const DEFAULT_CAPACITY = 1_000;
/** Bytes of bodies a log holds at most; the oldest are forgotten first. */
const MOST_BODY_BYTES = 8_000_000;

/** Nobody asked for it in time. */
export class RequestTimeout extends Error {
  override readonly name = "RequestTimeout";
}

/** What was asked of one world lately. In memory, and of this process alone. */
export class RequestLog {
  readonly #clocks: ExchangeClocks;
  readonly #capacity: number;
  readonly #ring: Exchange[] = [];
  readonly #watchers = new Set<(exchange: Exchange) => void>();
  #sequence = 0;
  #bodyBytes = 0;
  /** The oldest request whose bodies are kept. */
  #oldest = 1;

  constructor(clocks: ExchangeClocks, capacity = DEFAULT_CAPACITY) {
    this.#clocks = clocks;
    this.#capacity = capacity;
  }

  /** Notes a request; it is told the rest as it happens. */
  arrive(arrival: Arrival): Exchange {
    const exchange = new Exchange(++this.#sequence, arrival, this.#clocks, this.#ended);
    if (exchange.sequence - this.#capacity >= this.#oldest) this.#forgetOldest();
    this.#ring[(exchange.sequence - 1) % this.#capacity] = exchange;
    if (this.#watchers.size > 0) this.#tell(exchange);
    return exchange;
  }

  /** Oldest first. */
  query(filter: RequestFilter = {}): LoggedRequest[] {
    return this.#entries().filter((entry) => differences(filter, entry).length === 0);
  }

  /**
   * The first request that is meant, if need be once it comes.
   * @param timeoutMs real milliseconds to wait
   * @throws RequestTimeout saying what came nearest
   */
  async waitFor(filter: RequestFilter, timeoutMs = 5_000): Promise<LoggedRequest> {
    const [there] = this.query(filter);
    if (there) return there;
    return new Promise((resolve, reject) => {
      const stop = () => {
        clearTimeout(timer);
        this.#watchers.delete(watch);
      };
      const watch = (exchange: Exchange) => {
        const entry = describeExchange(exchange);
        if (differences(filter, entry).length > 0) return;
        stop();
        resolve(entry);
      };
      const timer = setTimeout(() => {
        stop();
        const { message } = this.verify(filter, {});
        reject(new RequestTimeout(`Nothing came within ${timeoutMs} ms. ${message}`));
      }, timeoutMs);
      this.#watchers.add(watch);
    });
  }

  /** Whether something was asked as often as expected; a failure says what came nearest. */
  verify(filter: RequestFilter, expected: ExpectedCount): Verdict {
    return verifyRequests(this.#entries(), filter, expected);
  }

  /** Forgets all; the counting goes on. */
  clear(): void {
    this.#ring.length = 0;
    this.#bodyBytes = 0;
    this.#oldest = this.#sequence + 1;
  }

  readonly #ended = (exchange: Exchange): void => {
    // One that took so long that others have its place already is told of, and no longer kept.
    const isKept = exchange.sequence >= this.#oldest;
    const kept = isKept ? exchange.requestBody.kept + exchange.responseBody.kept : 0;
    this.#bodyBytes += kept - exchange.weighedBytes;
    exchange.weighedBytes = kept;
    while (this.#bodyBytes > MOST_BODY_BYTES && this.#oldest < exchange.sequence) this.#forgetOldest();
    this.#tell(exchange);
  };

  #forgetOldest(): void {
    const exchange = this.#ring[(this.#oldest - 1) % this.#capacity];
    this.#oldest += 1;
    if (!exchange) return;
    this.#bodyBytes -= exchange.weighedBytes;
    exchange.weighedBytes = 0;
    exchange.requestBody.forget();
    exchange.responseBody.forget();
  }

  readonly #tell = (exchange: Exchange): void => {
    for (const watch of this.#watchers) watch(exchange);
  };

  #entries(): LoggedRequest[] {
    return this.#ring
      .filter((exchange) => exchange !== undefined)
      .sort((a, b) => a.sequence - b.sequence)
      .map(describeExchange);
  }
}
