import { type AnyTRPCRouter, callTRPCProcedure, type inferRouterContext } from "@trpc/server";
import { answerError, type ErrorAnswers } from "./answer-error.ts";
import { answerFile, FileAnswer } from "./file-answer.ts";
import { findOperation } from "./find-operation.ts";
import { type Operation, operationsOf } from "./operation.ts";
import { RequestError } from "./problem.ts";
import { readBody } from "./read-body.ts";
import { readInput } from "./read-input.ts";

export interface RestOptions extends ErrorAnswers {
  /** Default 1 MiB. */
  readonly maxBodyBytes?: number;
}

/** The procedures of a router that say so in `meta.rest`, over plain HTTP and JSON. */
export interface Rest<Context> {
  /** @param path below where the API is mounted, e.g. `/worlds` */
  answer(request: Request, path: string, context: Context): Promise<Response>;
}

/** @throws TypeError for procedures that cannot be called so; `message` names them */
export function createRest<Router extends AnyTRPCRouter>(
  router: Router,
  { maxBodyBytes = 1024 * 1024, ...errors }: RestOptions,
): Rest<inferRouterContext<Router>> {
  const operations = operationsOf(router);
  return {
    async answer(request, path, context) {
      const query = new URL(request.url).searchParams;
      let operation: Operation | null = null;
      try {
        const found = findOperation(operations, request.method, path);
        if (found.kind === "nothing") {
          throw new RequestError(404, "not_found", `There is nothing at ${request.method} ${path}.`);
        }
        if (found.kind === "method") {
          const allow = found.allow.join(", ");
          if (request.method === "OPTIONS") return new Response(null, { status: 204, headers: { allow } });
          const message = `${path} does not answer ${request.method}; it answers ${allow}.`;
          throw new RequestError(405, "method_not_allowed", message, { headers: { allow } });
        }
        operation = found.operation;
        const body = await readBody(request, maxBodyBytes);
        const input = readInput(operation, { params: found.params, query, body });
        const result: unknown = await callTRPCProcedure({
          router,
          path: operation.procedure,
          type: operation.type,
          getRawInput: async () => (operation?.input ? input : undefined),
          ctx: context,
          signal: request.signal,
          batchIndex: 0,
        });
        if (result instanceof FileAnswer) {
          return await answerFile(result, operation.status, request.method, errors.onServerError);
        }
        return answerResult(result, operation, input, request.method);
      } catch (error) {
        return answerError(error, operation, query, errors);
      }
    },
  };
}

function answerResult(
  result: unknown,
  { status, file }: Operation,
  input: Readonly<Record<string, unknown>>,
  method: string,
): Response {
  if (result === undefined) return new Response(null, { status: 204 });
  const headers = new Headers({ "content-type": "application/json" });
  if (file) {
    const name = file.replace(/\{(\w+)\}/g, (_, field) => String(input[field])).replace(/[^\w.-]/g, "_");
    headers.set("content-disposition", `attachment; filename="${name}"`);
  }
  return new Response(method === "HEAD" ? null : JSON.stringify(result), { status, headers });
}
