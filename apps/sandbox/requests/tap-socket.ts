import type { IncomingMessage, ServerResponse } from "node:http";
import type { Exchange } from "./exchange.ts";

/** Notes what passes over a socket, as it passes: nothing is read that the one who answers would not read. */
export function tapSocket(exchange: Exchange, request: IncomingMessage, response: ServerResponse): void {
  const hasBody = request.method !== "GET" && request.method !== "HEAD";
  // Node hands what arrives to `push`; listening for data instead would take it from whoever reads it.
  if (hasBody) onCall(request, "push", (chunk) => exchange.requestBody.add(chunk));
  onCall(response, "writeHead", (status, ...others) => {
    exchange.status = Number(status);
    exchange.responseHeaders = { ...response.getHeaders(), ...headersAmong(others) };
  });
  onCall(response, "write", (chunk) => exchange.responseBody.add(chunk));
  onCall(response, "end", (chunk) => {
    exchange.responseBody.add(chunk);
    exchange.status ??= response.statusCode;
    // Before the answer leaves, so that whoever has it finds it in the log.
    exchange.end("answered");
  });
  response.once("close", () => {
    if (!response.writableEnded) exchange.end("broken_off");
  });
}

/** Headers as `writeHead` takes them: after a status text or not, as an object or as names and values by turns. */
function headersAmong(args: readonly unknown[]): Readonly<Record<string, unknown>> {
  const given = args.find((arg) => typeof arg === "object" && arg !== null);
  if (!Array.isArray(given)) return { ...given };
  const pairs = given.flatMap((name, index) => (index % 2 === 0 ? [[String(name), given[index + 1]]] : []));
  return Object.fromEntries(pairs);
}

function onCall(target: object, method: string, seen: (...args: readonly unknown[]) => void): void {
  const original = Reflect.get(target, method);
  Reflect.set(target, method, function call(this: unknown, ...args: readonly unknown[]) {
    seen(...args);
    return Reflect.apply(original, this, args);
  });
}
