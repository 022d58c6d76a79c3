import { z } from "zod";
import { nearest, suggestion } from "../nearest.ts";
import { type Complain, fieldOf, type Path } from "../problem.ts";
import { shown } from "./expects.ts";

type Issue = z.core.$ZodIssue;

/**
 * The value as the schema has it, or null after complaining about every single thing that is wrong with it.
 *
 * @param path where the value stands in the scenario.
 */
export function checked<Output>(
  schema: z.ZodType<Output>,
  value: unknown,
  path: Path,
  complain: Complain,
): Output | null {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  const issues = result.error.issues.flatMap((issue) => flatten(issue));
  const meant = new Set(issues.flatMap((issue) => misspelt(issue, schema)));
  for (const issue of issues) {
    // Told once, as the misspelling it is.
    if (issue.input === undefined && meant.has(fieldOf(stepsOf(issue)))) continue;
    tell(issue, schema, path, complain);
  }
  return null;
}

function tell(issue: Issue, schema: z.ZodType, path: Path, complain: Complain): void {
  const here = [...path, ...stepsOf(issue)];
  if (issue.code === "unrecognized_keys") {
    const known = keysAt(schema, stepsOf(issue));
    for (const key of issue.keys) {
      complain([...here, key], `"${key}" is not known here${suggestion(key, known)}`, known);
    }
    return;
  }
  if (issue.code === "invalid_type" && issue.expected === "object") {
    const found = issue.input === undefined ? "is missing; give" : `${shown(issue.input)} is not`;
    complain(here, `${found} an object`, keysAt(schema, stepsOf(issue)));
    return;
  }
  if (issue.code === "invalid_value") {
    const words = issue.values.map(String);
    const typo = typeof issue.input === "string" ? suggestion(issue.input, words) : "";
    complain(here, `${issue.message}${typo}`, words);
    return;
  }
  complain(here, issue.message);
}

/** A value that may be of two kinds: what is wrong with it as the kind that it is, if that can be told. */
function flatten(issue: Issue): Issue[] {
  if (issue.code !== "invalid_union") return [issue];
  const branch = issue.errors.find((errors) =>
    errors.some(({ code, path }) => path.length > 0 || code === "unrecognized_keys"),
  );
  return branch?.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })) ?? [issue];
}

function misspelt(issue: Issue, schema: z.ZodType): string[] {
  if (issue.code !== "unrecognized_keys") return [];
  const known = keysAt(schema, stepsOf(issue));
  return issue.keys.flatMap((key) => {
    const meant = nearest(key, known);
    return meant === undefined ? [] : [fieldOf([...stepsOf(issue), meant])];
  });
}

function stepsOf(issue: Issue): Path {
  return issue.path.map((step) => (typeof step === "number" ? step : String(step)));
}

/** The fields an object may have, following a path into its schema. */
function keysAt(schema: z.core.$ZodType, path: Path): string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return keysAt(schema.unwrap(), path);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => keysAt(option, path));
  const [step, ...rest] = path;
  if (schema instanceof z.ZodArray) return step === undefined ? [] : keysAt(schema.element, rest);
  if (!(schema instanceof z.ZodObject)) return [];
  if (step === undefined) return Object.keys(schema.shape);
  const field = schema.shape[step];
  return field ? keysAt(field, rest) : [];
}
