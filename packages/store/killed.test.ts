// Processes are killed in the middle of writing, again and again: what they said was kept is there.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { systemClock } from "@sandbank/domain";
import { afterAll, expect, test } from "vitest";
import { openPgliteStore } from "./database/open-pglite-store.ts";
import { openPostgresStore } from "./database/open-postgres-store.ts";
import { openFileStore } from "./file-store.ts";
import type { Store } from "./store.ts";
import { killWriters } from "./testing/kill-writers.ts";
import { createStoreDatabase } from "./testing/postgres.ts";

const folder = mkdtempSync(join(tmpdir(), "sandbank-killed-"));
afterAll(() => rmSync(folder, { recursive: true }));
const options = { clock: systemClock };

async function expectAll(store: Store, acknowledged: readonly string[]): Promise<void> {
  const kept = new Map((await store.list("note")).map(({ id, consumed }) => [id, consumed]));
  expect(acknowledged.filter((id) => kept.get(id) !== true)).toEqual([]);
  await store.put({ kind: "after", id: String(acknowledged.length), value: {} });
  await store.close();
}

test.each([
  { kind: "file", rounds: 3, each: 1000 },
  { kind: "disk", rounds: 3, each: 40 },
])("a $kind store lost nothing after $rounds kills", async ({ kind, rounds, each }) => {
  const path = join(folder, `${kind}.journal`);
  const acknowledged: string[] = [];
  for (let round = 1; round <= rounds; round++) {
    acknowledged.push(...(await killWriters(kind, path, { each, round })));
    await expectAll(openFileStore(path, options), acknowledged);
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(rounds * each);
});

test("an embedded database lost nothing after 2 kills", { timeout: 240_000 }, async () => {
  const path = join(folder, "pglite");
  const acknowledged: string[] = [];
  for (const round of [1, 2]) {
    acknowledged.push(...(await killWriters("pglite", path, { each: 100, round })));
    await expectAll(await openPgliteStore(path, options), acknowledged);
  }
});

test.skipIf(!process.env.TEST_DATABASE_URL)(
  "Postgres lost nothing after 3 kills of two writers at once",
  { timeout: 120_000 },
  async () => {
    const { url, drop } = await createStoreDatabase();
    const acknowledged: string[] = [];
    for (const round of [1, 2, 3]) {
      acknowledged.push(...(await killWriters("postgres", url, { writers: 2, each: 100, round })));
      await expectAll(await openPostgresStore(url, { ...options, announces: () => false }), acknowledged);
    }
    await drop();
  },
);
