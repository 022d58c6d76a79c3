import { randomUUID } from "node:crypto";
import type { Sql } from "postgres";
import { type OpenDatabase, type OpenOptions, openEmbedded, openPostgres } from "./open.ts";
import { type financialProviders, users } from "./schema/index.ts";

/** Postgres for the tests, e.g. `postgres://postgres@127.0.0.1:5432/postgres`; unset = embedded only. */
const postgresUrl = process.env.TEST_DATABASE_URL;

/** The kinds of database this run can test on. */
export const databaseKinds: readonly OpenDatabase["kind"][] = postgresUrl
  ? ["embedded", "postgres"]
  : ["embedded"];

/** A database of one's own, gone after `close`. */
export async function openTestDatabase(
  kind: OpenDatabase["kind"] = "embedded",
  options?: OpenOptions,
): Promise<OpenDatabase> {
  if (kind === "embedded") return openEmbedded(null, options);
  const { url, drop } = await createTestDatabase({ migrated: true });
  const opened = await openPostgres(url, { maxConnections: 4, ...options });
  return {
    ...opened,
    close: async () => {
      await opened.close();
      await drop();
    },
  };
}

/**
 * A database on the test server, for processes that open it themselves: an empty one, or one with all tables, which is
 * there sooner and does not wait for the disk.
 */
export async function createTestDatabase({ migrated = false } = {}): Promise<{
  url: string;
  drop(): Promise<void>;
}> {
  if (!postgresUrl) throw new Error("TEST_DATABASE_URL is not set");
  const { default: postgres } = await import("postgres");
  const name = `sandbank_test_${randomUUID().replaceAll("-", "")}`;
  const urlOf = (database: string) => Object.assign(new URL(postgresUrl), { pathname: `/${database}` }).href;
  const asAdmin = async (work: (admin: Sql) => Promise<unknown>) => {
    const admin = postgres(postgresUrl, { max: 1, onnotice: () => undefined });
    try {
      await work(admin);
    } finally {
      await admin.end();
    }
  };
  await asAdmin(async (admin) => {
    if (!migrated) return admin.unsafe(`create database ${name}`);
    const { testTemplate } = await import("./test-template.ts");
    await admin.unsafe(`create database ${name} template ${await testTemplate(admin, urlOf)}`);
    return admin.unsafe(`alter database ${name} set synchronous_commit = off`);
  });
  return {
    url: urlOf(name),
    drop: () =>
      asAdmin((admin) => admin.unsafe(`drop database if exists ${name} with (force)`)).then(() => undefined),
  };
}

/** A user to own a test's rows; gives the id. */
export async function insertTestUser({ db }: OpenDatabase, name = "Test User"): Promise<string> {
  const id = randomUUID();
  await db.insert(users).values({ id, name, email: `${id}@example.com` });
  return id;
}

/** An institution as the registry lists it, for a test that only needs one. */
export const testProvider = (changes: Partial<typeof financialProviders.$inferInsert> = {}) => ({
  slug: "bank",
  name: "Bank",
  shortName: "Bank",
  country: "US",
  color: "#000000",
  onColor: "#ffffff",
  monogram: "B",
  protocol: "mock",
  connectKind: "instant" as const,
  accountTypes: ["checking" as const],
  ...changes,
});
