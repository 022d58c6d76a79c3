import type { IncomingMessage, ServerResponse } from "node:http";
import type { Exchange } from "./exchange.ts";
import { leaveTogether } from "./leave-together.ts";

const EXCHANGE = Symbol("exchange");
const BEFORE = Symbol("before");

/** A response with what is noted of it, and the methods that were there before. */
interface Tapped extends ServerResponse {
  [EXCHANGE]: Exchange;
  [BEFORE]: Pick<ServerResponse, "writeHead" | "write" | "end">;
}
type Arguments = readonly unknown[];

/** Notes what passes over a socket, as it passes: nothing is read that the one who answers would not read. */
export function tapSocket(exchange: Exchange, request: IncomingMessage, response: ServerResponse): void {
  const hasBody = request.method !== "GET" && request.method !== "HEAD";
  if (hasBody) tapBody(exchange, request);
  const tap = response as Tapped;
  const { writeHead, write, end } = response;
  tap[EXCHANGE] = exchange;
  tap[BEFORE] = { writeHead, write, end };
  // The same functions for every response: one made for each costs more than what it does.
  Object.assign(tap, tapped);
  response.once("close", noteClose);
}

/** Node hands what arrives to `push`; listening for data instead would take it from whoever reads it. */
function tapBody({ requestBody }: Exchange, request: IncomingMessage): void {
  const { push } = request;
  request.push = (chunk, encoding) => {
    requestBody.add(chunk);
    return push.call(request, chunk, encoding);
  };
}

const tapped = {
  writeHead(this: Tapped, ...args: Arguments): unknown {
    const exchange = this[EXCHANGE];
    exchange.status = Number(args[0]);
    exchange.responseHeaders = headersOf(this, args);
    return Reflect.apply(this[BEFORE].writeHead, this, args);
  },
  write(this: Tapped, ...args: Arguments): unknown {
    this[EXCHANGE].responseBody.add(args[0]);
    return Reflect.apply(this[BEFORE].write, this, args);
  },
  end(this: Tapped, ...args: Arguments): unknown {
    const exchange = this[EXCHANGE];
    exchange.responseBody.add(args[0]);
    exchange.status ??= this.statusCode;
    // Before the answer leaves, so that whoever has it finds it in the log.
    exchange.end("answered");
    leaveTogether({ response: this, end: this[BEFORE].end, args });
    return this;
  },
};

function noteClose(this: ServerResponse): void {
  if (!this.writableEnded) (this as Tapped)[EXCHANGE].end("broken_off");
}

type Headers = Readonly<Record<string, unknown>>;

/** Those set one by one and those `writeHead` is given, which stay as they are: nobody changes what was sent. */
function headersOf(response: ServerResponse, args: Arguments): Headers {
  const set = response.getHeaders();
  const given = headersAmong(args);
  if (!given) return set;
  for (const _ in set) return { ...set, ...given };
  return given;
}

/** Headers as `writeHead` takes them: after a status text or not, as an object or as names and values by turns. */
function headersAmong(args: Arguments): Headers | undefined {
  const given = args.find((arg) => typeof arg === "object" && arg !== null);
  if (!Array.isArray(given)) return given as Headers | undefined;
  const pairs = given.flatMap((name, index) => (index % 2 === 0 ? [[String(name), given[index + 1]]] : []));
  return Object.fromEntries(pairs);
}
