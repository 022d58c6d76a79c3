import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { DatabaseOpenError, listProviders, openEmbedded, openPostgres, replaceProviders } from "./index.ts";
import { databaseKinds, insertTestUser, openTestDatabase, testProvider } from "./testing.ts";

const folder = mkdtempSync(join(tmpdir(), "sandbank-db-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("an embedded database keeps its rows when it is closed and opened again", async () => {
  const directory = join(folder, "kept");
  const first = await openEmbedded(directory);
  const userId = await insertTestUser(first);
  await replaceProviders(first.db, [testProvider()]);
  await first.close();
  const again = await openEmbedded(directory);
  expect(await listProviders(again.db, userId)).toHaveLength(1);
  await again.close();
});

test("a second opener of the same directory is refused, with the process that has it", async () => {
  const directory = join(folder, "shared");
  const first = await openEmbedded(directory);
  await expect(openEmbedded(directory)).rejects.toThrow(`process ${process.pid} is using it`);
  await first.close();
});

test("a directory that cannot be made is one line naming it", async () => {
  const file = join(folder, "a-file");
  writeFileSync(file, "");
  const opening = openEmbedded(join(file, "data"));
  await expect(opening).rejects.toThrow(DatabaseOpenError);
  await expect(openEmbedded(join(file, "data"))).rejects.toThrow(
    /^the data directory .*a-file\/data cannot be used/,
  );
});

test("a malformed DATABASE_URL is refused with the form it should have", async () => {
  await expect(openPostgres("mysql://localhost/x")).rejects.toThrow(
    "postgres://user:password@host:port/database",
  );
});

test("a server that is not there is named without the password", async () => {
  const opening = openPostgres("postgres://me:hunter2@127.0.0.1:1/bank");
  await expect(opening).rejects.toThrow(/^cannot use the database at 127\.0\.0\.1:1\/bank: .*ECONNREFUSED/);
  await expect(opening).rejects.not.toThrow("hunter2");
});

describe.runIf(databaseKinds.includes("postgres"))("connections to a server", () => {
  test("what people ask is answered while long work has every other connection", async () => {
    const opened = await openTestDatabase("postgres", { maxConnections: 2 });
    const userId = await insertTestUser(opened);
    let letGo = () => {};
    const held = opened.db.transaction(
      () =>
        new Promise<void>((resolve) => {
          letGo = resolve;
        }),
    );
    expect(await listProviders(opened.asUser(userId), userId)).toEqual([]);
    letGo();
    await held;
    await opened.close();
  });
});
