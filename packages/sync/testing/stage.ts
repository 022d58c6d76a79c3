import { randomBytes } from "node:crypto";
import {
  findConnection,
  listProviders,
  type OpenOptions,
  replaceProviders,
  updateConnection,
} from "@sandbank/database";
import { providerConnections } from "@sandbank/database/schema";
import {
  type databaseKinds,
  insertTestUser,
  openTestDatabase,
  testProvider,
} from "@sandbank/database/testing";
import { fixedClock } from "@sandbank/domain";
import { completeConnection } from "../complete-connection.ts";
import type { SyncContext } from "../context.ts";
import { createSignals } from "../signals.ts";
import { startConnection } from "../start-connection.ts";
import { createVault } from "../vault.ts";
import { createScriptedProvider, scriptedAccount } from "./scripted-provider.ts";

export type Stage = Awaited<ReturnType<typeof openStage>>;

/** A database, and banks on it whose every word the test says. Nothing waits, and no number is drawn. */
export async function openStage(kind: (typeof databaseKinds)[number], options?: OpenOptions) {
  const opened = await openTestDatabase(kind, options);

  /** A bank of its own; what was due at others before is due no more. */
  async function bank() {
    await opened.db.update(providerConnections).set({ nextSyncAt: null });
    const slug = `bank-${randomBytes(4).toString("hex")}`;
    const provider = createScriptedProvider();
    provider.accounts = [scriptedAccount("a")];
    const clock = fixedClock(Date.UTC(2026, 2, 1));
    const errors: unknown[] = [];
    const ctx: SyncContext = {
      db: opened.db,
      clock,
      vault: createVault([{ id: "k", key: randomBytes(32) }]),
      providers: new Map([[slug, provider]]),
      signals: createSignals(),
      redirectUri: "http://localhost:4000/connect/callback",
      initialHistoryDays: 365,
      random: () => 0.5,
      pause: async () => undefined,
      logError: (_: string, cause: unknown) => errors.push(cause),
    };
    await replaceProviders(opened.db, [
      testProvider({ slug, name: "Test Bank", protocol: slug, connectKind: "redirect" }),
    ]);

    /** A user of their own who is connected, their first sync due. */
    async function connect() {
      const userId = await insertTestUser(opened);
      const listed = await listProviders(opened.db, userId);
      const providerId = listed.find((each) => each.provider.slug === slug)?.provider.id ?? "";
      const started = await startConnection({ ctx, input: { userId, providerId } });
      const state = new URL(started.authorizeUrl ?? "").searchParams.get("state");
      const callbackUrl = new URL(`${ctx.redirectUri}?code=c1&state=${state}`);
      await completeConnection({ ctx, input: { userId, callbackUrl } });
      const owned = { userId, id: started.connectionId };
      return {
        userId,
        providerId,
        connectionId: started.connectionId,
        makeDue: () => updateConnection(opened.db, owned, { nextSyncAt: new Date(clock.now()) }),
        async row() {
          const found = await findConnection(opened.db, owned);
          if (!found) throw new Error("the connection is gone");
          return found;
        },
      };
    }
    return { provider, clock, errors, ctx, connect };
  }

  return { db: opened.db, bank, close: opened.close };
}
