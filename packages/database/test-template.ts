import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { getConstructionPlans } from "pg-boss";
import type { Sql } from "postgres";
import { migrationsFolder } from "./assets.ts";
import { openPostgres } from "./open.ts";

const PREFIX = "sandbank_template_";
/** Of all who test on one server. */
const LOCK = 7_263_623;

/**
 * The name of a database on the test server with the migrations applied and the job queue's tables, made at the first
 * call and kept for the next run; those of other migrations are dropped. Copying it takes half of what migrating does.
 */
export async function testTemplate(admin: Sql, urlOf: (name: string) => string): Promise<string> {
  const name = PREFIX + hashOfMigrations();
  const isThere = async () =>
    (await admin`select from pg_database where datname = ${name} and datistemplate`).length > 0;
  if (await isThere()) return name;
  await admin`select pg_advisory_lock(${LOCK})`;
  try {
    if (await isThere()) return name;
    const old = await admin<{ datname: string }[]>`
      select datname from pg_database where starts_with(datname, ${PREFIX})`;
    for (const { datname } of old) {
      await admin.unsafe(`alter database ${datname} is_template false`);
      await admin.unsafe(`drop database ${datname} with (force)`);
    }
    await admin.unsafe(`create database ${name}`);
    const opened = await openPostgres(urlOf(name), { maxConnections: 2 });
    await opened.db.execute(getConstructionPlans("pgboss"));
    await opened.close();
    // Only then is it one: a run that is cut short leaves none that is half made.
    await admin.unsafe(`alter database ${name} is_template true`);
    return name;
  } finally {
    await admin`select pg_advisory_unlock(${LOCK})`;
  }
}

let hash: string | undefined;

function hashOfMigrations(): string {
  if (hash) return hash;
  const digest = createHash("sha256");
  const files = readdirSync(migrationsFolder).filter((file) => file.endsWith(".sql"));
  for (const file of files.sort()) digest.update(readFileSync(join(migrationsFolder, file)));
  digest.update(getConstructionPlans("pgboss"));
  hash = digest.digest("hex").slice(0, 16);
  return hash;
}
