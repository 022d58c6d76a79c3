import { asResponse } from "../../answer.ts";
import type { HostedInstitution } from "../../hosted-institution.ts";
import { inject } from "../../inject.ts";
import { wantsHtml } from "../../site.ts";
import { loadStep } from "../step.ts";
import { answerHeadless } from "./answer-headless.ts";
import { explainFailure, explainOutcome } from "./explain.tsx";
import { HeadlessError } from "./headless-answer.ts";
import { readHeadlessParameters } from "./headless-parameters.ts";

/**
 * Answers an authorization request that says how a person would answer it: one request, and the browser is back at
 * the application. Cookies are neither needed nor set.
 */
export async function authorizeHeadless(
  bank: HostedInstitution,
  request: Request,
  origin: string,
): Promise<Response> {
  try {
    const { answer, rest } = readHeadlessParameters(new URL(request.url));
    const begun = await ask(bank, origin, rest, { accept: request.headers.get("accept") ?? "*/*" });
    const location = URL.parse(begun.headers.get("location") ?? "", origin);
    const prefix = `${bank.base}/interaction/`;
    // Whatever is wrong with the request itself is answered as always.
    if (!location?.pathname.startsWith(prefix)) return begun;
    const cookie = begun.headers
      .getSetCookie()
      .map((line) => line.split(";", 1)[0])
      .join("; ");
    const browser = { cookieHeader: cookie, origin };
    const step = await loadStep(bank, location.pathname.slice(prefix.length), browser);
    if (!step) throw new HeadlessError("already_answered", "The request has expired.");
    const outcome = await answerHeadless(step, answer);
    if (outcome.kind !== "answered")
      return asResponse(explainOutcome(bank, outcome.kind, wantsHtml(request)));
    const ended = await ask(bank, origin, new URL(outcome.location), { cookie });
    const headers = { Location: ended.headers.get("location") ?? "", "Cache-Control": "no-store" };
    return new Response(null, { status: 303, headers });
  } catch (error) {
    if (error instanceof HeadlessError) return asResponse(explainFailure(bank, error, wantsHtml(request)));
    throw error;
  }
}

function ask(
  { authorization, onServerError }: HostedInstitution,
  origin: string,
  url: URL,
  headers: Record<string, string>,
): Promise<Response> {
  return inject((incoming, outgoing) => {
    authorization.handle(incoming, outgoing, origin).catch((error: unknown) => {
      onServerError(error);
      outgoing.writeHead(500).end();
    });
  }, new Request(url, { headers }));
}
