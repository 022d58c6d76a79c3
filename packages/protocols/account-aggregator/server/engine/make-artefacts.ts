import { signConsent, testSigner } from "../../crypto/index.ts";
import type { ConsentAccount, SignedConsentDetail } from "../../wire/index.ts";
import { AA_ID } from "./aa-id.ts";
import type { DrawId } from "./engine-context.ts";
import type { Artefact, KeptConsent, Link } from "./model.ts";

/**
 * What is signed once a person has said yes: one artefact for the FIU with every account, provided by the aggregator,
 * and one for each FIP with its own, consumed by the aggregator (aa.md 1). Each has an id of its own.
 */
export async function makeArtefacts(
  consent: KeptConsent,
  links: readonly Link[],
  drawId: DrawId,
): Promise<{ readonly artefact: Artefact; readonly fipArtefacts: readonly Artefact[] }> {
  const make = async (fipId: string | null, accounts: readonly ConsentAccount[]): Promise<Artefact> => {
    const detail = JSON.stringify(signedDetail(consent, fipId, accounts));
    return {
      consentId: await drawId("consent"),
      fipId,
      signedConsent: signConsent(detail, testSigner("aa")),
      accounts: [...accounts],
    };
  };
  const artefact = await make(null, links.map(accountOf));
  const fipArtefacts: Artefact[] = [];
  for (const fipId of new Set(links.map((link) => link.fipId))) {
    const theirs = links.filter((link) => link.fipId === fipId);
    fipArtefacts.push(await make(fipId, theirs.map(accountOf)));
  }
  return { artefact, fipArtefacts };
}

function accountOf({ fiType, fipId, accType, linkRefNumber, maskedAccNumber }: Link): ConsentAccount {
  return { fiType, fipId, accType, linkRefNumber, maskedAccNumber };
}

function signedDetail(
  { vua, detail }: KeptConsent,
  fipId: string | null,
  accounts: readonly ConsentAccount[],
): SignedConsentDetail {
  const { DataConsumer, Frequency, ...rest } = detail;
  return {
    ...rest,
    DataConsumer: fipId === null ? DataConsumer : { id: AA_ID, type: "AA" },
    DataProvider: fipId === null ? { id: AA_ID, type: "AA" } : { id: fipId, type: "FIP" },
    Customer: { id: vua },
    Accounts: [...accounts],
    // The signed detail has no INF: once a second is as often as anybody asks.
    Frequency: Frequency.unit === "INF" ? { unit: "HOUR", value: 3600 } : Frequency,
  };
}
