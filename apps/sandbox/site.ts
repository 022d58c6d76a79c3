import type { Address } from "./address.ts";
import { type Answer, jsonAnswer } from "./answer.ts";
import { banksWithLogins, describeCredentials } from "./credentials-index.ts";
import { homePath } from "./credentials-path.ts";
import { hostedIds } from "./hosted-ids.ts";
import type { HostedInstitution } from "./hosted-institution.ts";
import type { HostedPlace } from "./hosted-place.ts";
import { credentialsPage, failurePage, homePage, notFoundPage } from "./pages/site-pages.tsx";
import { describeDoor, describeInstitution, describeSandbox } from "./sandbox-index.ts";
import type { HostedWorld } from "./worlds/hosted-world.ts";

/** `/` of a world: what is here and how to use it, for people as a page. */
export function answerHome(hosted: HostedWorld, request: Request, origin: string): Response {
  const index = describeSandbox(hosted, origin);
  return wantsHtml(request) ? homePage(index) : Response.json(index);
}

/** `/{façade}`, or a bank behind one: its entry on the home page. */
export function answerDoor(door: HostedPlace, request: Request, origin: string): Response {
  if (!wantsHtml(request)) return Response.json(describeDoor(door, origin));
  return new Response(null, { status: 302, headers: { Location: `${homePath(door)}#${door.manifest.id}` } });
}

/** `/{institution}`: its entry on the home page. */
export function answerInstitution(bank: HostedInstitution, request: Request, origin: string): Response {
  if (!wantsHtml(request)) return Response.json(describeInstitution(bank, origin));
  return new Response(null, { status: 302, headers: { Location: `${homePath(bank)}#${bank.manifest.id}` } });
}

/**
 * `/credentials` of a world: every login and word; with `?login=` what that one would do at an `institution`, the
 * world's first unless said.
 */
export function answerCredentials(hosted: HostedWorld, request: Request): Response {
  const { searchParams } = new URL(request.url);
  const banks = banksWithLogins(hosted);
  const id = searchParams.get("institution") ?? banks[0]?.id ?? "";
  const bank = banks.find((each) => each.id === id);
  if (!bank) {
    const institutions = banks.map((each) => each.id);
    const message = `There is no institution "${id}". There are: ${institutions.join(", ")}.`;
    return Response.json({ error: "not_found", message, institutions }, { status: 404 });
  }
  const index = describeCredentials(hosted, bank, searchParams.get("login") || null);
  return wantsHtml(request) ? credentialsPage(index) : Response.json(index);
}

/** A path that leads nowhere: what there is instead. */
export function answerNotFound(
  hosted: HostedWorld,
  request: Request,
  origin: string,
  bank: HostedInstitution | undefined,
): Response {
  const index = describeSandbox(hosted, origin);
  const message = explainMissing(new URL(request.url).pathname, hosted, origin, bank);
  if (wantsHtml(request)) return notFoundPage(message, index, bank?.manifest);
  return Response.json({ error: "not_found", message, ...hostedIds(hosted) }, { status: 404 });
}

/** `/~{world}/…` of a world that is not there. */
export function answerNoWorld({ world }: Address, known: readonly string[]): Response {
  const message = `There is no world "${world}". There are: ${known.join(", ")}.`;
  return Response.json({ error: "not_found", message, worlds: known }, { status: 404 });
}

/** What a caller is told of a failure that is ours. */
export function failed(wantsHtml: boolean): Answer {
  if (wantsHtml) return failurePage();
  return jsonAnswer({ error: "server_error", message: "Something went wrong in the sandbox." }, 500);
}

/** True for a browser. */
export function wantsHtml(request: Request): boolean {
  return acceptsHtml(request.headers.get("accept"));
}

/** The same by its `Accept` header. */
export function acceptsHtml(accept: string | null | undefined): boolean {
  return accept?.includes("text/html") === true;
}

function explainMissing(
  path: string,
  hosted: HostedWorld,
  origin: string,
  bank: HostedInstitution | undefined,
): string {
  if (!bank) {
    const { institutions, facades } = hostedIds(hosted);
    const inFront = facades.length > 0 ? `; in front of some are ${facades.join(", ")}` : "";
    return `No institution at ${path}. There are: ${institutions.join(", ")}${inFront}.`;
  }
  const { issuer, api } = describeInstitution(bank, origin);
  return `Nothing at ${path}. The issuer is ${issuer}, the API ${api}.`;
}
