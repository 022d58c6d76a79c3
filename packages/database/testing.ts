import { randomUUID } from "node:crypto";
import { type OpenDatabase, type OpenOptions, openEmbedded, openPostgres } from "./open.ts";
import { users } from "./schema/index.ts";

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
  const { url, drop } = await createTestDatabase();
  const opened = await openPostgres(url, { maxConnections: 4, ...options });
  return {
    ...opened,
    close: async () => {
      await opened.close();
      await drop();
    },
  };
}

/** An empty database on the test server, for processes that open it themselves. */
export async function createTestDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  if (!postgresUrl) throw new Error("TEST_DATABASE_URL is not set");
  const { default: postgres } = await import("postgres");
  const name = `sandbank_test_${randomUUID().replaceAll("-", "")}`;
  const admin = () => postgres(postgresUrl, { max: 1, onnotice: () => undefined });
  const creator = admin();
  await creator.unsafe(`create database ${name}`);
  await creator.end();
  const url = new URL(postgresUrl);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    async drop() {
      const dropper = admin();
      await dropper.unsafe(`drop database if exists ${name} with (force)`);
      await dropper.end();
    },
  };
}

/** A user to own a test's rows; gives the id. */
export async function insertTestUser({ db }: OpenDatabase, name = "Test User"): Promise<string> {
  const id = randomUUID();
  await db.insert(users).values({ id, name, email: `${id}@example.com` });
  return id;
}
