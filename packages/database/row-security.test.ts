import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { type Database, type OpenDatabase, openPostgres } from "./index.ts";
import { rowsOf } from "./queries/rows-of.ts";
import {
  auditEvents,
  financialProviders,
  providerConnections,
  sessions,
  signInMethods,
  users,
} from "./schema/index.ts";
import {
  createTestDatabase,
  databaseKinds,
  insertTestUser,
  openTestDatabase,
  testProvider,
} from "./testing.ts";

describe.each(databaseKinds)("the scope of a user on %s", (kind) => {
  let opened: OpenDatabase;
  let [ada, bob] = ["", ""];
  let providerId = "";

  beforeAll(async () => {
    opened = await openTestDatabase(kind);
    [ada, bob] = [await insertTestUser(opened, "Ada"), await insertTestUser(opened, "Bob")];
    const [provider] = await opened.db.insert(financialProviders).values(testProvider()).returning();
    providerId = provider?.id ?? "";
    for (const userId of [ada, bob]) {
      await opened.db.insert(providerConnections).values({ userId, providerId, status: "connected" });
    }
  });
  afterAll(() => opened.close());

  const everyConnection = (db: Database) => db.select().from(providerConnections);

  test("a query without any condition gives the user's rows only", async () => {
    expect(await everyConnection(opened.db)).toHaveLength(2);
    expect((await everyConnection(opened.asUser(ada))).map(({ userId }) => userId)).toEqual([ada]);
    expect((await everyConnection(opened.asUser(bob))).map(({ userId }) => userId)).toEqual([bob]);
  });

  test("nobody has no rows", async () => {
    expect(await everyConnection(opened.asUser(null))).toEqual([]);
  });

  test("what belongs to everybody can be read and not written", async () => {
    const db = opened.asUser(ada);
    expect(await db.select().from(financialProviders)).toHaveLength(1);
    await expect(db.delete(financialProviders)).rejects.toMatchObject({ cause: { code: "42501" } });
  });

  test("another user's rows can be neither changed, nor taken over, nor written", async () => {
    const db = opened.asUser(ada);
    await db.update(providerConnections).set({ errorCode: "mine" });
    const [bobs] = await opened.db
      .select()
      .from(providerConnections)
      .where(eq(providerConnections.userId, bob));
    expect(bobs?.errorCode).toBeNull();
    await db.delete(providerConnections).where(eq(providerConnections.userId, bob));
    expect(await everyConnection(opened.db)).toHaveLength(2);
    const denied = { cause: { code: "42501" } };
    await expect(db.update(providerConnections).set({ userId: bob })).rejects.toMatchObject(denied);
    const at = new Date();
    const foreign = { userId: bob, at, action: "x", outcome: "ok", detail: {} } as const;
    await expect(db.insert(auditEvents).values(foreign)).rejects.toMatchObject(denied);
  });

  test("secrets of signing in are out of reach, the user's own too", async () => {
    const db = opened.asUser(ada);
    const denied = { cause: { code: "42501" } };
    await expect(db.select().from(signInMethods)).rejects.toMatchObject(denied);
    await expect(db.select({ token: sessions.token }).from(sessions)).rejects.toMatchObject(denied);
    expect(await db.select({ id: users.id, name: users.name }).from(users)).toEqual([
      { id: ada, name: "Ada" },
    ]);
  });

  test("a transaction is in the scope from its first statement, and undone as a whole", async () => {
    const db = opened.asUser(ada);
    const rows = await db.transaction(async (tx) => {
      await tx.update(providerConnections).set({ errorCode: "inside" });
      return everyConnection(tx);
    });
    expect(rows.map(({ userId, errorCode }) => [userId, errorCode])).toEqual([[ada, "inside"]]);
    const failing = db.transaction(async (tx) => {
      await tx.update(providerConnections).set({ errorCode: "undone" });
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    expect((await everyConnection(db))[0]?.errorCode).toBe("inside");
  });

  test("after a scope, a failed one included, the login has its rights again", async () => {
    const db = opened.asUser(ada);
    await Promise.all(
      Array.from({ length: 30 }, async (_, n) => {
        if (n % 3 === 0) await expect(db.execute(sql`select 1 / 0`)).rejects.toThrow();
        else expect(await everyConnection(n % 3 === 1 ? db : opened.db)).toHaveLength(n % 3 === 1 ? 1 : 2);
      }),
    );
    expect(await everyConnection(opened.db)).toHaveLength(2);
  });

  test("the id of a user is a UUID, whatever else is said", () => {
    expect(() => opened.asUser("x'; reset role; --")).toThrow(RangeError);
  });

  test("every table with a user_id has its policy, and only those that are meant to are open to users", async () => {
    const result = await opened.db.execute(sql`
      select c.relname as name, c.relrowsecurity as secured,
        exists (select from pg_policy p where p.polrelid = c.oid) as has_policy,
        exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'user_id') as owned,
        has_any_column_privilege('sandbank_user', c.oid, 'select') as readable
      from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`);
    const shape = z.object({
      name: z.string(),
      secured: z.boolean(),
      has_policy: z.boolean(),
      owned: z.boolean(),
      readable: z.boolean(),
    });
    const tables = rowsOf(result, shape);
    expect(tables.length).toBeGreaterThan(10);
    for (const { name, secured, has_policy, owned, readable } of tables) {
      if (owned || name === "users") expect([name, secured, has_policy]).toEqual([name, true, true]);
      else
        expect([name, readable]).toEqual([
          name,
          ["financial_providers", "institution_circuits"].includes(name),
        ]);
    }
  });
});

test.runIf(databaseKinds.includes("postgres"))(
  "a statement of a user's that goes on for too long is ended, and its connection serves the next",
  async () => {
    const { url, drop } = await createTestDatabase({ migrated: true });
    const { asUser, db, close } = await openPostgres(url, { maxConnections: 2, statementTimeoutMs: 300 });
    const ended = { cause: { code: "57014" } };
    const sleep = sql`select pg_sleep(600)`;
    await expect(asUser(null).execute(sleep)).rejects.toMatchObject(ended);
    await expect(asUser(null).transaction((tx) => tx.execute(sleep))).rejects.toMatchObject(ended);
    expect(await asUser(null).select({ id: users.id }).from(users)).toEqual([]);
    // What works for everybody takes the time it takes.
    const limit = await db.execute(sql`show statement_timeout`);
    expect(rowsOf(limit, z.object({ statement_timeout: z.string() }))).toEqual([{ statement_timeout: "0" }]);
    await close();
    await drop();
  },
);

describe.runIf(databaseKinds.includes("postgres"))("a login that is no superuser", () => {
  async function loginOf(rights: string) {
    const { url, drop } = await createTestDatabase();
    const name = `sandbank_test_${randomUUID().replaceAll("-", "").slice(0, 12)}`;
    const { default: postgres } = await import("postgres");
    const admin = postgres(url, { max: 1, onnotice: () => undefined });
    const database = new URL(url).pathname.slice(1);
    await admin.unsafe(`create role ${name} login ${rights}; alter database ${database} owner to ${name};
      alter schema public owner to ${name}`);
    const own = new URL(url);
    own.username = name;
    return {
      url: own.href,
      name,
      admin,
      async [Symbol.asyncDispose]() {
        await admin.end();
        await drop();
        const cleaner = postgres(process.env.TEST_DATABASE_URL ?? "", { max: 1, onnotice: () => undefined });
        await cleaner.unsafe(`drop role ${name}`);
        await cleaner.end();
      },
    };
  }

  test("that may make roles has the wall too, its workers none", async () => {
    await using login = await loginOf("createrole");
    const opened = await openPostgres(login.url);
    try {
      expect(opened.rowSecurity).toEqual({ on: true });
      const userId = await insertTestUser(opened);
      await insertTestUser(opened);
      expect(await opened.asUser(userId).select({ id: users.id }).from(users)).toEqual([{ id: userId }]);
      expect(await opened.db.select({ id: users.id }).from(users)).toHaveLength(2);
    } finally {
      await opened.close();
    }
  });

  test("that was not made a member is told what an administrator has to do, and works without", async () => {
    await using login = await loginOf("nocreaterole");
    const opened = await openPostgres(login.url);
    try {
      expect(opened.rowSecurity).toMatchObject({ on: false, reason: expect.stringContaining(login.name) });
      const userId = await insertTestUser(opened);
      expect(await opened.asUser(userId).select({ id: users.id }).from(users)).toHaveLength(1);
    } finally {
      await opened.close();
    }
    await login.admin.unsafe(`grant sandbank_user to ${login.name}`);
    const again = await openPostgres(login.url);
    expect(again.rowSecurity).toEqual({ on: true });
    await again.close();
  });

  test("many processes and databases of one cluster may begin at the same moment", async () => {
    const databases = await Promise.all([createTestDatabase(), createTestDatabase()]);
    const all = await Promise.all(
      databases.flatMap(({ url }) => [1, 2, 3].map(() => openPostgres(url, { maxConnections: 1 }))),
    );
    expect(all.map(({ rowSecurity }) => rowSecurity.on)).toEqual(Array(6).fill(true));
    await Promise.all(all.map(({ close }) => close()));
    await Promise.all(databases.map(({ drop }) => drop()));
  });
});
