import { toIso } from "@sandbank/domain";
import { dialectOf, operationAt, surfaceOf } from "../faults/call.ts";
import type { Exchange } from "./exchange.ts";
import type { KeptBody } from "./kept-body.ts";
import type { LoggedRequest } from "./logged-request.ts";
import { maskBody, maskHeader, maskUrl } from "./mask.ts";
import { reasonFor } from "./reason.ts";

type Headers = Record<string, string>;

/** What the log shows of an exchange. */
export function describeExchange(exchange: Exchange): LoggedRequest {
  const { bank, method, rest, status } = exchange;
  const url = maskUrl(exchange.url);
  const at = url.search(/[?#]/);
  const path = at < 0 ? url : url.slice(0, at);
  const surface = bank ? surfaceOf(bank, rest) : null;
  const sent = pairsOf(exchange.headers);
  const answered = Object.entries(exchange.responseHeaders).flatMap(([name, value]) => {
    const values = Array.isArray(value) ? value : [value];
    return values.map((each) => [name, String(each)] as const);
  });
  const response = messageOf(answered, exchange.responseBody);
  return {
    sequence: exchange.sequence,
    at: toIso(exchange.at),
    method,
    path,
    query: Object.fromEntries(new URLSearchParams(at < 0 ? "" : url.slice(at + 1))),
    institution: bank?.manifest.id ?? null,
    surface,
    dialect: bank && surface ? dialectOf({ bank, surface }) : null,
    operation: bank ? operationAt(bank, method, rest) : null,
    customer: exchange.customer,
    outcome: exchange.outcome,
    status,
    worldMs: exchange.worldMs,
    realMs: exchange.realMs,
    request: messageOf(sent, exchange.requestBody),
    response,
    faults: exchange.fired.map(({ rule, preset, effect }) => ({ rule, preset, effect: effect.type })),
    reason: reasonFor({
      status,
      location: response.headers.location,
      body: response.body ?? "",
      contentType: response.headers["content-type"] ?? "",
    }),
  };
}

function messageOf(pairs: readonly (readonly [string, string])[], body: KeptBody) {
  const headers: Headers = {};
  for (const [name, value] of pairs) {
    const key = name.toLowerCase();
    const masked = maskHeader(key, value);
    headers[key] = key in headers ? `${headers[key]}, ${masked}` : masked;
  }
  const text = body.kept === 0 ? null : maskBody(body.text, headers["content-type"] ?? "");
  return { headers, body: text, bodyBytes: body.bytes };
}

function pairsOf(headers: readonly string[]): [string, string][] {
  return headers.flatMap((name, index): [string, string][] =>
    index % 2 === 0 ? [[name, headers[index + 1] ?? ""]] : [],
  );
}
