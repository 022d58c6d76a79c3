import type { Fip } from "../fip/fip.ts";
import { mobileOf } from "../people/find-by-mobile.ts";
import { AaRefusal } from "./aa-refusal.ts";
import { changeConsent } from "./change-consent.ts";
import { statusAt } from "./consent-at.ts";
import type { Engine } from "./engine.ts";
import type { EngineContext } from "./engine-context.ts";
import type { Link, Linking } from "./model.ts";

/** @throws AaRefusal InvalidFIPId */
function requireFip({ fips }: EngineContext, fipId: string): Fip {
  const fip = fips.find(({ id }) => id === fipId);
  if (fip) return fip;
  const known = fips.map(({ id }) => id).join(", ");
  throw new AaRefusal("InvalidFIPId", `There is no FIP "${fipId}"; there are ${known}.`);
}

export async function discoverAccounts(
  context: EngineContext,
  { vua, fipId, identifiers, fiTypes }: Parameters<Engine["discoverAccounts"]>[0],
): ReturnType<Engine["discoverAccounts"]> {
  const mobile = mobileOf(vua) ?? "";
  const verified = [{ category: "STRONG", type: "MOBILE", value: mobile }] as const;
  return requireFip(context, fipId).discover({ vua, identifiers: identifiers ?? verified, fiTypes });
}

export async function startLink(
  context: EngineContext,
  { vua, fipId, accounts }: Parameters<Engine["startLink"]>[0],
): Promise<Linking> {
  const begun = await requireFip(context, fipId).startLink({ vua, accounts });
  const linking: Linking = {
    ...begun,
    vua,
    fipId,
    accounts: [...accounts],
    startedAt: context.world.clock.now(),
  };
  await context.links.keepBegun(linking);
  return linking;
}

export async function confirmLink(
  context: EngineContext,
  { refNumber, token }: Parameters<Engine["confirmLink"]>[0],
): Promise<readonly Link[]> {
  const { links, world } = context;
  const begun = await links.findBegun(refNumber);
  if (!begun)
    throw new AaRefusal("InvalidRequest", `Nobody began to link under the reference "${refNumber}".`);
  const confirmed = await requireFip(context, begun.fipId).confirmLink({ refNumber, token });
  const made = confirmed.flatMap(({ linkRefNumber, accRefNumber }): Link[] => {
    const account = begun.accounts.find((one) => one.accRefNumber === accRefNumber);
    if (!account) return [];
    const { vua, fipId } = begun;
    return [{ ...account, linkRefNumber, vua, fipId, linkedAt: world.clock.now(), delinkedAt: null }];
  });
  for (const link of made) await links.keep(link);
  return made;
}

/** @throws AaRefusal InvalidRequest for an account nobody began to link */
export async function noteLinked(
  { links, world }: EngineContext,
  { fipId, vua, accRefNumber, linkRefNumber }: Parameters<Engine["noteLinked"]>[0],
): Promise<Link> {
  const begun = (await links.listBegun(vua, fipId)).toReversed();
  const account = begun.flatMap(({ accounts }) => accounts).find((one) => one.accRefNumber === accRefNumber);
  if (!account) {
    throw new AaRefusal("InvalidRequest", `${vua} did not begin to link "${accRefNumber}" at ${fipId}.`);
  }
  const link = { ...account, linkRefNumber, vua, fipId, linkedAt: world.clock.now(), delinkedAt: null };
  await links.keep(link);
  return link;
}

/** Takes a link away at the bank and here; consents that cover the account are revoked (aa.md 5). */
export async function delink(
  context: EngineContext,
  { vua, linkRefNumber }: Parameters<Engine["delink"]>[0],
): Promise<void> {
  const { links, world, consents } = context;
  const link = await links.find(linkRefNumber);
  if (!link || link.vua !== vua || link.delinkedAt !== null) {
    throw new AaRefusal("InvalidLinkRefNumber", `${vua} has no linked account "${linkRefNumber}".`);
  }
  await requireFip(context, link.fipId).delink({ vua, linkRefNumber });
  await links.keep({ ...link, delinkedAt: world.clock.now() });
  for (const consent of await consents.list({ vua })) {
    const { artefact } = consent;
    const isCovered = artefact?.accounts.some((account) => account.linkRefNumber === linkRefNumber);
    if (!artefact || !isCovered) continue;
    if (!["ACTIVE", "PAUSED"].includes(statusAt(consent, world.clock.now()))) continue;
    await changeConsent(context, { consentId: artefact.consentId, to: "REVOKED", by: "CUSTOMER" });
  }
}
