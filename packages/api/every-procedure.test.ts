import { randomBytes } from "node:crypto";
import {
  beginConnection,
  listProviders,
  type OpenDatabase,
  replaceProviders,
  updateConnection,
  upsertAccounts,
  upsertTransactions,
} from "@sandbank/database";
import { databaseKinds, insertTestUser, openTestDatabase } from "@sandbank/database/testing";
import { fixedClock } from "@sandbank/domain";
import { createSignals, createVault } from "@sandbank/sync";
import { TRPCError } from "@trpc/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { appRouter, createCallerFactory } from "./index.ts";

// Everything here is generated from the router, so that a procedure added later is held to it by itself.

interface Procedure {
  path: string;
  type: string;
  input: z.ZodType | undefined;
}

const definitions: unknown = appRouter._def.procedures;
const procedures: Procedure[] = Object.entries(z.record(z.string(), z.any()).parse(definitions)).map(
  ([path, procedure]) => ({ path, type: procedure._def.type, input: procedure._def.inputs[0] }),
);
const PUBLIC = ["system.hello"];

/** Ids of rows that belong to a user; each must appear in this table. */
type Owned = Record<"connectionId" | "accountId" | "transactionId", string>;
/** Ids that anyone may name. */
const SHARED = ["providerId"];

const STRANGE = "5e1f0000-0000-4000-8000-000000000000";

function idFields({ input }: Procedure): string[] {
  if (!input) return [];
  const schema = z.object({ properties: z.record(z.string(), z.unknown()).default({}) });
  const { properties } = schema.parse(z.toJSONSchema(input, { io: "input" }));
  return Object.keys(properties).filter((name) => name.endsWith("Id"));
}

const callable = z.custom<(input: unknown) => Promise<unknown>>((value) => typeof value === "function");

describe.each(databaseKinds)("on %s", (kind) => {
  let opened: OpenDatabase;
  let owned: Owned;
  let ownerId: string;
  let strangerId: string;

  beforeAll(async () => {
    opened = await openTestDatabase(kind);
    const { db } = opened;
    await replaceProviders(db, [
      {
        slug: "bank",
        name: "Bank",
        shortName: "Bank",
        country: "US",
        color: "#000000",
        onColor: "#ffffff",
        monogram: "B",
        protocol: "fdx",
        connectKind: "redirect",
        accountTypes: ["checking"],
      },
    ]);
    [ownerId, strangerId] = [await insertTestUser(opened), await insertTestUser(opened)];
    const providerId = (await listProviders(db, ownerId))[0]?.provider.id ?? "";
    const connection = await beginConnection(db, ownerId, providerId);
    if (!connection) throw new Error("no connection");
    await updateConnection(db, connection, { status: "connected", connectedAt: new Date() });
    const accounts = await upsertAccounts(db, connection, [
      {
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
      },
    ]);
    const accountId = accounts.get("a") ?? "";
    await upsertTransactions(db, connection, [
      {
        account_id: accountId,
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
      },
    ]);
    const list = await callAs(ownerId, "transactions.list", {});
    const transactions = z.object({ transactions: z.array(z.object({ id: z.string() })) }).parse(list);
    const transactionId = transactions.transactions[0]?.id ?? "";
    owned = { connectionId: connection.id, accountId, transactionId };
  });
  afterAll(() => opened.close());

  /** Calls any procedure; a subscription is read to its first value. */
  async function callAs(userId: string | null, path: string, input: unknown): Promise<unknown> {
    const caller = createCallerFactory(appRouter)({
      sync: {
        db: opened.asUser(userId),
        clock: fixedClock("2026-01-02T00:00:00Z"),
        vault: createVault([{ id: "k", key: randomBytes(32) }]),
        providers: new Map(),
        signals: createSignals(),
        redirectUri: "http://localhost/connect/callback",
        initialHistoryDays: 30,
        logError: () => undefined,
      },
      user: userId === null ? null : { id: userId, name: "N", email: "n@example.com" },
      info: { demo: null, sandboxUrl: null },
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

  async function codeOf(attempt: Promise<unknown>): Promise<string> {
    return attempt.then(
      () => "OK",
      (error: unknown) => (error instanceof TRPCError ? error.code : String(error)),
    );
  }

  const withIds = (procedure: Procedure, ids: Record<string, string>) =>
    Object.fromEntries(idFields(procedure).map((name) => [name, ids[name] ?? STRANGE]));

  test("every id a procedure takes is known to be somebody's or everybody's", () => {
    const names = new Set(procedures.flatMap(idFields));
    expect([...names].sort()).toEqual([...Object.keys(owned), ...SHARED].sort());
  });

  test.each(procedures.map((procedure) => [procedure.path, procedure] as const))(
    "%s refuses a visitor who is not signed in",
    async (path, procedure) => {
      const code = await codeOf(callAs(null, path, withIds(procedure, owned)));
      expect(code).toBe(PUBLIC.includes(path) ? "OK" : "UNAUTHORIZED");
    },
  );

  const takesOwned = procedures.flatMap((procedure) =>
    idFields(procedure)
      .filter((name) => !SHARED.includes(name))
      .map((name) => [procedure.path, name, procedure] as const),
  );

  test.each(takesOwned)("%s refuses another user's %s as forbidden", async (path, name) => {
    const ids: Record<string, string> = owned;
    expect(await codeOf(callAs(strangerId, path, { [name]: ids[name] }))).toBe("FORBIDDEN");
  });

  test.each(takesOwned)("%s says of an unknown %s that there is none", async (path, name) => {
    expect(await codeOf(callAs(ownerId, path, { [name]: STRANGE }))).toBe("NOT_FOUND");
  });

  test.each(takesOwned)("%s refuses a malformed %s as bad input", async (path, name) => {
    expect(await codeOf(callAs(ownerId, path, { [name]: "1 or 1=1" }))).toBe("BAD_REQUEST");
  });

  const lists = procedures.filter(({ type, path }) => type === "query" && !PUBLIC.includes(path));

  test.each(lists.map((procedure) => [procedure.path, procedure] as const))(
    "%s shows a stranger nothing of another user's",
    async (path, procedure) => {
      const input = procedure.input?.safeParse({}).success ? {} : undefined;
      const answer = await callAs(strangerId, path, input).catch((error: unknown) => String(error));
      for (const id of [...Object.values(owned), ownerId]) expect(JSON.stringify(answer)).not.toContain(id);
    },
  );

  test("the owner is served by every one of them that only reads", async () => {
    for (const procedure of procedures.filter(({ type }) => type !== "mutation")) {
      const ids = withIds(procedure, { ...owned });
      const { providerId: _, ...input } = ids;
      expect([procedure.path, await codeOf(callAs(ownerId, procedure.path, input))]).toEqual([
        procedure.path,
        "OK",
      ]);
    }
  });
});
