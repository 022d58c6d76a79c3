import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import { migrate } from "drizzle-orm/pglite/migrator";
import { migrationsFolder, templateFile } from "./assets.ts";

// Initialising an embedded database takes seconds; loading one that was initialised and migrated before does not.
const client = await PGlite.create();
await migrate(drizzle(client), { migrationsFolder });
const dump = await client.dumpDataDir("gzip");
await client.close();
mkdirSync(dirname(templateFile), { recursive: true });
writeFileSync(templateFile, new Uint8Array(await dump.arrayBuffer()));
