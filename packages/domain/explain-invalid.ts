import type { z } from "zod";
import { wordsForIssue } from "./words-for-issue.ts";

/**
 * Everything that is wrong with a value from outside, in one line: `by: has to be a duration; to: is not known`.
 * @param nameOf what the caller knows a field by; default: its path with dots
 */
export function explainInvalid(
  { issues }: Pick<z.ZodError, "issues">,
  nameOf: (path: readonly PropertyKey[]) => string = (path) => path.map(String).join("."),
): string {
  return issues
    .map((issue) => {
      const words = wordsForIssue(issue);
      return issue.path.length === 0 ? words : `${nameOf(issue.path)}: ${words}`;
    })
    .join("; ");
}
