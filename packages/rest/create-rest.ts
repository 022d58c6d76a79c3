import { type AnyTRPCRouter, callTRPCProcedure, type inferRouterContext } from "@trpc/server";
import { answerError, type ErrorAnswers } from "./answer-error.ts";
import { type AnsweredRequests, answerOnce } from "./answer-once.ts";
import { answerFile, FileAnswer } from "./file-answer.ts";
import { findOperation } from "./find-operation.ts";
import { type Operation, operationsOf } from "./operation.ts";
import { RequestError } from "./problem.ts";
import { readBody } from "./read-body.ts";
import { readInput } from "./read-input.ts";

export interface RestOptions<Context> extends ErrorAnswers {
  /** Default 1 MiB. */
  readonly maxBodyBytes?: number;
  /**
   * Where the answers to a caller's POSTs with an `Idempotency-Key` are kept; null for a caller who has no such
   * place. Left out, the header means nothing.
   */
  readonly answeredTo?: (context: Context) => AnsweredRequests | null;
}

/** The procedures of a router that say so in `meta.rest`, over plain HTTP and JSON. */
export interface Rest<Context> {
  /** @param path below where the API is mounted, e.g. `/worlds` */
  answer(request: Request, path: string, context: Context): Promise<Response>;
}

/** @throws TypeError for procedures that cannot be called so; `message` names them */
export function createRest<Router extends AnyTRPCRouter>(
  router: Router,
  { maxBodyBytes = 1024 * 1024, answeredTo, ...errors }: RestOptions<inferRouterContext<Router>>,
): Rest<inferRouterContext<Router>> {
  const operations = operationsOf(router);
  return {
    async answer(request, path, context) {
      const { searchParams: query, pathname } = new URL(request.url);
      let operation: Operation | null = null;
      try {
        const found = findOperation(operations, request.method, path);
        if (found.kind === "nothing") {
          throw new RequestError(404, "not_found", `There is nothing at ${request.method} ${pathname}.`);
        }
        if (found.kind === "method") return answerMethod(found.allow, request.method, pathname);
        const known = found.operation;
        operation = known;
        const body = await readBody(request, maxBodyBytes);
        const input = readInput(known, { params: found.params, query, body });
        const call = async (signal: AbortSignal | undefined) => {
          const result: unknown = await callTRPCProcedure({
            router,
            path: known.procedure,
            type: known.type,
            getRawInput: async () => (known.input ? input : undefined),
            ctx: context,
            signal,
            batchIndex: 0,
          });
          return result instanceof FileAnswer
            ? answerFile(result, known.status, request.method, errors.onServerError)
            : answerResult(result, known, input, request.method);
        };
        const key = known.method === "POST" ? request.headers.get("idempotency-key") : null;
        const answered = key === null ? null : answeredTo?.(context);
        if (key === null || !answered) return await call(request.signal);
        return await answerOnce({
          key,
          asked: [known.method, known.path, input],
          answered,
          onServerError: errors.onServerError,
          // Goes on when the caller hangs up: who asks again is to find the outcome.
          run: () => call(undefined).catch((error) => answerError(error, known, { query }, errors)),
        });
      } catch (error) {
        return answerError(error, operation, { query }, errors);
      }
    },
  };
}

function answerMethod(allowed: readonly string[], method: string, path: string): Response {
  const allow = allowed.join(", ");
  if (method === "OPTIONS") return new Response(null, { status: 204, headers: { allow } });
  const message = `${path} does not answer ${method}; it answers ${allow}.`;
  throw new RequestError(405, "method_not_allowed", message, { headers: { allow } });
}

function answerResult(
  result: unknown,
  { status, file, envelope }: Operation,
  input: Readonly<Record<string, unknown>>,
  method: string,
): Response {
  if (result === undefined) return new Response(null, { status: 204 });
  const headers = new Headers({ "content-type": "application/json" });
  if (file) {
    const name = file.replace(/\{(\w+)\}/g, (_, field) => String(input[field])).replace(/[^\w.-]/g, "_");
    headers.set("content-disposition", `attachment; filename="${name}"`);
  }
  const shown = envelope ? { [envelope]: result } : result;
  return new Response(method === "HEAD" ? null : JSON.stringify(shown), { status, headers });
}
