import { randomBytes, randomUUID } from "node:crypto";
import {
  type AccountValues,
  beginConnection,
  listProviders,
  listSubscriptions,
  listTransactions,
  type OpenDatabase,
  replaceProviders,
  type StreamValues,
  saveConsent,
  saveSubscriptions,
  type TransactionValues,
  updateConnection,
  upsertAccounts,
  upsertTransactions,
} from "@sandbank/database";
import { insertTestUser } from "@sandbank/database/testing";
import { fixedClock } from "@sandbank/domain";
import { requestExport, runExport } from "@sandbank/exports";
import { createMockProvider } from "@sandbank/protocol-mock/client";
import { createSignals, createVault, type SyncContext } from "@sandbank/sync";
import { TRPCError } from "@trpc/server";
import { z } from "zod";
import { appRouter, createCallerFactory } from "../index.ts";
import { idFields, type Procedure } from "./procedures.ts";

const BANK = { name: "Bank", country: "US", color: "#000000" };
const clock = fixedClock("2026-01-02T00:00:00Z");
const callable = z.custom<(input: unknown) => Promise<unknown>>((value) => typeof value === "function");

/** Somebody who owns a row of everything, somebody who owns nothing, and the procedures for both. */
export async function ownedRows(opened: OpenDatabase) {
  const { db } = opened;
  await replaceProviders(db, [
    {
      ...BANK,
      slug: "bank",
      shortName: "Bank",
      onColor: "#ffffff",
      monogram: "B",
      protocol: "mock",
      connectKind: "instant",
      accountTypes: ["checking"],
    },
  ]);
  const [ownerId, strangerId] = [await insertTestUser(opened), await insertTestUser(opened)];
  const provider = createMockProvider({ banks: [{ ...BANK, id: "bank" }], clock });
  const sync: SyncContext = {
    db,
    clock,
    vault: createVault([{ id: "k", key: randomBytes(32) }]),
    providers: new Map([["mock", provider]]),
    signals: createSignals(),
    redirectUri: "http://localhost/connect/callback",
    initialHistoryDays: 30,
    logError: () => undefined,
  };

  const providerId = (await listProviders(db, ownerId))[0]?.provider.id ?? "";
  const connection = await beginConnection(db, ownerId, providerId);
  if (!connection) throw new Error("no connection");
  const approved = await provider.initiateConnection({ bankId: "bank", redirectUri: "", state: "" });
  if (approved.status !== "approved") throw new Error("the mock bank asks nobody");
  await updateConnection(db, connection, {
    status: "connected",
    connectedAt: new Date(),
    credentials: sync.vault.seal(approved.credentials, `connection/${ownerId}/${connection.id}`),
  });
  const { consent } = approved;
  await saveConsent(db, {
    userId: ownerId,
    connectionId: connection.id,
    providerConsentId: consent.consentId,
    status: consent.status,
  });
  const accountId = (await upsertAccounts(db, connection, [ACCOUNT])).get("a") ?? "";
  await upsertTransactions(db, connection, [{ ...TRANSACTION, account_id: accountId }]);
  const { rows } = await listTransactions(db, ownerId, {}, { limit: 1 });
  const transactionId = rows[0]?.transaction.id ?? "";
  await saveSubscriptions(db, ownerId, {}, [stream(connection.id, accountId, transactionId)]);
  const subscriptions = await listSubscriptions(db, ownerId, {}, { limit: 1, offset: 0 });
  const exported = await requestExport({
    ctx: sync,
    input: { userId: ownerId, format: "csv", selection: {} },
  });
  await runExport(sync, exported.id);
  const owned: Readonly<Record<string, string>> = {
    connectionId: connection.id,
    accountId,
    transactionId,
    subscriptionId: subscriptions.rows[0]?.id ?? "",
    exportId: exported.id,
  };

  /** Calls any procedure; a subscription is read to its first value. */
  async function callAs(userId: string | null, path: string, input: unknown): Promise<unknown> {
    const caller = createCallerFactory(appRouter)({
      sync: { ...sync, db: opened.asUser(userId) },
      user: userId === null ? null : { id: userId, name: "N", email: "n@example.com" },
      info: { demo: null, sandboxUrl: null },
      bankProtocol: "mock",
      countRare: async () => undefined,
    });
    const [feature = "", name = ""] = path.split(".");
    const procedure = callable.parse(Reflect.get(Reflect.get(caller, feature), name));
    const result: unknown = await procedure(input);
    if (result && typeof result === "object" && Symbol.asyncIterator in result) {
      const stream = z.custom<AsyncIterable<unknown>>().parse(result);
      for await (const value of stream) return value;
    }
    return result;
  }

  return {
    ownerId,
    strangerId,
    /** By name: rows of the owner's, of the tables that other routers name by those. */
    owned,
    callAs,
    /** The owner's row that a field of a procedure names. */
    idOf: ({ path }: Pick<Procedure, "path">, name: string): string | undefined =>
      // The banks family calls the connection an account.
      path.startsWith("banks.") && name === "accountId" ? owned.connectionId : owned[name],
    /** The code a call is refused with, or OK. */
    codeOf: (userId: string | null, path: string, input: unknown): Promise<string> =>
      callAs(userId, path, input).then(
        () => "OK",
        (error: unknown) => (error instanceof TRPCError ? error.code : String(error)),
      ),
  };
}

export type OwnedRows = Awaited<ReturnType<typeof ownedRows>>;

/** Every id a procedure takes: the owner's, and some id where there is no such row of theirs. */
export function idsFor(procedure: Procedure, rows: OwnedRows): Record<string, string> {
  return Object.fromEntries(
    idFields(procedure).map((name) => [name, rows.idOf(procedure, name) ?? randomUUID()]),
  );
}

const stream = (connectionId: string, accountId: string, transactionId: string): StreamValues => ({
  connectionId,
  accountId,
  streamKey: "coffee",
  name: "Coffee",
  kind: "subscription",
  category: "dining",
  direction: "debit",
  amount: "1.00",
  isFixedAmount: true,
  currency: "USD",
  frequency: "monthly",
  state: "active",
  firstSeen: "2026-01-01",
  lastSeen: "2026-01-01",
  nextExpected: "2026-02-01",
  confidence: "0.80",
  source: "bank",
  prices: [{ from: "2026-01-01", amount: "1.00" }],
  transactionIds: [transactionId],
});

const ACCOUNT: AccountValues = {
  providerAccountId: "a",
  name: "Checking",
  type: "checking",
  subtype: null,
  mask: "****0001",
  currency: "USD",
  status: "open",
  currentBalance: "10.00",
  availableBalance: null,
  creditLimit: null,
  balanceAt: new Date(),
  statementDate: null,
  statementBalance: null,
  dueDate: null,
  minimumPayment: null,
};

const TRANSACTION: Omit<TransactionValues, "account_id"> = {
  provider_transaction_id: "t",
  status: "posted",
  direction: "debit",
  amount: "1.00",
  currency: "USD",
  occurred_at: "2026-01-01T00:00:00Z",
  posted_at: "2026-01-01T00:00:00Z",
  description: "COFFEE",
  merchant_name: null,
  category: "dining",
  city: null,
  region: null,
  country: null,
  pending_id: null,
  refund_of: null,
};
