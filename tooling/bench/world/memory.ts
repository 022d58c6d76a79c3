import { MOST_ENTRIES_KEPT } from "@sandbank/world";
import { report } from "../row.ts";
import { openWorld } from "./open-world.ts";

const CUSTOMERS = 10_000;
const MOST_MS = 150_000;
const MB = 1_000_000;
/** What the world promises: so many entries of about 200 bytes, what is known of their people, a country's data. */
const BOUND_MB = 80;

const world = await openWorld();
const before = heapMb();
const start = performance.now();
let seen = 0;
let number = 1;
while (seen < CUSTOMERS && performance.now() - start < MOST_MS) {
  // Every number below a million once, in no order.
  number = (number * 7_621 + 1) % 1_000_000;
  const { id } = world.banks[seen % world.banks.length] ?? { id: "" };
  const [account] = world.accounts({ bank: id, customer: number + 1 });
  if (account) world.transactions(account);
  seen++;
}
const after = heapMb();

report([
  {
    what: "(e) heap after many customers",
    measured: after - before,
    unit: "MB",
    target: { atMost: BOUND_MB },
    how: `${seen} random customers, after gc; bound: ${MOST_ENTRIES_KEPT} entries × ~200 B`,
  },
  {
    what: "    resident memory",
    measured: process.memoryUsage().rss / MB,
    unit: "MB",
    target: null,
    how: `the whole process; heap in use ${after.toFixed(0)} MB`,
  },
]);

function heapMb(): number {
  if (!global.gc) throw new Error("run with --expose-gc");
  global.gc();
  global.gc();
  return process.memoryUsage().heapUsed / MB;
}
