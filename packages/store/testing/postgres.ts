import { randomUUID } from "node:crypto";
import postgres from "postgres";
import { openPostgresStore } from "../database/open-postgres-store.ts";
import type { StoreOptions } from "../memory-store.ts";
import type { SharedStore } from "../store.ts";

const server = process.env.TEST_DATABASE_URL;

/** An empty database on the test server. @throws Error where none was named */
export async function createStoreDatabase(): Promise<{ readonly url: string; drop(): Promise<void> }> {
  if (!server) throw new Error("TEST_DATABASE_URL is not set");
  const name = `sandbank_store_${randomUUID().replaceAll("-", "")}`;
  const run = async (statement: string) => {
    const admin = postgres(server, { max: 1, onnotice: () => undefined });
    await admin.unsafe(statement);
    await admin.end();
  };
  await run(`create database ${name}`);
  // What the server itself would lose with the power is not what is tested.
  await run(`alter database ${name} set synchronous_commit = off`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => run(`drop database if exists ${name} with (force)`) };
}

async function openOnItsOwn(options: StoreOptions): Promise<SharedStore> {
  const { url, drop } = await createStoreDatabase();
  const store = await openPostgresStore(url, { ...options, announces: () => true });
  const close = async () => {
    await store.close();
    await drop();
  };
  return { ...store, close };
}

/** A store in a database of its own, gone after `close`; undefined where no server was named. */
export const openTestPostgresStore = server ? openOnItsOwn : undefined;
