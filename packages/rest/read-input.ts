import { isDeepStrictEqual } from "node:util";
import { fromText } from "./from-text.ts";
import type { Operation } from "./operation.ts";
import { describeIssues, type Issue, RequestError } from "./problem.ts";

export interface RequestParts {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
}

/**
 * The input of a procedure: path, query and body merged.
 * @throws RequestError 400 for a field that is given twice with different values
 */
export function readInput(operation: Operation, { params, query, body }: RequestParts) {
  const fromQuery = Object.fromEntries(
    [...new Set(query.keys())].map((name) => [name, fromText(query.getAll(name), operation.fields[name])]),
  );
  const fromPath = Object.fromEntries(
    Object.entries(params).map(([name, text]) => [name, fromText([text], operation.fields[name])]),
  );
  const input: Record<string, unknown> = { ...body, ...fromQuery, ...fromPath };
  const issues = [...conflicts(fromQuery, input, "query"), ...conflicts(body, input, "body")];
  if (issues.length > 0) throw new RequestError(400, "invalid_request", describeIssues(issues), { issues });
  return input;
}

function conflicts(
  given: Readonly<Record<string, unknown>>,
  input: Readonly<Record<string, unknown>>,
  where: Issue["in"],
): Issue[] {
  return Object.entries(given)
    .filter(([name, value]) => !isDeepStrictEqual(input[name], value))
    .map(([field]) => ({ in: where, field, message: "is given twice, with different values" }));
}
