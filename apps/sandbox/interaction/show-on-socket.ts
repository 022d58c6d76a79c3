import type { IncomingMessage, ServerResponse } from "node:http";
import { sendAnswer } from "../answer.ts";
import { NO_FIELDS, readFormOnSocket } from "../form-fields.ts";
import type { HostedInstitution } from "../hosted-institution.ts";
import { isUnsuspected } from "../sandbox-env.ts";
import { acceptsHtml, failed } from "../site.ts";
import { findPage } from "./routes.tsx";

/**
 * Answers a request for a consent page without a request object or a router in between.
 * @param rest path below the institution
 * @returns false where it is none, or where there is more to look at; then nothing was done
 */
export function showOnSocket(
  bank: HostedInstitution,
  rest: string,
  origin: string,
  [request, response]: readonly [IncomingMessage, ServerResponse],
): boolean {
  const { method = "GET", headers } = request;
  const isForm = method === "POST";
  const found = findPage(method, rest);
  if (!found || (isForm && !isUnsuspected(headers))) return false;
  const wantsHtml = acceptsHtml(headers.accept);
  const show = async () => {
    const form = isForm ? await readFormOnSocket(request) : NO_FIELDS;
    const browser = { cookieHeader: headers.cookie, origin };
    return found.page(bank, found.uid, { browser, wantsHtml, form });
  };
  show()
    .catch((error: unknown) => {
      bank.onServerError(error);
      return failed(wantsHtml);
    })
    .then((answer) => sendAnswer(answer, response));
  return true;
}
