import { randomBytes } from "node:crypto";
import {
  deleteConnectionData,
  listProviders,
  type OpenDatabase,
  replaceProviders,
  updateConnection,
} from "@sandbank/database";
import { insertTestUser } from "@sandbank/database/testing";
import { systemClock } from "@sandbank/domain";
import { approveConsent, createFormBrowser } from "@sandbank/form-browser";
import { createFdxProvider } from "@sandbank/protocol-fdx/client";
import {
  completeConnection,
  createSignals,
  createVault,
  runOneDue,
  type SyncContext,
  startConnection,
} from "@sandbank/sync";
import { BANK, BIG_CUSTOMER, DAYS } from "./servers/big-customer.ts";

const REDIRECT_URI = "http://localhost:4000/connect/callback";

export interface ConnectedCore {
  readonly userId: string;
  readonly connectionId: string;
  /** As if nothing had been read yet. */
  forget(): Promise<void>;
  /** Makes a sync due and runs it to its end. @throws Error when it fails */
  sync(): Promise<void>;
}

/** A user who has connected the big customer's bank over HTTP, as a person would in a browser. */
export async function connectedCore(
  { db, ...opened }: OpenDatabase,
  sandboxPort: number,
): Promise<ConnectedCore> {
  const sandboxUrl = `http://localhost:${sandboxPort}`;
  const bank = { id: BANK, name: "Chase", country: "US", color: "#117aca" };
  const provider = createFdxProvider({
    clock: systemClock,
    banks: [
      {
        ...bank,
        issuer: new URL(`${sandboxUrl}/${BANK}`),
        apiUrl: `${sandboxUrl}/${BANK}/fdx/v6`,
        clientId: "sandbank-core",
        clientSecret: "sandbank-core-secret",
        historyDays: DAYS,
      },
    ],
  });
  await replaceProviders(db, [
    {
      slug: BANK,
      name: bank.name,
      shortName: bank.name,
      country: bank.country,
      color: bank.color,
      onColor: "#ffffff",
      monogram: "C",
      protocol: "fdx",
      connectKind: "redirect",
      accountTypes: ["checking"],
    },
  ]);
  const failures: unknown[] = [];
  const ctx: SyncContext = {
    db,
    storedAtOnce: opened.rowsAtOnce,
    clock: systemClock,
    vault: createVault([{ id: "bench", key: randomBytes(32) }]),
    providers: new Map([["fdx", provider]]),
    signals: createSignals(),
    redirectUri: REDIRECT_URI,
    initialHistoryDays: DAYS - 1,
    logError: (_, cause) => failures.push(cause),
  };
  const userId = await insertTestUser({ db, ...opened });
  const [offered] = await listProviders(db, userId);
  const providerId = offered?.provider.id ?? "";
  const { connectionId, authorizeUrl } = await startConnection({ ctx, input: { userId, providerId } });
  const browser = createFormBrowser({ fetch, leaveAt: REDIRECT_URI });
  const callbackUrl = await approveConsent(browser, authorizeUrl ?? "", BIG_CUSTOMER);
  await completeConnection({ ctx, input: { userId, callbackUrl } });
  const owned = { userId, id: connectionId };
  return {
    userId,
    connectionId,
    async forget() {
      await deleteConnectionData(db, owned);
      await updateConnection(db, owned, { syncCursor: null, lastSyncedAt: null, lastSync: null });
    },
    async sync() {
      await updateConnection(db, owned, { nextSyncAt: new Date(systemClock.now()) });
      await runOneDue(ctx);
      if (failures.length > 0) throw new Error("the sync failed", { cause: failures[0] });
    },
  };
}
