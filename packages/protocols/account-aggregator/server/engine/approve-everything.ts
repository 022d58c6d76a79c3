import { AaRefusal } from "./aa-refusal.ts";
import { approveConsent } from "./approve-consent.ts";
import type { Engine } from "./engine.ts";
import type { EngineContext } from "./engine-context.ts";
import { confirmLink, discoverAccounts, startLink } from "./link-accounts.ts";
import type { Link } from "./model.ts";

/** The one-time code every bank of the sandbox sends. */
const TOKEN = "123456";

/** Codes of a FIP where a person has nothing to link, or cannot now. */
const NOTHING_THERE: readonly string[] = [
  "NoAccountsFound",
  "UnsupportedFIType",
  "CannotIdentifyCustomer",
  "ServiceUnavailable",
];

/** Logs in, discovers, links and approves in one call, as a person who says yes to everything would. */
export async function approveEverything(
  context: EngineContext,
  { handle, vua, fips }: Parameters<Engine["approveEverything"]>[0],
): ReturnType<Engine["approveEverything"]> {
  const consent = await context.consents.find(handle);
  if (!consent) throw new AaRefusal("InvalidConsentHandle", `There is no consent request "${handle}".`);
  const { fiTypes } = consent.detail;
  const address = vua ?? consent.vua;
  const linked: Link[] = [];
  for (const { id: fipId } of context.fips) {
    if (fips && !fips.includes(fipId)) continue;
    linked.push(...(await linkAll(context, { vua: address, fipId, fiTypes })));
  }
  const linkRefNumbers = linked.map(({ linkRefNumber }) => linkRefNumber);
  return approveConsent(context, { handle, vua: address, linkRefNumbers });
}

async function linkAll(
  context: EngineContext,
  ask: { readonly vua: string; readonly fipId: string; readonly fiTypes: readonly string[] },
): Promise<readonly Link[]> {
  const { vua, fipId } = ask;
  const found = await discoverAccounts(context, ask).catch((error: unknown) => {
    if (error instanceof AaRefusal && NOTHING_THERE.includes(error.code)) return [];
    throw error;
  });
  const known = (await context.links.list(vua)).filter((link) => link.fipId === fipId);
  const isKnown = (accRefNumber: string) => known.some((link) => link.accRefNumber === accRefNumber);
  const fresh = found.filter(({ accRefNumber }) => !isKnown(accRefNumber));
  const already = known.filter(({ accRefNumber }) => found.some((one) => one.accRefNumber === accRefNumber));
  if (fresh.length === 0) return already;
  const { refNumber } = await startLink(context, { vua, fipId, accounts: fresh });
  return [...already, ...(await confirmLink(context, { refNumber, token: TOKEN }))];
}
