import type { z } from "zod";

/**
 * Everything that is wrong with a value from outside, in one line: `by: has to be a duration; to: is not known`.
 * @param nameOf what the caller knows a field by; default: its path with dots
 */
export function explainInvalid(
  { issues }: Pick<z.ZodError, "issues">,
  nameOf: (path: readonly PropertyKey[]) => string = (path) => path.map(String).join("."),
): string {
  return issues
    .map(({ path, message }) => (path.length === 0 ? message : `${nameOf(path)}: ${message}`))
    .join("; ");
}
