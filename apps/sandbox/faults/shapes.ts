import { wordsForIssue } from "@sandbank/domain";
import { z } from "zod";

/** An object of these fields and no others; a stranger is told which there are. */
export function strict<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === "unrecognized_keys"
        ? `has no ${issue.keys.join(", ")}; it may have ${Object.keys(shape).join(", ")}`
        : undefined,
  });
}

export function whole(from: number, to: number) {
  const error = `must be a whole number from ${from} to ${to}`;
  return z.number({ error }).int({ error }).min(from, { error }).max(to, { error });
}

/** A number between two, fractions allowed. */
export function between(from: number, to: number) {
  const error = `must be a number from ${from} to ${to}`;
  return z.number({ error }).min(from, { error }).max(to, { error });
}

export function oneOf<const Words extends readonly [string, ...string[]]>(words: Words) {
  return z.enum(words, { error: `must be one of ${words.join(", ")}` });
}

/** What was wrong, each with its field, in one line: `effect.status must be a whole number from 400 to 599`. */
export function explain(error: z.ZodError): string {
  return error.issues.map((issue) => `${issue.path.join(".") || "it"} ${wordsForIssue(issue)}`).join("; ");
}
