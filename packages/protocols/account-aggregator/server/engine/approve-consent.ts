import { AA_ID } from "./aa-id.ts";
import { AaRefusal } from "./aa-refusal.ts";
import { consentAt } from "./consent-at.ts";
import type { Engine } from "./engine.ts";
import type { EngineContext } from "./engine-context.ts";
import { makeArtefacts } from "./make-artefacts.ts";
import type { Artefact, Consent, KeptConsent, Link } from "./model.ts";
import { requirePending } from "./require-pending.ts";

/** The person said yes to these accounts. A FIP that does not take its artefact makes the consent FAILED. */
export async function approveConsent(
  context: EngineContext,
  { handle, vua, linkRefNumbers }: Parameters<Engine["approveConsent"]>[0],
): ReturnType<Engine["approveConsent"]> {
  const { world, consents, drawId, tell } = context;
  const approved = await consents.change(handle, async (kept) => {
    const now = world.clock.now();
    requirePending(kept, now);
    if (vua !== undefined && vua !== kept.vua) {
      throw new AaRefusal("InvalidCustomerAddress", `The consent is asked of ${kept.vua}, not of ${vua}.`);
    }
    const links = await linksOf(context, kept, linkRefNumbers);
    const { artefact, fipArtefacts } = await makeArtefacts(kept, links, drawId);
    const refusal = await handOut(context, fipArtefacts, now);
    const next: KeptConsent = {
      ...kept,
      changedAt: now,
      changedBy: "CUSTOMER",
      ...(refusal === undefined
        ? { status: "ACTIVE", approvedAt: now, artefact, fipArtefacts: [...fipArtefacts], reason: null }
        : { status: "FAILED", reason: refusal }),
    };
    return { next, result: consentAt(next, now) };
  });
  await tell({ kind: "consent", at: world.clock.now(), consent: approved, by: "CUSTOMER" });
  return approved satisfies Consent;
}

async function linksOf(
  { links }: EngineContext,
  { vua, detail }: KeptConsent,
  linkRefNumbers: readonly string[],
): Promise<readonly Link[]> {
  if (linkRefNumbers.length === 0) {
    throw new AaRefusal(
      "InvalidLinkRefNumber",
      "A consent covers one account at least; link one and choose it.",
    );
  }
  const known = await links.list(vua);
  return [...new Set(linkRefNumbers)].map((wanted) => {
    const link = known.find(({ linkRefNumber }) => linkRefNumber === wanted);
    if (!link) {
      throw new AaRefusal("InvalidLinkRefNumber", `${vua} has no linked account "${wanted}".`);
    }
    if (detail.fiTypes.some((type) => type === link.fiType)) return link;
    throw new AaRefusal(
      "InvalidRequest",
      `The account ${link.maskedAccNumber} is a ${link.fiType}; the consent is for ${detail.fiTypes.join(", ")}.`,
    );
  });
}

/** Gives each FIP its artefact. @returns why one did not take it; then no other keeps it */
async function handOut(
  { fips }: EngineContext,
  artefacts: readonly Artefact[],
  now: number,
): Promise<string | undefined> {
  const taken: Artefact[] = [];
  for (const artefact of artefacts) {
    const { fipId, consentId, signedConsent } = artefact;
    const fip = fips.find(({ id }) => id === fipId);
    try {
      await fip?.receiveConsent({
        aaId: AA_ID,
        consentId,
        status: "ACTIVE",
        createdAt: now,
        signedConsent,
      });
      taken.push(artefact);
    } catch (error) {
      if (!(error instanceof AaRefusal)) throw error;
      for (const one of taken) {
        const other = fips.find(({ id }) => id === one.fipId);
        await other?.notifyConsent({ aaId: AA_ID, consentId: one.consentId, status: "REVOKED" });
      }
      return `${FIP_DENIED}: ${fipId} answered ${error.code}: ${error.message}`;
    }
  }
  return undefined;
}

/** What the reason of a consent begins with that a FIP did not take. */
const FIP_DENIED = "FIP_DENIED_CONSENT";
