import type { TinkApp } from "../apps/app.ts";
import type { Credentials } from "../credentials/credentials.ts";
import { findProvider, type Provider } from "../providers/provider.ts";
import type { TinkContext } from "../tink-context.ts";
import { type Journey, journeysOf } from "./journey.ts";

/** Where one person stands. */
export interface LinkStep {
  readonly context: TinkContext;
  readonly journey: Journey;
  readonly app: TinkApp;
  /** Undefined before one was chosen. */
  readonly provider: Provider | undefined;
  /** As they are now; undefined before there are any, and after somebody deleted them. */
  readonly credentials: Credentials | undefined;
}

/** The page that is due, or that nothing is left to do here. */
export type Due =
  | "banks"
  | "consent"
  | "sign-in"
  | "more"
  | "at-bank"
  | "bankid"
  | "waiting"
  | "failed"
  /** Everything is there: the application is told. */
  | "finish"
  /** The browser went back already. */
  | "left";

/** Undefined for a journey that ended long ago or never was. */
export async function loadStep(context: TinkContext, id: string): Promise<LinkStep | undefined> {
  const journey = await journeysOf(context).find(id);
  const app = journey && (await context.apps.get(journey.appId));
  return journey && app && withJourney({ context, app }, journey);
}

/** The step with its journey as it was just kept. */
export async function withJourney(
  { context, app }: Pick<LinkStep, "context" | "app">,
  journey: Journey,
): Promise<LinkStep> {
  const { providerName, credentialsId } = journey;
  return {
    context,
    app,
    journey,
    provider: providerName === null ? undefined : findProvider(context.banks, providerName),
    credentials: credentialsId === null ? undefined : await context.credentials.get(credentialsId),
  };
}

/** Follows from what the person did and from how the bank stands; it is kept nowhere. */
export function dueOf({ journey, provider, credentials }: LinkStep): Due {
  if (journey.leftFor !== null) return "left";
  if (!provider) return "banks";
  if (!journey.isAgreed) return "consent";
  if (!credentials) return journey.kind === "connect" ? "sign-in" : "failed";
  const { asked, status } = credentials;
  if (asked?.kind === "fields") return "more";
  if (asked?.kind === "third_party") return "at-bank";
  if (asked?.kind === "bankid") return "bankid";
  if (status === "UPDATED") return credentials.linkFailure ? "failed" : "finish";
  return status === "CREATED" || status === "AUTHENTICATING" || status === "UPDATING" ? "waiting" : "failed";
}
