import { openPostgres } from "@sandbank/database";
import { databaseKinds } from "@sandbank/database/testing";
import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { cookiesOf, coreUnderTest } from "./core-under-test.ts";

type Core = Awaited<ReturnType<typeof coreUnderTest>>;
const PASSWORD = "correct horse";

/** Somebody with something in every corner: a bank, transactions, sessions, an audit log. */
async function settle(core: Core, email: string) {
  const { client, cookie } = await core.signUp(email);
  const bank = (await client.providers.list.query()).find(({ connectKind }) => connectKind === "instant");
  const { connectionId } = await client.connections.create.mutate({ providerId: bank?.id ?? "" });
  await client.connections.sync.mutate({ connectionId });
  const hello = await client.system.hello.query();
  return { client, cookie, connectionId, userId: hello.user?.id ?? "" };
}

describe.each(databaseKinds)("leaving on %s", (kind) => {
  test("deleting an account needs the password, ends everything, and leaves others alone", async () => {
    await using core = await coreUnderTest({ kind });
    const [ada, bob] = [await settle(core, "ada@example.com"), await settle(core, "bob@example.com")];
    const leave = (password: string) => core.postJson("/api/auth/delete-account", { password }, ada.cookie);
    expect((await leave("not the password")).status).toBe(400);
    expect(await ada.client.accounts.list.query({})).not.toEqual([]);
    const left = await leave(PASSWORD);
    expect(await left.json()).toEqual({ success: true, revoked: 1, notRevoked: {} });
    expect(cookiesOf(left)).toBe("sandbank.session_token=");
    await expect(ada.client.accounts.list.query({})).rejects.toMatchObject({ data: { httpStatus: 401 } });
    const again = await core.postJson("/api/auth/sign-in/email", {
      email: "ada@example.com",
      password: PASSWORD,
    });
    expect(again.status).toBe(401);
    expect(await bob.client.accounts.list.query({})).not.toEqual([]);
    expect((await core.signUp("ada@example.com")).cookie).toContain("session_token=");
    expect(core.errors).toEqual([]);
  });

  test("the audit log tells its user what was done, in order and page by page", async () => {
    await using core = await coreUnderTest({ kind });
    const { client, cookie, connectionId } = await settle(core, "audited@example.com");
    await core.postJson("/api/auth/sign-in/email", {
      email: "audited@example.com",
      password: "wrong, wrong",
    });
    await client.connections.disconnect.mutate({ connectionId, deleteData: true });
    const seen: string[] = [];
    let cursor: string | null | undefined;
    do {
      const page = await client.audit.list.query({ limit: 2, ...(cursor ? { cursor } : {}) });
      expect(page.events.length).toBeLessThanOrEqual(2);
      seen.unshift(...page.events.map(({ action, outcome }) => `${action} ${outcome}`).reverse());
      cursor = page.pagination.cursor;
    } while (cursor);
    // Connecting makes the first sync due, and asking for one may find that one running.
    expect(seen.filter((line, index) => line !== seen[index - 1]).toSorted()).toEqual([
      "connection.approve ok",
      "connection.create ok",
      "connection.disconnect ok",
      "connection.sync ok",
      "session.open refused",
    ]);
    const stranger = await core.signUp("stranger@example.com");
    expect((await stranger.client.audit.list.query()).events).toEqual([]);
    await expect(client.audit.list.query({ cursor: "made up" })).rejects.toMatchObject({
      data: { fields: { cursor: ["is not one this list gave"] } },
    });
    expect(cookie).not.toBe("");
  });

  test("sessions are listed without their secrets, and ended one by one", async () => {
    await using core = await coreUnderTest({ kind });
    const { cookie } = await core.signUp("sessions@example.com");
    const body = { email: "sessions@example.com", password: PASSWORD };
    const other = cookiesOf(await core.postJson("/api/auth/sign-in/email", body));
    const list = async (jar: string) => {
      const response = await core.send("/api/auth/sessions", { cookie: jar });
      const shape = z.object({ sessions: z.array(z.looseObject({ id: z.string(), current: z.boolean() })) });
      return shape.parse(await response.json()).sessions;
    };
    const sessions = await list(cookie);
    expect(sessions.map(({ current }) => current).toSorted()).toEqual([false, true]);
    for (const session of sessions) expect(session).not.toHaveProperty("token");
    const gone = sessions.find(({ current }) => !current)?.id ?? "";
    const end = (id: string, jar: string) =>
      core.send(`/api/auth/sessions/${id}`, { method: "DELETE", cookie: jar });
    const stranger = await core.signUp("thief@example.com");
    expect((await end(gone, stranger.cookie)).status).toBe(404);
    expect((await end("nonsense", cookie)).status).toBe(404);
    expect((await end(gone, cookie)).status).toBe(204);
    expect((await core.send("/api/auth/sessions", { cookie: other })).status).toBe(401);
    expect(await list(cookie)).toHaveLength(1);
  });
});

test.runIf(databaseKinds.includes("postgres"))(
  "after an account is deleted nothing in any table names its user",
  async () => {
    await using core = await coreUnderTest({ kind: "postgres", env: { REQUESTS_PER_MINUTE: "1000" } });
    const { cookie, userId } = await settle(core, "trace.less@example.com");
    const { db, close } = await openPostgres(core.databaseUrl ?? "", { maxConnections: 1 });
    const holds = async (text: string) => {
      const tables = await db
        .select({ schema: sql<string>`table_schema`, name: sql<string>`table_name` })
        .from(sql`information_schema.tables`)
        // The queue's too.
        .where(sql`table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`);
      const found: string[] = [];
      for (const { schema, name } of tables) {
        const rows = await db
          .select({ one: sql`1` })
          .from(sql`${sql.identifier(schema)}.${sql.identifier(name)} as t`)
          .where(sql`t::text like ${`%${text}%`}`)
          .limit(1);
        if (rows.length > 0) found.push(name);
      }
      return found.sort();
    };
    expect(await holds(userId)).toEqual(
      expect.arrayContaining([
        "audit_events",
        "financial_transactions",
        "job",
        "rate_windows",
        "sessions",
        "users",
      ]),
    );
    await core.postJson("/api/auth/delete-account", { password: PASSWORD }, cookie);
    expect(await holds(userId)).toEqual([]);
    expect(await holds("trace.less@example.com")).toEqual([]);
    expect(await db.select({ n: sql<number>`count(*)::int` }).from(sql`account_deletions`)).toEqual([
      { n: 1 },
    ]);
    await close();
  },
);
