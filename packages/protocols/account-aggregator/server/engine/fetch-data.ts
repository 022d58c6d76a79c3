import type { Instant } from "@sandbank/domain";
import type { FetchedFi } from "../fip/fip.ts";
import { AA_ID } from "./aa-id.ts";
import { AaRefusal } from "./aa-refusal.ts";
import { statusAt } from "./consent-at.ts";
import type { Engine } from "./engine.ts";
import type { EngineContext } from "./engine-context.ts";
import type { KeptConsent, KeptSession, Session } from "./model.ts";
import { sessionAt } from "./session-at.ts";

type Ask = Parameters<Engine["fetchData"]>[0];

/** `POST /FI/fetch`: what is ready, of the FIP and the accounts asked for, or of all. */
export async function fetchData(context: EngineContext, ask: Ask): ReturnType<Engine["fetchData"]> {
  const { world, sessions, consents } = context;
  const { fiuId, sessionId } = ask;
  const known = await sessions.find(sessionId);
  if (known?.fiuId !== fiuId) {
    throw new AaRefusal("InvalidSessionId", `${fiuId} has no session "${sessionId}".`);
  }
  const consent = await consents.find(known.handle);
  return sessions.change(sessionId, async (kept) => {
    const now = world.clock.now();
    const session = sessionAt(kept, now);
    checkConsent(consent, now);
    checkThere(session, now);
    const wanted = wantedOf(session, ask);
    const ready = readyOf(wanted);
    if (ready.size === 0) refuseNothing(session, wanted);
    const fetched: (FetchedFi & { readonly fipId: string })[] = [];
    for (const { fipId, sessionId: fipSession, accounts } of wanted) {
      const fip = context.fips.find(({ id }) => id === fipId);
      const linkRefNumbers = accounts.flatMap(({ linkRefNumber }) =>
        ready.has(linkRefNumber) ? [linkRefNumber] : [],
      );
      if (!fip || fipSession === null || linkRefNumbers.length === 0) continue;
      const data = await fip.fetchFi({ aaId: AA_ID, sessionId: fipSession, linkRefNumbers });
      fetched.push({ fipId, keyMaterial: data.keyMaterial, accounts: withRest(accounts, data) });
    }
    return { next: delivered(kept, ready, now), result: fetched };
  });
}

/** @throws AaRefusal ConsentPaused, ConsentRevoked, ConsentExpired */
function checkConsent(consent: KeptConsent | undefined, now: Instant): void {
  const status = consent ? statusAt(consent, now) : "REVOKED";
  if (status === "PAUSED") throw new AaRefusal("ConsentPaused", "The person has paused the consent.");
  if (status === "EXPIRED")
    throw new AaRefusal("ConsentExpired", "The consent has expired; ask for a new one.");
  if (status !== "ACTIVE")
    throw new AaRefusal("ConsentRevoked", "The consent was revoked; ask for a new one.");
}

/** What the FIU encrypts for itself is there for the hour of the session; Setu keeps it for the data life. @throws AaRefusal DataGone */
function checkThere({ isGone, status, door, dataGoneAt, timesOutAt }: Session, now: Instant): void {
  if (isGone) {
    const since = new Date(dataGoneAt ?? 0).toISOString();
    throw new AaRefusal("DataGone", `The data life of the consent ended ${since}; request the data again.`);
  }
  if (status === "EXPIRED") {
    const since = new Date(timesOutAt).toISOString();
    throw new AaRefusal("DataGone", `Nobody collected the data until ${since}; request it again.`);
  }
  if (door === "rebit" && timesOutAt <= now) {
    const since = new Date(timesOutAt).toISOString();
    throw new AaRefusal("DataGone", `The session ended ${since}; request the data again.`);
  }
}

/** @throws AaRefusal InvalidFIPId, InvalidRequest */
function wantedOf({ fips }: Session, { fipId, linkRefNumbers }: Ask): Session["fips"] {
  const ofFip = fips.filter((fip) => fipId === undefined || fip.fipId === fipId);
  if (ofFip.length === 0) {
    const known = fips.map((fip) => fip.fipId).join(", ");
    throw new AaRefusal("InvalidFIPId", `The session is not with "${fipId}"; it is with ${known}.`);
  }
  if (!linkRefNumbers) return ofFip;
  const known = ofFip.flatMap(({ accounts }) => accounts.map(({ linkRefNumber }) => linkRefNumber));
  const unknown = linkRefNumbers.find((wanted) => !known.includes(wanted));
  if (unknown !== undefined) {
    throw new AaRefusal("InvalidRequest", `The session has no account with linkRefNumber "${unknown}".`);
  }
  return ofFip.flatMap((fip) => {
    const accounts = fip.accounts.filter(({ linkRefNumber }) => linkRefNumbers.includes(linkRefNumber));
    return accounts.length > 0 ? [{ ...fip, accounts }] : [];
  });
}

function readyOf(wanted: Session["fips"]): ReadonlySet<string> {
  const ready = wanted.flatMap(({ accounts }) =>
    accounts.filter(({ status }) => status === "READY" || status === "DELIVERED"),
  );
  return new Set(ready.map(({ linkRefNumber }) => linkRefNumber));
}

function refuseNothing({ status }: Session, wanted: Session["fips"]): never {
  const states = wanted.flatMap(({ accounts }) =>
    accounts.map((account) => `${account.maskedAccNumber} ${account.status}`),
  );
  const advice =
    status === "ACTIVE" ? "wait for the notification that it is READY" : "request the data again";
  throw new AaRefusal("NoDataFound", `Nothing is ready: ${states.join(", ")}; ${advice}.`);
}

/** What a FIP gave, and nothing for each account it did not. */
function withRest(accounts: Session["fips"][number]["accounts"], data: FetchedFi): FetchedFi["accounts"] {
  return accounts.map(({ linkRefNumber, maskedAccNumber }) => {
    const fi = data.accounts.find((one) => one.linkRefNumber === linkRefNumber)?.fi ?? "";
    return { linkRefNumber, maskedAccNumber, fi };
  });
}

function delivered(kept: KeptSession, ready: ReadonlySet<string>, now: Instant): KeptSession {
  const fips = kept.fips.map((fip) => ({
    ...fip,
    accounts: fip.accounts.map((account) =>
      ready.has(account.linkRefNumber) && account.deliveredAt === null
        ? { ...account, deliveredAt: now }
        : account,
    ),
  }));
  return { ...kept, fips };
}
