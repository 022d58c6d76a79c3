import type { IncomingMessage, ServerResponse } from "node:http";
import type { Clock } from "@sandbank/domain";
import { CONTROL_SEGMENT, plainPath, readAddress } from "./address.ts";
import { dateByWorld } from "./date-by-world.ts";
import { answerOnSocket } from "./faults/answer-on-socket.ts";
import { answerWithFaults } from "./faults/answer-with-faults.ts";
import {
  accountAt,
  type Call,
  customerBehind,
  isFurtherPage,
  operationAt,
  surfaceOf,
} from "./faults/call.ts";
import { FAULT_HEADER } from "./faults/read-fault.ts";
import type { HostedPlace } from "./hosted-place.ts";
import type { Exchange } from "./requests/exchange.ts";
import { tapFetch } from "./requests/tap-fetch.ts";
import { tapSocket } from "./requests/tap-socket.ts";
import type { HostedWorld } from "./worlds/hosted-world.ts";
import type { WorldRegistry } from "./worlds/world-registry.ts";

/** The two ways in, by a request object and by a socket. */
export interface Entrances {
  fetch(request: Request): Promise<Response>;
  listener(request: IncomingMessage, response: ServerResponse): void;
}

export interface FrontOptions {
  readonly worlds: WorldRegistry;
  readonly machineClock: Clock;
  /** What answers when nothing goes wrong. */
  readonly behind: Entrances;
  /** False for a host that is not ours: such a request is refused, whatever the rules say. */
  readonly isOurs: (host: string | undefined) => boolean;
  readonly onServerError: (error: unknown) => void;
}

/** Where a request leads, among what can be spoiled and is logged. */
interface Place {
  readonly hosted: HostedWorld;
  readonly bank: HostedPlace | undefined;
  readonly rest: string;
}

/** What every request to a world passes: it is logged, and spoiled where a rule or its own header says so. */
export function createFront({
  worlds,
  machineClock,
  behind,
  isOurs,
  onServerError,
}: FrontOptions): Entrances {
  const place = (url: string): Place | undefined => {
    const end = url.search(/[?#]/);
    const { world, segment, rest } = readAddress(plainPath(end < 0 ? url : url.slice(0, end)));
    const hosted = segment === CONTROL_SEGMENT ? undefined : worlds.find(world);
    return hosted && { hosted, bank: hosted.place(segment), rest };
  };

  const strike = async (
    { hosted, rest }: Place,
    bank: HostedPlace,
    exchange: Exchange,
    customer: Promise<number | null>,
    request: Request,
  ): Promise<Response> => {
    const call: Call = {
      bank,
      surface: surfaceOf(bank, rest),
      operation: operationAt(bank, request.method, rest),
      customer: hosted.faults.asksForCustomer ? await customer : null,
      account: accountAt(bank, rest),
      isFurtherPage: isFurtherPage(bank, request.url),
    };
    return answerWithFaults(hosted.faults, request, {
      call,
      machineClock,
      onFired: (fired) => {
        exchange.fired = fired;
      },
      answer: behind.fetch,
    });
  };

  const noteCustomer = ({ bank }: Place, exchange: Exchange, header: string | null | undefined) => {
    if (!bank || !header) return NOBODY;
    const found = customerBehind(bank, header);
    // A store that fails is told of by the bank that needs it.
    const nobody = () => {};
    found.then((customer) => {
      exchange.customer = customer;
    }, nobody);
    return found;
  };

  return {
    async fetch(request) {
      const { pathname, search, host } = new URL(request.url);
      const found = place(pathname);
      if (!found) return behind.fetch(request);
      const { hosted, bank, rest } = found;
      const { method } = request;
      const headers = [...request.headers].flat();
      const exchange = hosted.requests.arrive({ method, url: pathname + search, bank, rest, headers });
      const customer = noteCustomer(found, exchange, request.headers.get("authorization"));
      const isAsked = hosted.faults.rules.length > 0 || request.headers.has(FAULT_HEADER);
      const isStruck = bank !== undefined && isAsked && isOurs(host);
      return tapFetch(exchange, request, isStruck, () =>
        isStruck ? strike(found, bank, exchange, customer, request) : behind.fetch(request),
      );
    },
    listener(request, response) {
      const { url = "/", method = "GET", rawHeaders, headers } = request;
      const found = place(url);
      if (!found) return behind.listener(request, response);
      const { hosted, bank, rest } = found;
      const exchange = hosted.requests.arrive({ method, url, bank, rest, headers: rawHeaders });
      tapSocket(exchange, request, response);
      const customer = noteCustomer(found, exchange, headers.authorization);
      const isAsked = hosted.faults.rules.length > 0 || headers[FAULT_HEADER] !== undefined;
      if (!isAsked || !bank || !isOurs(headers.host)) return behind.listener(request, response);
      dateByWorld(hosted, response);
      answerOnSocket(request, response, (asked) => strike(found, bank, exchange, customer, asked)).catch(
        (error: unknown) => {
          onServerError(error);
          response.destroy();
        },
      );
    },
  };
}

const NOBODY = Promise.resolve(null);
