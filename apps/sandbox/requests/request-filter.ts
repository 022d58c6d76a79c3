import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { surfaces } from "../faults/call.ts";
import { oneOf, strict, whole } from "../faults/shapes.ts";
import { outcomes } from "./exchange.ts";
import type { LoggedRequest } from "./logged-request.ts";

/** What a status may be, in words. */
const STATUS = 'must be a status such as 200, or "4xx"';

const text = z.string().min(1).max(500);

/** Which requests are meant; a field that is left out means any. */
export const requestFilter = strict({
  institution: text.optional().describe("Id of the institution"),
  surface: oneOf(surfaces)
    .optional()
    .describe("`data`, the `authorization` server, or the `pages` people see"),
  dialect: text.optional().describe("Dialect of the data, or `oauth`"),
  operation: text.optional().describe("Name of the operation, e.g. `getAccounts` or `token`"),
  method: text.optional().describe("HTTP method"),
  path: text.optional().describe("Path without the query; `*` stands for anything"),
  customer: whole(1, Number.MAX_SAFE_INTEGER).optional().describe("Number of the customer"),
  status: z
    .union([whole(100, 599), z.string().regex(/^[1-5](?:xx|\d\d)$/, STATUS)], { error: STATUS })
    .optional()
    .describe('HTTP status, or a class of them such as "4xx"'),
  outcome: oneOf(outcomes)
    .optional()
    .describe("`underway`, `answered` or `broken_off`; default: not underway"),
  fault: text.optional().describe("Id, preset or effect of a fault rule that fired"),
  query: z.record(z.string(), z.string()).optional().describe("Parameters of the query, among others"),
  headers: z.record(z.string(), z.string()).optional().describe("Request headers, among others"),
  body: z
    .record(z.string(), z.json())
    .optional()
    .describe("Fields of the request's form or JSON, among others; secrets are `***`"),
  after: whole(0, Number.MAX_SAFE_INTEGER).optional().describe("Only requests with a higher `sequence`"),
});
export type RequestFilter = z.infer<typeof requestFilter>;

const SAME = ["institution", "surface", "dialect", "operation", "method", "customer"] as const;

/** In what a request is not what is meant, each in words; nothing when it is. */
export function differences(filter: RequestFilter, entry: LoggedRequest): string[] {
  const found: string[] = [];
  const differ = (field: string, wanted: unknown, given: unknown) => {
    found.push(`${field} is ${JSON.stringify(given)}, not ${JSON.stringify(wanted)}`);
  };
  for (const field of SAME) {
    const wanted = filter[field];
    if (wanted !== undefined && wanted !== entry[field]) differ(field, wanted, entry[field]);
  }
  const { path, status, outcome, fault, after } = filter;
  if (path !== undefined && !isLike(path, entry.path)) differ("path", path, entry.path);
  if (status !== undefined && !isStatus(status, entry.status)) differ("status", status, entry.status);
  if (outcome === undefined ? entry.outcome === "underway" : outcome !== entry.outcome) {
    differ("outcome", outcome ?? "answered", entry.outcome);
  }
  const names = entry.faults.flatMap(({ rule, preset, effect }) => [rule, preset, effect]);
  if (fault !== undefined && !names.includes(fault)) differ("fault", fault, names);
  if (after !== undefined && entry.sequence <= after)
    differ("sequence", `more than ${after}`, entry.sequence);
  const headers = filter.headers && lowerCased(filter.headers);
  return [
    ...found,
    ...differing("query", filter.query, entry.query),
    ...differing("headers", headers, entry.request.headers),
    ...differing("body", filter.body, fieldsOf(entry.request.body ?? "")),
  ];
}

type Fields = Readonly<Record<string, unknown>>;

function differing(where: string, wanted: Fields | undefined, given: Fields): string[] {
  return Object.entries(wanted ?? {}).flatMap(([name, value]) =>
    isDeepStrictEqual(given[name], value)
      ? []
      : [`${where}.${name} is ${JSON.stringify(given[name]) ?? "missing"}, not ${JSON.stringify(value)}`],
  );
}

/** Of a JSON object or a form. */
function fieldsOf(body: string): Fields {
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(body));
  } catch {
    return Object.fromEntries(new URLSearchParams(body));
  }
}

function isLike(pattern: string, path: string): boolean {
  const parts = pattern.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`).test(path);
}

function isStatus(wanted: number | string, given: number | null): boolean {
  const [wantedText, givenText] = [String(wanted), String(given)];
  return wantedText.endsWith("xx") ? wantedText[0] === givenText[0] : wantedText === givenText;
}

function lowerCased(headers: Readonly<Record<string, string>>): Fields {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
