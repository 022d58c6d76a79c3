import { DAY_MS, type Instant } from "@sandbank/domain";
import {
  type AccountTrouble,
  type ConsentStatus,
  type Grant,
  type Provider,
  ProviderError,
} from "@sandbank/provider";
import { z } from "zod";
import { type Credentials, knownAccount, readCredentials, writeCredentials } from "./credentials.ts";
import { overlapping, readCursor, startFor } from "./cursor.ts";
import type { AaConsent, Door } from "./door.ts";
import { recogniseAccounts } from "./known-accounts.ts";
import { type Delivery, mapDelivery, transactionsOf } from "./map-delivery.ts";
import type { AaBank, AaProviderOptions } from "./options.ts";
import { markUsed, readSession, type WantedSession } from "./read-session.ts";
import { createSetuDoor } from "./setu/create-setu-door.ts";

const pendingShape = z.object({
  handle: z.string(),
  /** Accounts of the connection that is renewed; none of one that is new. */
  known: z.array(knownAccount),
});

/** Sessions whose documents are kept while their pages are handed on. */
const MOST_DELIVERIES = 8;

/**
 * Indian banks behind an Account Aggregator, as a financial information user. One data session serves a whole sync run:
 * its accounts first, then its transactions page by page. Reads no environment.
 */
export function createAaProvider(options: AaProviderOptions): Provider {
  const { banks, clock, consentDays = 90, pageSize = 500 } = options;
  const http = { fetch: options.fetch ?? fetch, timeoutMs: options.timeoutMs ?? 15_000 };
  const reading = { clock, wait: options.wait ?? pause, patienceMs: options.patienceMs ?? 8_000 };
  const opened: Promise<Door> = openDoor();
  // Asked for at the first call: a door that cannot be opened is that call's trouble.
  opened.catch(() => undefined);
  const deliveries = new Map<string, Delivery>();

  async function openDoor(): Promise<Door> {
    if (options.door.kind === "setu") return createSetuDoor(options.door, { ...http, clock });
    const { createRebitDoor } = await import("./rebit/create-rebit-door.ts");
    return createRebitDoor(options.door, { ...http, clock });
  }

  function bankById(id: string): AaBank {
    const found = banks.find((bank) => bank.id === id);
    if (!found) throw new ProviderError("not_supported", `no bank "${id}" behind this aggregator`);
    return found;
  }

  /** The consent while it can be read under. @throws ProviderError consent_paused, consent_expired, consent_revoked */
  async function activeConsent(grant: Grant): Promise<AaConsent> {
    const { consentId } = readCredentials(grant.credentials);
    const consent = await (await opened).readConsent(consentId);
    const status = statusAt(consent, clock.now());
    if (status === "paused") throw new ProviderError("consent_paused", "the consent is paused");
    if (status === "expired") throw new ProviderError("consent_expired", "the consent has run out");
    if (status !== "approved") throw new ProviderError("consent_revoked", `the consent is ${status}`);
    return consent;
  }

  async function readDelivery(grant: Grant, wanted: WantedSession): Promise<Delivery> {
    const consent = await activeConsent(grant);
    const read = await readSession(grant, await opened, consent, wanted, reading);
    const known = deliveries.get(read.session.sessionId);
    if (known) return { ...known, session: read.session };
    const { known: ids } = readCredentials(grant.credentials);
    const home = bankById(grant.bankId).fipId;
    const delivery = mapDelivery(read, consent, { banks, home, known: ids, now: clock.now() });
    deliveries.set(read.session.sessionId, delivery);
    for (const oldest of deliveries.keys()) {
      if (deliveries.size <= MOST_DELIVERIES) break;
      deliveries.delete(oldest);
    }
    if (!consent.covers.includes("transactions")) await markUsed(grant, read.session, read.session.range.to);
    return delivery;
  }

  /** At the same aggregator as before, where the links are the same: it need not be asked for again. */
  async function addressOf({ consentId }: Credentials): Promise<string | null> {
    try {
      return (await (await opened).readConsent(consentId)).vua;
    } catch (error) {
      // There may be no such consent any more.
      if (error instanceof ProviderError && !error.retryable) return null;
      throw error;
    }
  }

  /** What a run reads first decides since when its session tells. */
  function beginning(grant: Grant): WantedSession {
    const { readThrough } = readCredentials(grant.credentials);
    // Before it was read at all: everything the consent lets us read.
    return { from: readThrough === null ? 0 : overlapping(readThrough), renew: true };
  }

  return {
    name: "account-aggregator",

    async getSupportedBanks() {
      return banks.map(({ id, name, country, color }) => ({ id, name, country, color }));
    },

    async initiateConnection({ bankId, redirectUri, state, mobile, renews }) {
      const { fipId, historyDays } = bankById(bankId);
      const former = readFormer(renews);
      const customer = mobile ?? (former && (await addressOf(former)));
      if (!customer)
        throw new ProviderError("mobile_required", "an aggregator knows people by their mobile number");
      const redirectUrl = new URL(options.redirectUrl ?? redirectUri);
      redirectUrl.searchParams.set("state", state);
      const start = clock.now();
      const expiry = start + consentDays * DAY_MS;
      const { handle, url } = await (await opened).requestConsent({
        customer,
        fipId,
        redirectUrl: redirectUrl.href,
        start,
        expiry,
        range: { from: start - historyDays * DAY_MS, to: expiry },
      });
      return { status: "pending", authorizeUrl: url, pending: writePending(handle, former) };
    },

    async completeConnection(answer) {
      bankById(answer.bankId);
      const { handle, known } = pendingShape.parse(JSON.parse(answer.pending));
      const door = await opened;
      const consentId = await door.readAnswer(answer, handle);
      const consent = await door.readConsent(consentId);
      return {
        credentials: writeCredentials({
          consentId,
          known: recogniseAccounts(consent.accounts, known),
          session: null,
          readThrough: null,
        }),
        consent: toStatus(consent, clock.now()),
      };
    },

    async getConsentStatus(grant) {
      const { consentId } = readCredentials(grant.credentials);
      return toStatus(await (await opened).readConsent(consentId), clock.now());
    },

    async fetchBankData(grant) {
      return (await readDelivery(grant, beginning(grant))).accounts;
    },

    async listTroubles(grant): Promise<readonly AccountTrouble[]> {
      return (await readDelivery(grant, { ...beginning(grant), renew: false })).troubles;
    },

    async syncTransactions(grant, query) {
      const cursor = readCursor(query.cursor);
      const starts = new Map(query.accounts.map(({ id }) => [id, startFor(cursor, id, query.from)]));
      const from = Math.min(clock.now(), ...starts.values());
      const delivery = await readDelivery(grant, { from, renew: false });
      const { session, troubles } = delivery;
      const all = transactionsOf(delivery, starts);
      const offset = cursor.pass?.sessionId === session.sessionId ? cursor.pass.offset : 0;
      const upserted = all.slice(offset, offset + pageSize);
      const next = offset + upserted.length;
      if (next < all.length) {
        const further = { ...cursor, pass: { sessionId: session.sessionId, offset: next } };
        return { upserted, removed: [], cursor: JSON.stringify(further), hasMore: true };
      }
      const through = { ...cursor.through };
      for (const { id } of delivery.accounts) if (starts.has(id)) through[id] = session.range.to;
      const read = [...delivery.accounts.map(({ id }) => id), ...troubles.map(({ accountId }) => accountId)];
      await markUsed(grant, session, furthestBehind(read, through));
      return { upserted, removed: [], cursor: JSON.stringify({ through, pass: null }), hasMore: false };
    },

    async revokeConsent(grant) {
      await (await opened).revoke(readCredentials(grant.credentials).consentId);
    },

    ...(options.isSandbox && {
      async subscribeToAll(callbackUrl: string) {
        await (await opened).tellAt(callbackUrl);
        // Who tells is known by their signature, or not at all.
        return { secret: "" };
      },
    }),

    async readNotification(_bankId, incoming) {
      return (await opened).readNotification(incoming);
    },

    async detectUpiMandates(grant) {
      const consent = await activeConsent(grant);
      return (await (await opened).readMandates?.(consent)) ?? [];
    },
  };
}

