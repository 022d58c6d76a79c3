import { z } from "zod";
import { AaRefusal } from "../../engine/aa-refusal.ts";
import { fiTypes, renderFi } from "../../fi/index.ts";
import { AA_COUNTRY } from "../../people/find-by-mobile.ts";
import { type FipConsent, findConsent } from "../consent/consent-records.ts";
import { requireActive } from "../consent/require-active.ts";
import type { FetchedFi, Fip } from "../fip.ts";
import type { FipContext } from "../fip-context.ts";
import { findLink } from "../link/link-records.ts";
import { encryptFor } from "./encrypt-for.ts";
import { requireKey } from "./request-fi.ts";
import { type FipSession, findSession, isOver } from "./session-records.ts";

const shownFiType = z.enum(fiTypes);

type Ask = Parameters<Fip["fetchFi"]>[0];

/** `POST /FI/fetch`: the data of a session; of accounts that have none the text is empty. */
export async function fetchFi(context: FipContext, ask: Ask): Promise<FetchedFi> {
  const now = context.world.clock.now();
  const session = await requireSession(context, ask);
  const consent = await requireConsentOf(context, session);
  await requireActive(context, consent);
  const wanted = requireWanted(session, ask.linkRefNumbers);
  // Whoever needs no encryption is in this process, and counts the time itself.
  if (session.keyMaterial && isOver(session, now)) {
    throw new AaRefusal(
      "NoDataFound",
      `Session ${session.sessionId} was not collected in time; request anew.`,
    );
  }
  requireReady(session, wanted, now);
  if (session.keyMaterial) requireKey(session.keyMaterial, context.keysEndAt());
  const settings = await context.settings();
  const encryption = session.keyMaterial && (await encryptFor(context, session.keyMaterial, settings));
  const accounts: FetchedFi["accounts"][number][] = [];
  for (const { linkRefNumber, maskedAccNumber } of consent.detail.Accounts) {
    if (!wanted.has(linkRefNumber)) continue;
    const outcome = session.outcomes.find((each) => each.linkRefNumber === linkRefNumber);
    const isReady = outcome?.outcome === "READY" && outcome.at <= now;
    const document = isReady ? await documentOf(context, { session, consent, linkRefNumber }) : "";
    const fi = document !== "" && encryption ? encryption.encrypt(document) : document;
    accounts.push({ linkRefNumber, maskedAccNumber, fi });
  }
  return { keyMaterial: encryption?.material ?? null, accounts };
}

async function requireSession(context: FipContext, { aaId, sessionId }: Ask): Promise<FipSession> {
  const session = await findSession(context, sessionId);
  if (session?.aaId === aaId) return session;
  throw new AaRefusal("InvalidSessionId", `${context.bank.name} has no session ${sessionId} of ${aaId}.`);
}

async function requireConsentOf(context: FipContext, { consentId }: FipSession): Promise<FipConsent> {
  const consent = await findConsent(context, consentId);
  if (consent) return consent;
  throw new AaRefusal("InvalidConsentId", `${context.bank.name} has no consent ${consentId} any more.`);
}

function requireWanted({ outcomes }: FipSession, asked: Ask["linkRefNumbers"]): ReadonlySet<string> {
  const there = new Set(outcomes.map(({ linkRefNumber }) => linkRefNumber));
  const foreign = asked?.find((linkRefNumber) => !there.has(linkRefNumber));
  if (foreign === undefined) return asked ? new Set(asked) : there;
  throw new AaRefusal("InvalidRequest", `linkRefNumber ${foreign} is none of the session's: ${[...there]}.`);
}

function requireReady({ outcomes }: FipSession, wanted: ReadonlySet<string>, now: number): void {
  const asked = outcomes.filter(({ linkRefNumber }) => wanted.has(linkRefNumber));
  const decided = asked.filter(({ at }) => at <= now);
  if (decided.some(({ outcome }) => outcome === "READY")) return;
  if (decided.length < asked.length) {
    throw new AaRefusal(
      "DataFetchRequestInProgress",
      "The data is being prepared; fetch it once it is READY.",
    );
  }
  const why = asked.map(({ linkRefNumber, outcome }) => `${linkRefNumber} ${outcome}`).join(", ");
  throw new AaRefusal("NoDataFound", `No account of the session has data: ${why}.`);
}

async function documentOf(
  context: FipContext,
  of: { readonly session: FipSession; readonly consent: FipConsent; readonly linkRefNumber: string },
): Promise<string> {
  const { world, bank } = context;
  const { session, consent, linkRefNumber } = of;
  const link = await findLink(context, linkRefNumber);
  const account =
    link &&
    world.accounts({ bank: bank.id, customer: link.customer }).find(({ id }) => id === link.accountId);
  if (!link || !account) return "";
  const { documents, dirt } = await context.settings();
  return renderFi({
    world,
    customer: world.customer(link.customer, AA_COUNTRY),
    account,
    fiType: shownFiType.parse(link.fiType),
    accRefNumber: link.accRefNumber,
    maskedAccNumber: link.maskedAccNumber,
    linkRefNumber,
    consentTypes: consent.detail.consentTypes,
    range: { from: Date.parse(session.range.from), to: Date.parse(session.range.to) },
    format: session.format,
    version: documents,
    dataFilter: consent.detail.DataFilter ?? [],
    dirt,
  });
}
