import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import { migrate } from "drizzle-orm/pglite/migrator";
import { getConstructionPlans } from "pg-boss";
import { migrationsFolder, templateFile } from "./assets.ts";

// Initialising an embedded database takes seconds; loading one that was initialised and migrated before does not.
const client = await PGlite.create();
await migrate(drizzle(client), { migrationsFolder });
// The job queue's tables: it makes them itself where they are missing, and takes a second for it.
await client.exec(getConstructionPlans("pgboss", { backend: "pglite" }));
const dump = await client.dumpDataDir("gzip");
await client.close();
mkdirSync(dirname(templateFile), { recursive: true });
writeFileSync(templateFile, new Uint8Array(await dump.arrayBuffer()));
