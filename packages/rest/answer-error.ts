import { wordsForIssue } from "@sandbank/domain";
import { TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { z } from "zod";
import type { Operation } from "./operation.ts";
import { describeIssues, type Issue, type Problem, RequestError } from "./problem.ts";

export interface ErrorAnswers {
  /** Stable code of a refusal of the application's own; undefined leaves the transport's, e.g. `not_found`. */
  readonly codeOf?: ((error: TRPCError) => string | undefined) | undefined;
  /** Told of failures that are ours; they show nothing of themselves. */
  readonly onServerError: (error: unknown) => void;
}

/** What a refusal looks at to say where a field was looked for. */
interface Asked {
  readonly query: URLSearchParams;
}

export function answerError(
  error: unknown,
  operation: Operation | null,
  asked: Asked,
  { codeOf, onServerError }: ErrorAnswers,
): Response {
  if (error instanceof RequestError) {
    const { code, message, issues, status, headers } = error;
    return problemResponse({ error: code, message, ...(issues.length > 0 && { issues }) }, status, headers);
  }
  if (!(error instanceof TRPCError) || error.code === "INTERNAL_SERVER_ERROR") {
    onServerError(error instanceof TRPCError ? (error.cause ?? error) : error);
    return problemResponse({ error: "server_error", message: "Something went wrong on our side." }, 500);
  }
  const status = getHTTPStatusCodeFromError(error);
  if (error.cause instanceof z.ZodError) {
    const issues = error.cause.issues.flatMap((issue) => issuesOf(issue, operation, asked));
    return problemResponse({ error: "invalid_request", message: describeIssues(issues), issues }, status);
  }
  const code = codeOf?.(error) ?? error.code.toLowerCase();
  return problemResponse({ error: code, message: error.message }, status);
}

function problemResponse(problem: Problem, status: number, headers: Readonly<Record<string, string>> = {}) {
  return Response.json(problem, { status, headers });
}

function issuesOf(issue: z.core.$ZodIssue, operation: Operation | null, { query }: Asked): Issue[] {
  const where = (name: string): Issue["in"] =>
    operation?.pathFields.includes(name)
      ? "path"
      : query.has(name) || operation?.method === "GET" || operation?.method === "DELETE"
        ? "query"
        : "body";
  const path = issue.path.map(String);
  if (issue.code === "unrecognized_keys" && path.length === 0) {
    const known = Object.keys(operation?.fields ?? {}).join(", ") || "none";
    return issue.keys.map((field) => ({
      in: where(field),
      field,
      message: `is not known here; known are ${known}`,
    }));
  }
  return [{ in: where(path[0] ?? ""), field: path.join("."), message: wordsForIssue(issue) }];
}
