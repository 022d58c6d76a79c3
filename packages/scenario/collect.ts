import { type Complain, fieldOf, type Problem } from "./problem.ts";
import type { Source } from "./text/source.ts";

/** Gathers what is said of places in a source: in the order of the text, nothing twice. */
export function collect(file: string, source: Source): { complain: Complain; problems: () => Problem[] } {
  const found = new Map<string, Problem>();
  return {
    complain: (path, message, allowed) => {
      const { line = null, column = null } = source.placeOf(path) ?? {};
      const field = fieldOf(path);
      const choice = allowed && allowed.length > 0 ? { allowed } : {};
      found.set(`${field} ${message}`, { file, line, column, field, message, ...choice });
    },
    problems: () => {
      const order = (problem: Problem) => [problem.line ?? 0, problem.column ?? 0] as const;
      return [...found.values()].sort((a, b) => {
        const [[lineA, columnA], [lineB, columnB]] = [order(a), order(b)];
        return lineA - lineB || columnA - columnB;
      });
    },
  };
}
