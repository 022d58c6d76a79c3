import { explainInvalid } from "@sandbank/domain";
import { SignatureError, signatureOf, verifySignedConsent } from "../../../crypto/index.ts";
import { type SignedConsentDetail, signedConsentDetail } from "../../../wire/index.ts";
import { AaRefusal } from "../../engine/aa-refusal.ts";
import { checkFilter } from "../../engine/check-detail.ts";
import { upgradeDetail } from "../../rebit/upgrade-detail.ts";
import type { Fip } from "../fip.ts";
import type { FipContext } from "../fip-context.ts";
import { findLink, isLinked } from "../link/link-records.ts";
import { findConsent, keepConsent } from "./consent-records.ts";

type Artefact = Parameters<Fip["receiveConsent"]>[0];

/** `POST /Consent`: takes up an artefact the AA made for this bank, once, after looking at every part of it. */
export async function receiveConsent(context: FipContext, artefact: Artefact): Promise<void> {
  const { bank, world } = context;
  const { aaId, consentId, status } = artefact;
  if (await findConsent(context, consentId)) {
    throw invalid(`consentId ${consentId} was received before; each artefact is sent once.`);
  }
  const detail = await readDetail(context, artefact);
  requireOurs(context, detail, aaId);
  await requireLinks(context, detail);
  for (const filter of detail.DataFilter ?? []) checkFilter(filter);
  const now = world.clock.now();
  if (Date.parse(detail.consentExpiry) <= now) {
    throw invalid(`consentExpiry ${detail.consentExpiry} has passed.`);
  }
  if ((await context.settings()).consent === "refused") {
    throw new AaRefusal("PreconditionFailed", `${bank.name} takes no consents at the moment.`);
  }
  const signature = signatureOf(artefact.signedConsent);
  await keepConsent(context, { consentId, aaId, detail, signature, status, receivedAt: now, uses: [] });
}

const invalid = (message: string) => new AaRefusal("InvalidRequest", message);

async function readDetail(
  { findAaKey }: FipContext,
  { aaId, signedConsent }: Artefact,
): Promise<SignedConsentDetail> {
  const key = await findAaKey(aaId);
  if (!key) throw new AaRefusal("Unauthorized", `The registry has no AA ${aaId}.`);
  let detail: unknown;
  try {
    ({ detail } = verifySignedConsent(signedConsent, key));
  } catch (error) {
    if (!(error instanceof SignatureError)) throw error;
    throw new AaRefusal("SignatureDoesNotMatch", `signedConsent: ${error.message}`);
  }
  const parsed = signedConsentDetail.safeParse(upgradeDetail(detail, "AA"));
  if (parsed.success) return parsed.data;
  throw invalid(`signedConsent: ${explainInvalid(parsed.error)}`);
}

function requireOurs({ fipId }: FipContext, detail: SignedConsentDetail, aaId: string): void {
  const { DataProvider: provider, DataConsumer: consumer, Accounts: accounts } = detail;
  if (provider.type !== "FIP" || provider.id !== fipId) {
    throw invalid(
      `signedConsent: DataProvider is ${provider.type} ${provider.id}, and this is FIP ${fipId}.`,
    );
  }
  if (consumer.id !== aaId) {
    throw invalid(`signedConsent: DataConsumer is ${consumer.id}, and ${aaId} sent it.`);
  }
  const foreign = accounts.find((account) => account.fipId !== fipId);
  if (foreign) throw invalid(`signedConsent: an account of ${foreign.fipId} is none of ${fipId}.`);
}

async function requireLinks(context: FipContext, { Customer, Accounts }: SignedConsentDetail): Promise<void> {
  for (const { linkRefNumber, maskedAccNumber } of Accounts) {
    const link = await findLink(context, linkRefNumber);
    const isTheirs = link?.vua === Customer.id && isLinked(link, context.world.clock.now());
    if (isTheirs && link.maskedAccNumber === maskedAccNumber) continue;
    const why = isTheirs ? `is ${link.maskedAccNumber}, not ${maskedAccNumber}` : "is not linked";
    throw invalid(`signedConsent: account ${linkRefNumber} of ${Customer.id} ${why}.`);
  }
}
