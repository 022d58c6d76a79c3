import type { Effect } from "./effect.ts";
import type { FaultMatch } from "./fault-rule.ts";

interface Preset {
  readonly description: string;
  readonly match?: FaultMatch;
  readonly effect: Effect;
  readonly times?: number;
}

const status = (code: number, message: string, headers: Record<string, string> = {}): Effect => ({
  type: "status",
  status: code,
  message,
  headers,
  at: "before",
});

const EXPIRED = "The access token expired.";

/** Troubles one meets at banks, by name. */
const presets = {
  bank_down: {
    description: "Everything answers 503",
    effect: status(503, "The bank is not available at the moment."),
  },
  maintenance: {
    description: "Everything answers 503 and says to come back in an hour",
    effect: status(503, "Scheduled maintenance.", { "Retry-After": "3600" }),
  },
  server_error: {
    description: "Everything answers 500",
    effect: status(500, "An internal error."),
  },
  unreachable: {
    description: "Every connection is reset before an answer",
    effect: { type: "reset", at: "before" },
  },
  hanging: {
    description: "No answer ever comes",
    effect: { type: "hang", at: "before" },
  },
  slow: {
    description: "Answers take 2 seconds as a rule, now and then far longer",
    effect: { type: "delay", ms: { median: 2_000, sigma: 0.5, most: 20_000 } },
  },
  flaky: {
    description: "One request in three answers 503",
    match: { probability: 1 / 3 },
    effect: status(503, "The bank is not available at the moment."),
  },
  temporary: {
    description: "The first request answers 503, then all is well",
    effect: status(503, "The bank is not available at the moment."),
    times: 1,
  },
  rate_limited: {
    description: "Data answers 429 with `Retry-After` of up to a minute",
    match: { surface: "data" },
    effect: { type: "rate_limit", requests: 0, windowSeconds: 60, retryAfter: "seconds" },
  },
  four_a_day: {
    description: "Data is given four times a day, then 429",
    match: { surface: "data" },
    effect: { type: "rate_limit", requests: 4, windowSeconds: 86_400, retryAfter: "seconds" },
  },
  expired_tokens: {
    description: "Data answers 401: the access token expired",
    match: { surface: "data" },
    effect: status(401, EXPIRED, {
      "WWW-Authenticate": `Bearer error="invalid_token", error_description="${EXPIRED}"`,
    }),
  },
  consent_withdrawn: {
    description: "Data answers 403: the customer withdrew the consent",
    match: { surface: "data" },
    effect: status(403, "The customer withdrew the consent."),
  },
  lost_answer: {
    description: "The token endpoint does what it is asked and the answer is lost",
    match: { operation: "token" },
    effect: { type: "reset", at: "after" },
  },
  torn_answer: {
    description: "The connection breaks halfway through the data",
    match: { surface: "data" },
    effect: { type: "reset", at: "during" },
  },
  truncated: {
    description: "Data ends halfway, as if that were all",
    match: { surface: "data" },
    effect: { type: "truncate", keep: 0.5 },
  },
  malformed: {
    description: "Data is no JSON",
    match: { surface: "data" },
    effect: { type: "malform" },
  },
  html_answer: {
    description: "Data is a page for people, with status 200",
    match: { surface: "data" },
    effect: { type: "content_type", contentType: "text/html; charset=utf-8", body: "page" },
  },
  dribble: {
    description: "Data comes 64 bytes at a time, ten times a second",
    match: { surface: "data" },
    effect: { type: "dribble", bytes: 64, everyMs: 100 },
  },
  duplicate_page: {
    description: "The first page of a list comes twice",
    match: { surface: "data" },
    effect: { type: "duplicate_page" },
    times: 1,
  },
  broken_pagination: {
    description: "Every further page of a list is the first again: it never ends",
    match: { surface: "data" },
    effect: { type: "duplicate_page" },
  },
  moving_pages: {
    description: "Items come twice, as lists grow while they are read",
    match: { surface: "data" },
    effect: { type: "change_between_pages", change: "added" },
  },
  out_of_order: {
    description: "Items of lists come in another order",
    match: { surface: "data" },
    effect: { type: "shuffle" },
  },
  clock_ahead: {
    description: "The bank's clock is two hours fast",
    effect: { type: "skew_clock", seconds: 7_200 },
  },
  clock_behind: {
    description: "The bank's clock is two hours slow",
    effect: { type: "skew_clock", seconds: -7_200 },
  },
  bad_signature: {
    description: "Signatures of the bank do not verify",
    effect: { type: "bad_signature" },
  },
} as const satisfies Record<string, Preset>;

export type PresetName = keyof typeof presets;

const [first, ...others] = Object.keys(presets).filter((name): name is PresetName => name in presets);
if (first === undefined) throw new Error("there are no presets");
export const presetNames = [first, ...others] as const;

export function presetNamed(name: PresetName): Preset {
  return presets[name];
}
