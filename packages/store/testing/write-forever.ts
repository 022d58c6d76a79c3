// Run by a test as a process of its own: puts record after record and says so after each, until it is killed.
import { systemClock } from "@sandbank/domain";
import { openPgliteStore } from "../database/open-pglite-store.ts";
import { openPostgresStore } from "../database/open-postgres-store.ts";
import { openFileStore } from "../file-store.ts";

const [kind, where = "", prefix = ""] = process.argv.slice(2);
const options = { clock: systemClock };

function open() {
  if (kind === "postgres") return openPostgresStore(where, { ...options, announces: (of) => of === "note" });
  if (kind === "pglite") return openPgliteStore(where, options);
  return openFileStore(where, { ...options, waitsForDisk: kind === "disk" });
}

const store = await open();
for (let n = 1; ; n++) {
  const id = `${prefix}${n}`;
  await store.put({ kind: "note", id, value: { text: "x".repeat(n % 2000) } });
  if (!(await store.consume("note", id))) throw new Error(`${id} was consumed before`);
  await new Promise((resolve) => process.stdout.write(`${id}\n`, resolve));
}
