import type { Instant } from "@sandbank/domain";
import { signatureOf } from "../../crypto/index.ts";
import type { Fip } from "../fip/fip.ts";
import { AA_ID } from "./aa-id.ts";
import { AaRefusal } from "./aa-refusal.ts";
import { checkActive, checkArtefactSignature, checkKey, checkRange, checkUse } from "./check-request.ts";
import type { Engine } from "./engine.ts";
import type { EngineContext } from "./engine-context.ts";
import type { Artefact, KeptConsent, KeptSession, Session } from "./model.ts";
import { SESSION_MS, sessionAt } from "./session-at.ts";
import { shift } from "./span.ts";

export type DataAsk = Parameters<Engine["requestData"]>[0] & {
  /** Only these accounts; then it is no further use of the consent. Default: all. */
  readonly only?: readonly string[] | undefined;
};

/** `POST /FI/request`: opens a session at every FIP of the consent. */
export async function requestData(context: EngineContext, ask: DataAsk): Promise<Session> {
  const { world, consents, sessions, tell } = context;
  const { fiuId, consentId, range, digitalSignature, keyMaterial, only } = ask;
  const found = await consents.findById(consentId);
  if (!found?.artefact || found.artefact.consentId !== consentId || found.fiuId !== fiuId) {
    throw new AaRefusal("InvalidConsentId", `${fiuId} has no consent "${consentId}".`);
  }
  const kept = await consents.change(found.handle, async (consent) => {
    const now = world.clock.now();
    if (digitalSignature !== undefined && consent.artefact) {
      checkArtefactSignature(consent.artefact, digitalSignature);
    }
    checkActive(consent, now);
    checkRange(consent.detail, range);
    if (keyMaterial) checkKey(keyMaterial, context.keysEndAt());
    if (!only) checkUse(consent, now);
    const session = await openSession(context, consent, ask, now);
    await sessions.keep(session);
    const isUse = !only && session.fips.some(({ refusal }) => refusal === null);
    return { next: isUse ? { ...consent, uses: [...consent.uses, now] } : consent, result: session };
  });
  const session = sessionAt(kept, world.clock.now());
  await tell({ kind: "session", at: world.clock.now(), session });
  return session;
}

async function openSession(
  { drawId, fips }: EngineContext,
  { handle, fiuId, door, detail, fipArtefacts }: KeptConsent,
  ask: DataAsk,
  now: Instant,
): Promise<KeptSession> {
  const { range, keyMaterial, format = "xml", only } = ask;
  const wanted = fipArtefacts.flatMap((artefact) => {
    const accounts = artefact.accounts.filter(({ linkRefNumber }) => only?.includes(linkRefNumber) ?? true);
    return accounts.length > 0 ? [{ ...artefact, accounts }] : [];
  });
  const opened: KeptSession["fips"] = [];
  for (const artefact of wanted) {
    const fip = fips.find(({ id }) => id === artefact.fipId);
    opened.push(await openAt(fip, artefact, { ...ask, format }, now));
  }
  const { unit, value } = detail.DataLife;
  const isKept = value > 0 && unit !== "INF";
  return {
    id: await drawId("session"),
    consentId: ask.consentId,
    handle,
    fiuId,
    door,
    range,
    keyMaterial,
    format,
    createdAt: now,
    timesOutAt: now + SESSION_MS,
    dataGoneAt: isKept ? shift(now, unit, value) : null,
    fips: opened,
  };
}

/** A FIP that refuses is part of the session: what it said, and nothing of its accounts. */
async function openAt(
  fip: Fip | undefined,
  { fipId, consentId, signedConsent, accounts }: Artefact,
  { range, keyMaterial, format = "xml" }: DataAsk,
  now: Instant,
): Promise<KeptSession["fips"][number]> {
  const part = { fipId: fipId ?? "", consentId };
  try {
    if (!fip) throw new AaRefusal("ServiceUnavailable", `There is no FIP "${fipId}" any more.`);
    const digitalSignature = signatureOf(signedConsent);
    const asked = { aaId: AA_ID, consentId, digitalSignature, range, keyMaterial, format };
    const { sessionId, accounts: outcomes } = await fip.requestFi(asked);
    return {
      ...part,
      sessionId,
      refusal: null,
      accounts: accounts.map((account) => {
        const found = outcomes.find(({ linkRefNumber }) => linkRefNumber === account.linkRefNumber);
        const { outcome, at, description } = found ?? {
          outcome: "DENIED",
          at: now,
          description: `${fip.id} has no such account`,
        };
        return { ...account, outcome, at, description, deliveredAt: null };
      }),
    };
  } catch (error) {
    if (!(error instanceof AaRefusal)) throw error;
    const description = `${fipId} answered ${error.code}: ${error.message}`;
    const outcome = { outcome: "DENIED", at: now, description, deliveredAt: null } as const;
    return {
      ...part,
      sessionId: null,
      refusal: description,
      accounts: accounts.map((account) => ({ ...account, ...outcome })),
    };
  }
}
