import {
  askedConsents,
  type Consent,
  type Journey,
  mobileOf,
  type PersonSession,
} from "@sandbank/protocol-account-aggregator/webview";
import type { Answer } from "../../answer.ts";
import { seeOther } from "../../interaction/step.ts";
import type { AggregatorPages } from "../aggregator-pages.ts";

/** One request of a browser on the way through a request for consent. */
export interface Step {
  readonly pages: AggregatorPages;
  readonly session: PersonSession;
  readonly journey: Journey;
  readonly consents: readonly Consent[];
  /** Who asks, in words. */
  readonly asker: string;
  /** Path of this journey, e.g. `/aa/webview/abc`. */
  readonly base: string;
  /** The mobile number that has to be it; null where anybody may answer. */
  readonly expected: string | null;
}

/** A step of somebody known. */
export interface PersonStep extends Step {
  readonly mobile: string;
}

/** Undefined for a journey that ended, never was, or began in another browser. */
export async function loadStep(
  pages: AggregatorPages,
  id: string,
  session: PersonSession | undefined,
): Promise<Step | undefined> {
  const journey = await pages.journeys.find(id, session?.id);
  if (!session || !journey) return undefined;
  const consents = await askedConsents(pages, journey);
  const [first] = consents;
  const userId = journey.entry.kind === "redirect" ? journey.entry.request.userid : undefined;
  const vua = first?.vua ?? userId;
  return {
    pages,
    session,
    journey,
    consents,
    asker: first ? await pages.fiuNameOf(first.fiuId) : "The application",
    base: `${pages.base}/webview/${id}`,
    expected: (vua !== undefined && mobileOf(vua)) || null,
  };
}

/** The step with its person; undefined before they signed in, and for somebody else than was asked. */
export function withPerson(step: Step): PersonStep | undefined {
  const { mobile } = step.session;
  const isMeant = mobile !== null && (step.expected === null || step.expected === mobile);
  return isMeant ? { ...step, mobile } : undefined;
}

/** The page that is due, by what was answered so far. */
export function duePage(step: Step): string {
  const { base, journey, session } = step;
  if (session.isStopped) return `${base}/stopped`;
  if (session.signingIn) return `${base}/code`;
  if (!withPerson(step)) return base;
  if (journey.stoppedAt !== null) return `${base}/bank-stopped`;
  if (journey.linking.length > 0) return `${base}/bank`;
  if (journey.askedFips === null) return `${base}/banks`;
  return journey.chosen === null ? `${base}/accounts` : `${base}/review`;
}

export function goOn(step: Step): Answer {
  return seeOther(duePage(step));
}
