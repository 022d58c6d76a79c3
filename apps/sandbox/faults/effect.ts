import { z } from "zod";
import { duration } from "./duration.ts";
import { between, oneOf, strict, whole } from "./shapes.ts";

const kind = <const Name extends string>(name: Name) => z.literal(name);

const at = oneOf(["before", "after"])
  .default("before")
  .describe(
    "`before` the bank does anything, or `after` it has done what was asked and only the answer is lost",
  );

const extraHeaders = z
  .record(z.string().regex(/^[\w-]+$/), z.string().regex(/^[\t\x20-\x7e]*$/))
  .default({})
  .describe("Further headers of the answer");

/** What can go wrong. Each is one object; its `type` says which. */
const effects = [
  strict({
    type: kind("delay"),
    ms: duration.describe(
      "Real milliseconds: `200`, `{ from, to }` or `{ median, sigma, most }` (lognormal)",
    ),
  }).describe("The answer comes later"),
  strict({
    type: kind("status"),
    status: whole(400, 599).describe("HTTP status"),
    message: z.string().min(1).max(500).optional().describe("What the body says went wrong"),
    headers: extraHeaders,
    at,
  }).describe("An error in the dialect's own body"),
  strict({
    type: kind("reset"),
    at: oneOf(["before", "during", "after"])
      .default("before")
      .describe(
        "`before` the bank does anything, `during` the body (half of it arrives), `after` all was done and nothing said",
      ),
  }).describe("The connection is reset"),
  strict({ type: kind("hang"), at }).describe("No answer until the client gives up"),
  strict({
    type: kind("dribble"),
    bytes: whole(1, 65_536).default(64).describe("Bytes at a time"),
    everyMs: whole(1, 60_000).default(100).describe("Real milliseconds between them"),
  }).describe("The body comes in drops"),
  strict({
    type: kind("truncate"),
    keep: between(0, 1).default(0.5).describe("Share of the body that is left"),
  }).describe("The body ends early, though HTTP says it is whole"),
  strict({ type: kind("malform") }).describe("The body has its whole length and is no JSON"),
  strict({
    type: kind("content_type"),
    contentType: z
      .string()
      .min(1)
      .max(200)
      .default("text/html; charset=utf-8")
      .describe("What it claims to be"),
    body: oneOf(["page", "kept"])
      .default("page")
      .describe("A `page` for people instead of the answer, or the answer `kept` under the wrong name"),
  }).describe("Status 200 with another content type"),
  strict({ type: kind("duplicate_page") }).describe(
    "A further page has the items of the first again and leads back to itself",
  ),
  strict({
    type: kind("change_between_pages"),
    change: oneOf(["added", "removed"])
      .default("added")
      .describe(
        "As if an item had been `added` before the page, so that one comes twice, or `removed`, so that one is missed",
      ),
  }).describe("A further page has moved since the page before"),
  strict({ type: kind("shuffle") }).describe("Items of a list come in another order"),
  strict({
    type: kind("rate_limit"),
    requests: whole(0, 1_000_000).default(0).describe("How many pass in each window"),
    windowSeconds: whole(1, 31_622_400).default(60).describe("Length of a window in world time"),
    retryAfter: oneOf(["seconds", "date", "none"])
      .default("seconds")
      .describe("How `Retry-After` is written (RFC 9110 section 10.2.3)"),
  }).describe("429 once the requests of a window are used up"),
  strict({
    type: kind("skew_clock"),
    seconds: whole(-315_576_000, 315_576_000).describe("Ahead; negative is behind"),
  }).describe("The bank's clock is wrong: `Date`, and the times in its tokens, signed as they are"),
  strict({ type: kind("bad_signature") }).describe(
    "Signatures of what the answer carries (JWS) do not verify",
  ),
] as const;

const names = effects.map(({ shape }) => shape.type.value);

export const effect = z.discriminatedUnion("type", effects, {
  error: (issue) =>
    issue.code === "invalid_union"
      ? `must be one of ${names.join(", ")}`
      : 'must be an object such as { "type": "hang" }',
});
export type Effect = z.infer<typeof effect>;
export type EffectOf<Type extends Effect["type"]> = Extract<Effect, { type: Type }>;

/** True for effects that answer in the bank's place: no rule after theirs is asked. */
export function isAnswer(effect: Effect): boolean {
  if (effect.type === "status" || effect.type === "hang") return effect.at === "before";
  if (effect.type === "content_type") return effect.body === "page";
  return effect.type === "rate_limit" || (effect.type === "reset" && effect.at === "before");
}

/** True for effects that only further pages of a list can show. */
export function needsFurtherPage({ type }: Effect): boolean {
  return type === "duplicate_page" || type === "change_between_pages";
}
