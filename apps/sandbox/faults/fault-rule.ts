import { toInstant } from "@sandbank/domain";
import { z } from "zod";
import { surfaces } from "./call.ts";
import { effect } from "./effect.ts";
import { presetNames } from "./presets.ts";
import { between, oneOf, strict, whole } from "./shapes.ts";

const name = z.string().min(1).max(100);
const oneOrMore = <T extends z.ZodType>(item: T) => z.union([item, z.array(item).min(1).max(100)]);

/** Which requests a rule is about; a field that is left out does not narrow it. */
export const faultMatch = strict({
  institution: name.optional().describe("Id of the institution"),
  dialect: name.optional().describe("Dialect of the data, or `oauth` for the authorization server"),
  surface: oneOf(surfaces)
    .optional()
    .describe("`data`, the `authorization` server, or the `pages` people see"),
  operation: oneOrMore(name)
    .optional()
    .describe("Name of an operation such as `getAccounts` or `token`, or several"),
  except: oneOrMore(name).optional().describe("Name of an operation it leaves alone, or several"),
  customer: z
    .union([whole(1, Number.MAX_SAFE_INTEGER), name], { error: "must be a customer's number or username" })
    .optional()
    .describe("Number or username of the customer the bearer token stands for"),
  account: name.optional().describe("Id of the account the path names"),
  nth: oneOrMore(whole(1, 1_000_000))
    .optional()
    .describe("Which of the requests that match otherwise, counted from 1, or several"),
  probability: between(0, 1)
    .optional()
    .describe(
      "How often it fires: drawn from the world's seed, the rule's id and how many requests matched before",
    ),
});
export type FaultMatch = z.infer<typeof faultMatch>;

const worldInstant = z.union([z.number(), z.string()]).transform((value, context) => {
  try {
    return toInstant(value);
  } catch {
    context.addIssue({ code: "custom", message: "must be epoch milliseconds or an ISO 8601 date" });
    return z.NEVER;
  }
});

const id = z.string().regex(/^[\w.-]{1,64}$/, "must be up to 64 letters, digits, _, . and -");

/** A rule as it is asked for: an effect, or a preset that stands for one or more rules. */
export const newFault = strict({
  id: id.optional().describe("Default: `fault-1`, `fault-2` …"),
  match: faultMatch.default({}).describe("Which requests; default: all"),
  preset: oneOf(presetNames).optional().describe("Name of a preset, in place of an effect"),
  effect: effect.optional().describe("What goes wrong"),
  times: whole(1, 1_000_000).optional().describe("How often it fires at most"),
  until: worldInstant.optional().describe("World instant it ends at: ISO 8601 or epoch milliseconds"),
}).refine(({ preset, effect }) => (preset === undefined) !== (effect === undefined), {
  error: "needs either an effect or a preset",
});
export type NewFault = z.input<typeof newFault>;

/** A rule as it is kept, with how far it has come. */
export const faultRule = z.object({
  id: z.string(),
  /** Name of the preset it came from. */
  preset: z.string().nullable(),
  match: faultMatch,
  effect,
  times: z.number().nullable(),
  until: z.number().nullable(),
  /** Requests that matched so far, and how many of them it spoiled. */
  seen: z.number(),
  fired: z.number(),
  /** The rate limit's window: since when, and how many came. */
  window: z.object({ since: z.number(), count: z.number() }).nullable(),
});
export type FaultRule = z.infer<typeof faultRule>;
