import { explainInvalid } from "@sandbank/domain";
import { z } from "zod";

/** An instant as `at` takes it. */
export const instant = z.union([z.iso.datetime({ offset: true }), z.iso.date()], {
  error: "has to be an ISO 8601 instant such as 2026-03-10T15:00:00Z, or a date",
});

export const seed = z.int({ error: "has to be a whole number" });

export const text = z.string({ error: "has to be a string" });

export const texts = z.array(text, { error: "has to be an array of strings" });

/**
 * What a compiler would have found, for callers that have none: a misspelt option does not pass for one left out.
 * @param call in front of the message, `startSandbox()`
 * @throws RangeError that says everything wrong in one line
 */
export function checkOptions(call: string, known: z.core.$ZodShape, options: unknown): void {
  const error = (issue: { readonly code?: string; readonly keys?: readonly string[] }) =>
    issue.code === "unrecognized_keys"
      ? `${issue.keys?.join(", ")} is not known; known are ${Object.keys(known).join(", ")}`
      : "the options have to be an object";
  const parsed = z.strictObject(known, { error }).safeParse(options);
  if (!parsed.success) throw new RangeError(`${call}: ${explainInvalid(parsed.error)}`);
}
