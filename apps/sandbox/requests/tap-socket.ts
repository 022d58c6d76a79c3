import type { IncomingMessage, ServerResponse } from "node:http";
import type { Exchange } from "./exchange.ts";

const TAP = Symbol("tap");

/** What is noted, and the methods that were there before. */
interface Tap extends Pick<ServerResponse, "writeHead" | "write" | "end"> {
  readonly exchange: Exchange;
}

type Tapped = ServerResponse & { [TAP]: Tap };
type Arguments = readonly unknown[];

/** Notes what passes over a socket, as it passes: nothing is read that the one who answers would not read. */
export function tapSocket(exchange: Exchange, request: IncomingMessage, response: ServerResponse): void {
  const hasBody = request.method !== "GET" && request.method !== "HEAD";
  if (hasBody) tapBody(exchange, request);
  const { writeHead, write, end } = response;
  // The same functions for every response: one made for each costs more than what it does.
  Object.assign(response, { [TAP]: { exchange, writeHead, write, end }, ...tapped });
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
    const { exchange, writeHead } = this[TAP];
    exchange.status = Number(args[0]);
    exchange.responseHeaders = { ...this.getHeaders(), ...headersAmong(args) };
    return Reflect.apply(writeHead, this, args);
  },
  write(this: Tapped, ...args: Arguments): unknown {
    const { exchange, write } = this[TAP];
    exchange.responseBody.add(args[0]);
    return Reflect.apply(write, this, args);
  },
  end(this: Tapped, ...args: Arguments): unknown {
    const { exchange, end } = this[TAP];
    exchange.responseBody.add(args[0]);
    exchange.status ??= this.statusCode;
    // Before the answer leaves, so that whoever has it finds it in the log.
    exchange.end("answered");
    return Reflect.apply(end, this, args);
  },
};

function noteClose(this: ServerResponse): void {
  if (!this.writableEnded) (this as Tapped)[TAP].exchange.end("broken_off");
}

/** Headers as `writeHead` takes them: after a status text or not, as an object or as names and values by turns. */
function headersAmong(args: Arguments): Readonly<Record<string, unknown>> | undefined {
  const given = args.find((arg) => typeof arg === "object" && arg !== null);
  if (!Array.isArray(given)) return given as Readonly<Record<string, unknown>> | undefined;
  const pairs = given.flatMap((name, index) => (index % 2 === 0 ? [[String(name), given[index + 1]]] : []));
  return Object.fromEntries(pairs);
}
