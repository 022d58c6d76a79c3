/** Where something is in a scenario: keys and list positions, from the top. */
export type Path = readonly (string | number)[];

/** One thing wrong with a scenario, and how to put it right. */
export interface Problem {
  readonly file: string;
  /** 1-based; null for a scenario written in TypeScript, which has no text. */
  readonly line: number | null;
  readonly column: number | null;
  /** As one would write it in code: `people[0].accounts[1].transactions[3].amount`; empty for the file as a whole. */
  readonly field: string;
  readonly message: string;
  /** What would be accepted instead, where that is a list. */
  readonly allowed?: readonly string[];
}

/** Takes note of a problem; the reading goes on, so that all of them are told at once. */
export type Complain = (path: Path, message: string, allowed?: readonly string[]) => void;

const PLAIN_KEY = /^[A-Za-z_$][\w$]*$/;

/** `["people", 0, "name"]` → `people[0].name`. */
export function fieldOf(path: Path): string {
  return path
    .map((step) => {
      if (typeof step === "number") return `[${step}]`;
      return PLAIN_KEY.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`;
    })
    .join("")
    .replace(/^\./, "");
}

/** One line for a terminal: `demo.yaml:12:9 people[0].username: … (allowed: …)`. */
export function formatProblem({ file, line, column, field, message, allowed }: Problem): string {
  const place = line === null ? file : `${file}:${line}:${column}`;
  const choice = allowed && allowed.length > 0 ? ` (allowed: ${allowed.join(", ")})` : "";
  return `${place} ${field === "" ? "" : `${field}: `}${message}${choice}`;
}