/** Null where there was none, or none we can read. */
function readFormer(renews: string | undefined): Credentials | null {
  try {
    return renews === undefined ? null : readCredentials(renews);
  } catch (error) {
    if (error instanceof ProviderError) return null;
    throw error;
  }
}

function writePending(handle: string, former: Credentials | null): string {
  return JSON.stringify({ handle, known: former?.known ?? [] } satisfies z.infer<typeof pendingShape>);
}

/** Since when the next session has to tell; null where there is an account of which nothing was ever read. */
function furthestBehind(
  accountIds: readonly string[],
  through: Readonly<Record<string, Instant>>,
): Instant | null {
  const instants = accountIds.map((id) => through[id]);
  const known = instants.filter((instant) => instant !== undefined);
  return known.length === 0 || known.length < instants.length ? null : Math.min(...known);
}

/** An aggregator may be late to notice that a consent's time is over. */
function statusAt({ status, expiry }: AaConsent, now: Instant): ConsentStatus["status"] {
  return (status === "approved" || status === "paused") && expiry <= now ? "expired" : status;
}

function toStatus(consent: AaConsent, now: Instant): ConsentStatus {
  const { id, start, expiry, covers } = consent;
  const status = statusAt(consent, now);
  const wasApproved = status !== "pending" && status !== "rejected";
  return {
    consentId: id,
    status,
    approvedAt: wasApproved && Number.isFinite(start) ? start : null,
    expiresAt: Number.isFinite(expiry) ? expiry : null,
    covers,
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
