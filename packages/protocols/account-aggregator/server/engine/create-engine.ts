import { z } from "zod";
import type { AccountAggregatorOptions } from "../account-aggregator.ts";
import type { Fip } from "../fip/fip.ts";
import { drawUuid } from "../registry/draw.ts";
import { answerConsent } from "./answer-consent.ts";
import { approveConsent } from "./approve-consent.ts";
import { approveEverything } from "./approve-everything.ts";
import { changeConsent } from "./change-consent.ts";
import { consentAt } from "./consent-at.ts";
import { createConsentBook } from "./consent-book.ts";
import { createDueBook } from "./due-book.ts";
import { dueBetween } from "./due-events.ts";
import type { Engine } from "./engine.ts";
import type { EngineContext } from "./engine-context.ts";
import { fetchData } from "./fetch-data.ts";
import { confirmLink, delink, discoverAccounts, noteLinked, startLink } from "./link-accounts.ts";
import { createLinkBook } from "./link-book.ts";
import type { AaEvent } from "./model.ts";
import { noteFiStatus } from "./note-fi-status.ts";
import { refreshSession } from "./refresh-session.ts";
import { requestConsent } from "./request-consent.ts";
import { requestData } from "./request-data.ts";
import { sessionAt } from "./session-at.ts";
import { createSessionBook } from "./session-book.ts";

export interface EngineOptions
  extends Pick<AccountAggregatorOptions, "store" | "machineClock" | "onServerError"> {
  readonly world: EngineContext["world"];
  readonly fips: readonly Fip[];
}

const FAIR_USE = "aa:FairUse";
const keptFairUse = z.object({ isEnforced: z.boolean() });

/** The engine of one world. What it knows is in the store: any number of processes may have one. */
export function createEngine({ world, store, machineClock, fips, onServerError }: EngineOptions): Engine {
  const listeners = new Set<(event: AaEvent) => Promise<void> | void>();
  const tell = async (event: AaEvent) => {
    for (const listener of listeners) {
      try {
        await listener(event);
      } catch (error) {
        onServerError(error);
      }
    }
  };
  const fairUse: Engine["fairUse"] = {
    async get() {
      const kept = await store.get(FAIR_USE, FAIR_USE);
      return kept !== undefined && keptFairUse.parse(kept.value).isEnforced;
    },
    set: (isEnforced) => store.put({ kind: FAIR_USE, id: FAIR_USE, value: { isEnforced } }),
  };
  const due = createDueBook(store);
  const context: EngineContext = {
    world,
    fips,
    keysEndAt: () => Math.min(world.clock.now(), machineClock?.now() ?? Number.POSITIVE_INFINITY),
    drawId: (purpose) => drawUuid({ world, store }, purpose),
    consents: createConsentBook(store, due),
    links: createLinkBook(store),
    sessions: createSessionBook(store, due),
    due,
    tell,
    isFairUseEnforced: fairUse.get,
  };
  const { consents, links, sessions } = context;
  const now = () => world.clock.now();

  return {
    requestConsent: (ask) => requestConsent(context, ask),
    async findConsentByHandle(handle) {
      const kept = await consents.find(handle);
      return kept && consentAt(kept, now());
    },
    async findConsent(consentId) {
      const kept = await consents.findById(consentId);
      return kept && consentAt(kept, now());
    },
    listConsents: async (of) => (await consents.list(of)).map((kept) => consentAt(kept, now())),
    approveConsent: (ask) => approveConsent(context, ask),
    rejectConsent: ({ handle, reason = "reject_other" }) =>
      answerConsent(context, { handle, status: "REJECTED", reason, by: "CUSTOMER" }),
    cancelConsent: ({ handle, reason = "cancel_will_share_later" }) =>
      answerConsent(context, { handle, status: "PENDING", reason, by: "CUSTOMER" }),
    failConsent: ({ handle, reason }) =>
      answerConsent(context, { handle, status: "FAILED", reason, by: "AA" }),
    pauseConsent: (ask) => changeConsent(context, { ...ask, to: "PAUSED" }),
    resumeConsent: (ask) => changeConsent(context, { ...ask, to: "ACTIVE" }),
    revokeConsent: (ask) => changeConsent(context, { ...ask, to: "REVOKED" }),
    approveEverything: (ask) => approveEverything(context, ask),
    discoverAccounts: (ask) => discoverAccounts(context, ask),
    startLink: (ask) => startLink(context, ask),
    confirmLink: (ask) => confirmLink(context, ask),
    noteLinked: (ask) => noteLinked(context, ask),
    listLinks: (vua) => links.list(vua),
    delink: (ask) => delink(context, ask),
    requestData: (ask) => requestData(context, ask),
    async findSession(sessionId) {
      const kept = await sessions.find(sessionId);
      return kept && sessionAt(kept, now());
    },
    async listSessions(consentId) {
      const consent = await consents.findById(consentId);
      const kept = consent ? await sessions.list(consent.handle) : [];
      return kept.map((session) => sessionAt(session, now()));
    },
    fetchData: (ask) => fetchData(context, ask),
    noteFiStatus: (ask) => noteFiStatus(context, ask),
    refreshSession: (ask) => refreshSession(context, ask),
    fairUse,
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dueBetween: (from, to) => dueBetween(context, from, to),
    nextAfter: async (from) => (await due.next(from))?.at,
    tell,
  };
}
