import {
  type Consent,
  type Entry,
  findCollection,
  type Outcome,
  type PersonSession,
  RedirectError,
  readRedirect,
  redirectQuery,
  returnAddress,
  senderOf,
} from "@sandbank/protocol-account-aggregator/webview";
import type { Answer } from "../../answer.ts";
import { seeOther } from "../../interaction/step.ts";
import type { AggregatorPages } from "../aggregator-pages.ts";
import { withSession } from "../person-cookie.ts";
import { answeredPage, mistakenPage } from "./ended.tsx";

/** A browser that arrives. */
export interface Arrival {
  readonly pages: AggregatorPages;
  /** Undefined for one that was never here. */
  readonly session: PersonSession | undefined;
  readonly origin: string;
}

/** `GET /webview?fi=…&reqdate=…&ecreq=…`: an FIU sends a person (aa.md 10). */
export async function enterByRedirect(
  arrival: Arrival,
  query: Readonly<Record<string, string>>,
): Promise<Answer> {
  const { pages } = arrival;
  const parsed = redirectQuery.safeParse(query);
  if (!parsed.success) {
    const missing = parsed.error.issues.map(({ path }) => path.join(".")).join(", ");
    return mistakenPage(
      "This link is incomplete",
      `It needs the parameters fi, reqdate and ecreq. Missing: ${missing}.`,
      400,
    );
  }
  const fiuId = senderOf(parsed.data);
  const secret = await pages.redirectSecretOf(fiuId);
  if (secret === undefined) {
    const detail = `No FIU "${fiuId}" is registered here. fi is base64 of the FIU's id XOR reqdate; register the FIU first.`;
    return mistakenPage("This link is from nobody we know", detail, 400);
  }
  try {
    const request = await readRedirect(parsed.data, secret, pages.clock.now());
    const handles = request.srcref
      .split(",")
      .map((handle) => handle.trim())
      .filter(Boolean);
    return await enter(arrival, {
      entry: { kind: "redirect", fiuId, request },
      handles,
      optionalHandles: [],
    });
  } catch (error) {
    if (!(error instanceof RedirectError)) throw error;
    return mistakenPage("This link does not work", error.message, 400);
  }
}

/**
 * `GET /webview/consents/{id}`: the `url` of a consent, or of a collection of consents that are decided on in one go.
 * `?from=consents` comes back to the person's own consents.
 */
export async function enterByUrl(arrival: Arrival, id: string, from: string | undefined): Promise<Answer> {
  const entry: Entry = from === "consents" ? { kind: "own" } : { kind: "url", id };
  const { mandatory, optional } = (await findCollection(arrival.pages.store, id)) ?? {
    mandatory: [id],
    optional: [],
  };
  return enter(arrival, { entry, handles: [...mandatory, ...optional], optionalHandles: optional });
}

interface Asked {
  readonly entry: Entry;
  readonly handles: readonly string[];
  readonly optionalHandles: readonly string[];
}

async function enter({ pages, session: known, origin }: Arrival, asked: Asked): Promise<Answer> {
  const { entry, handles, optionalHandles } = asked;
  const consents = await Promise.all(handles.map((handle) => pages.engine.findConsentByHandle(handle)));
  const missing = handles.filter((_, index) => consents[index] === undefined);
  const [first] = consents;
  if (!first || missing.length > 0) {
    const detail = `There is no consent request ${missing.map((handle) => `"${handle}"`).join(", ") || "in it"}.`;
    return mistakenPage("There is no such request", detail, 404);
  }
  const isForeign = entry.kind === "redirect" && consents.some((consent) => consent?.fiuId !== entry.fiuId);
  if (isForeign) {
    return mistakenPage(
      "This request is not theirs",
      "The consent handle in srcref was given to another FIU.",
      400,
    );
  }
  const decided = consents.find((consent) => consent && consent.status !== "PENDING");
  const asker = await pages.fiuNameOf(first.fiuId);
  if (decided) {
    const known = consents.flatMap((consent) => consent ?? []);
    const outcome = entry.kind === "redirect" ? "unavailable" : outcomeOf(decided);
    const back =
      entry.kind === "own"
        ? null
        : await returnAddress(pages, { entry, handles: [...handles] }, known, outcome);
    return answeredPage(pages, decided, { asker, back });
  }
  const session = known ?? (await pages.sessions.begin());
  const journey = await pages.journeys.begin({
    sessionId: session.id,
    entry,
    handles: [...handles],
    optionalHandles: [...optionalHandles],
  });
  const answer = seeOther(`${pages.base}/webview/${journey.id}`);
  return known ? answer : withSession(answer, pages, session.id, origin);
}

/** What an application that asks again is told of a consent that was decided before. */
function outcomeOf({ status }: Consent): Outcome {
  if (status === "ACTIVE" || status === "PAUSED") return "approved";
  return status === "REJECTED" ? "rejected" : "unavailable";
}
