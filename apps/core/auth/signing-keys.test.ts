import { randomBytes, randomUUID } from "node:crypto";
import type { OpenDatabase } from "@sandbank/database";
import { signingKeys } from "@sandbank/database/schema";
import { databaseKinds, openTestDatabase } from "@sandbank/database/testing";
import { createVault } from "@sandbank/sync";
import { sql } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { createAccessTokens } from "./access-tokens.ts";
import { createSigningKeys } from "./signing-keys.ts";

const DAY = 86_400;
const claims = { userId: randomUUID(), sessionId: randomUUID() };

describe.each(databaseKinds)("signing keys on %s", (kind) => {
  let opened: OpenDatabase;
  let vault = createVault([{ id: "a", key: randomBytes(32) }]);
  beforeEach(async () => {
    opened ??= await openTestDatabase(kind);
    await opened.db.delete(signingKeys);
    vault = createVault([{ id: "a", key: randomBytes(32) }]);
  });
  afterAll(() => opened.close());

  /** A process that knows nothing yet. */
  const start = (own = vault) => {
    const keys = createSigningKeys({ db: opened.db, vault: own, rotateSeconds: 30 * DAY, tokenSeconds: 900 });
    const tokens = createAccessTokens({ keys, issuer: "http://localhost:4000", lifetimeSeconds: 900 });
    return { keys, tokens };
  };
  const age = (seconds: number) =>
    opened.db.update(signingKeys).set({ createdAt: sql`created_at - make_interval(secs => ${seconds})` });
  const published = async ({ keys }: ReturnType<typeof start>) =>
    (await keys.published()).keys.map(({ kid }) => kid);

  test("processes that start together agree on one key", async () => {
    const processes = [start(), start(), start()];
    const tokens = await Promise.all(processes.map((each) => each.tokens.issue(claims)));
    expect(await opened.db.select().from(signingKeys)).toHaveLength(1);
    for (const token of tokens) expect(await start().tokens.verify(token)).toEqual(claims);
  });

  test("a key that is due is followed by another; what it signed stays valid until it would expire", async () => {
    const token = await start().tokens.issue(claims);
    const [before] = await published(start());
    await age(30 * DAY + 1);
    const later = start();
    const next = await later.tokens.issue(claims);
    expect(await published(later)).toEqual([expect.not.stringMatching(before ?? ""), before]);
    expect(await later.tokens.verify(token)).toEqual(claims);
    expect(await start().tokens.verify(next)).toEqual(claims);
  });

  test("a process that knows only older keys looks again for one it does not know", async () => {
    const early = start();
    await early.tokens.issue(claims);
    await age(30 * DAY + 1);
    const next = await start().tokens.issue(claims);
    // It looked a moment ago, and looks again no sooner than seconds later.
    expect([null, claims]).toContainEqual(await early.tokens.verify(next));
    expect(await start().tokens.verify(next)).toEqual(claims);
  });

  test("old keys are published until nothing they signed is valid any more", async () => {
    const token = await start().tokens.issue(claims);
    await age(31 * DAY);
    await start().tokens.issue(claims);
    expect(await published(start())).toHaveLength(2);
    await age(31 * DAY);
    const last = start();
    await last.tokens.issue(claims);
    expect(await published(last)).toHaveLength(2);
    expect(await last.tokens.verify(token)).toBeNull();
  });

  test("a key whose private half cannot be opened any more signs no more, and still verifies", async () => {
    const token = await start().tokens.issue(claims);
    const other = start(createVault([{ id: "b", key: randomBytes(32) }]));
    const next = await other.tokens.issue(claims);
    expect(await other.tokens.verify(token)).toEqual(claims);
    expect(await other.tokens.verify(next)).toEqual(claims);
    expect(await opened.db.select().from(signingKeys)).toHaveLength(2);
  });

  test("tokens of another server are refused, whose keys they may be", async () => {
    const { keys, tokens } = start();
    const elsewhere = createAccessTokens({ keys, issuer: "http://elsewhere.test", lifetimeSeconds: 900 });
    expect(await tokens.verify(await elsewhere.issue(claims))).toBeNull();
    const expired = createAccessTokens({ keys, issuer: "http://localhost:4000", lifetimeSeconds: -10 });
    expect(await tokens.verify(await expired.issue(claims))).toBeNull();
  });
});
