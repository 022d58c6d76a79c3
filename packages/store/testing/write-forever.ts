// Run by a test as a process of its own: puts record after record and says so after each, until it is killed.
import { systemClock } from "@sandbank/domain";
import { openFileStore } from "../file-store.ts";

const [path = ""] = process.argv.slice(2);
const store = openFileStore(path, { clock: systemClock });
for (let n = 1; ; n++) {
  await store.put({ kind: "note", id: String(n), value: { text: "x".repeat(n % 2000) } });
  await new Promise((resolve) => process.stdout.write(`${n}\n`, resolve));
}
