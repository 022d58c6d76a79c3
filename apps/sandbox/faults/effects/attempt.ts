import type { Clock } from "@sandbank/domain";
import type { Call } from "../call.ts";
import type { Fired } from "../fires.ts";

/** A request on its way through one effect. */
export interface Attempt {
  readonly request: Request;
  readonly call: Call;
  readonly fired: Fired;
  readonly machineClock: Clock;
  /** Passes a request on: to the next effect, then to the bank. */
  readonly next: (request: Request) => Promise<Response>;
}
