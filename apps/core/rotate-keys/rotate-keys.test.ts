import { randomBytes, randomUUID } from "node:crypto";
import type { OpenDatabase } from "@sandbank/database";
import {
  connectionAuthorizations,
  dialectSubscriptions,
  financialProviders,
  idempotencyKeys,
  providerConnections,
  revocations,
  signingKeys,
} from "@sandbank/database/schema";
import { databaseKinds, insertTestUser, openTestDatabase, testProvider } from "@sandbank/database/testing";
import { connectionContext, createVault, dialectContext, revocationContext } from "@sandbank/sync";
import { eq, sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createSigningKeys } from "../auth/signing-keys.ts";
import { RotateKeysError, rotateKeys } from "./rotate-keys.ts";
import { SEALED } from "./sealed-columns.ts";

const [oldKey, newKey] = [
  { id: "old", key: randomBytes(32) },
  { id: "new", key: randomBytes(32) },
];
const before = createVault([oldKey]);
const after = createVault([newKey]);
const both = [newKey, oldKey];
const CONNECTIONS = 25;

describe.each(databaseKinds)("sealing anew on %s", (kind) => {
  let opened: OpenDatabase;
  let userId = "";
  let ids: string[] = [];
  beforeEach(async () => {
    opened = await openTestDatabase(kind);
    userId = await insertTestUser(opened);
    ids = [];
    for (let n = 0; n < CONNECTIONS; n++) ids.push(await connect(n));
    const [id = ""] = ids;
    const context = connectionContext({ userId, id });
    await opened.db.insert(connectionAuthorizations).values({
      userId,
      connectionId: id,
      stateHash: "x",
      redirectUri: "http://localhost/",
      pending: before.seal("verifier", context),
      authorizeUrl: before.seal("http://bank/authorize", context),
      expiresAt: new Date(Date.now() + 60_000),
    });
    const owed = { userId, id: randomUUID() };
    await opened.db.insert(revocations).values({
      ...owed,
      connectionId: id,
      credentials: before.seal("to be revoked", revocationContext(owed)),
      askedAt: new Date(),
      nextAttemptAt: new Date(),
    });
    await opened.db.insert(idempotencyKeys).values({
      userId,
      key: "k",
      fingerprint: "f",
      answer: before.seal("{}", `idempotency/${userId}/k`),
      expiresAt: new Date(Date.now() + 60_000),
    });
    await opened.db.insert(dialectSubscriptions).values({
      protocol: "tink",
      callbackUrl: "http://localhost/",
      secret: before.seal("a secret", dialectContext("tink")),
      claimedAt: new Date(),
    });
    const keys = createSigningKeys({ db: opened.db, vault: before, rotateSeconds: 1_000, tokenSeconds: 60 });
    await keys.signing();
  });
  afterEach(() => opened.close());

  async function connect(n: number): Promise<string> {
    const [provider] = await opened.db
      .insert(financialProviders)
      .values(testProvider({ slug: `bank-${n}` }))
      .returning();
    const id = randomUUID();
    const credentials = before.seal(`secret ${n}`, connectionContext({ userId, id }));
    const providerId = provider?.id ?? "";
    await opened.db
      .insert(providerConnections)
      .values({ userId, id, providerId, status: "connected", credentials });
    return id;
  }

  const rotate = (options: { patience?: number; wait?: () => Promise<void> } = {}) =>
    rotateKeys({ db: opened.db, vault: createVault(both), keys: both, batch: 4, ...options });
  const credentialsOf = async (id: string) => {
    const rows = await opened.db.select().from(providerConnections).where(eq(providerConnections.id, id));
    return rows[0]?.credentials ?? "";
  };

  test("afterwards the new key alone opens everything", async () => {
    const columns = await rotate();
    expect(columns.map(({ resealed, left }) => [resealed, left])).toEqual([
      [CONNECTIONS, 0],
      [1, 0],
      [1, 0],
      [1, 0],
      [1, 0],
      [1, 0],
      [1, 0],
    ]);
    for (const [n, id] of ids.entries()) {
      expect(after.open(await credentialsOf(id), connectionContext({ userId, id }))).toBe(`secret ${n}`);
    }
    const keys = createSigningKeys({ db: opened.db, vault: after, rotateSeconds: 1_000, tokenSeconds: 60 });
    await keys.signing();
    expect(await opened.db.select().from(signingKeys)).toHaveLength(1);
  });

  test("no column of sealed values is forgotten", async () => {
    await rotate();
    const columns = await opened.db
      .select({ name: sql<string>`table_name || '.' || column_name` })
      .from(sql`information_schema.columns`)
      .where(sql`table_schema = 'public' and data_type = 'text'`);
    for (const { name } of columns) {
      const [table = "", column = ""] = name.split(".");
      const sealed = await opened.db
        .select({ value: sql<string>`${sql.identifier(column)}` })
        .from(sql`${sql.identifier(table)}`)
        .where(sql`${sql.identifier(column)} ~ '^(old|new)\\.[\\w-]{38,}$'`);
      const known = SEALED.some((each) => each.table === table && each.column === column);
      expect([name, sealed.length > 0]).toEqual([name, known]);
      for (const { value } of sealed) expect(value).toMatch(/^new\./);
    }
  });

  test("run again it has nothing to do, and interrupted it is taken up where it stopped", async () => {
    await opened.db
      .update(providerConnections)
      .set({ credentials: createVault(both).seal("kept", connectionContext({ userId, id: ids[3] ?? "" })) })
      .where(eq(providerConnections.id, ids[3] ?? ""));
    expect((await rotate())[0]).toMatchObject({ resealed: CONNECTIONS - 1, already: 1 });
    expect((await rotate())[0]).toMatchObject({ resealed: 0, already: CONNECTIONS, left: 0 });
  });

  test("what a sync is using is left until the sync is over", async () => {
    const [busy = ""] = ids;
    const lease = (until: string) =>
      opened.db
        .update(providerConnections)
        .set({ leaseUntil: sql.raw(until) })
        .where(eq(providerConnections.id, busy));
    await lease("now() + interval '1 hour'");
    const held = await credentialsOf(busy);
    expect((await rotate({ patience: 1 }))[0]).toMatchObject({ resealed: CONNECTIONS - 1, left: 1 });
    expect(await credentialsOf(busy)).toBe(held);
    const wait = async () => {
      await lease("null");
    };
    await lease("now() + interval '1 hour'");
    expect((await rotate({ wait }))[0]).toMatchObject({ resealed: 1, left: 0 });
  });

  test("a missing old key is named before anything is changed", async () => {
    const rotating = rotateKeys({ db: opened.db, vault: after, keys: [newKey] });
    await expect(rotating).rejects.toThrow(RotateKeysError);
    await expect(rotating).rejects.toThrow(`${CONNECTIONS} bank credentials need the key "old"`);
    expect(await credentialsOf(ids[0] ?? "")).toMatch(/^old\./);
  });
});
