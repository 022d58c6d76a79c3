import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { report } from "../row.ts";
import { AT_ONCE, batchBody } from "./batches.ts";
import { load, openSandbox, type Target } from "./target.ts";

const TRANSACTIONS = 1_000_000;
/** More than are kept in mind at once: from here on memory has no reason to grow but what the state itself takes. */
const WARM_UP = 600_000;
const EACH_USER = 20_000;
const AT_ONE_TIME = 2;
const SETTLE_MS = 1_000;
const BYTES = 1_000_000;

interface Memory {
  readonly perSecond: number;
  readonly warmMb: number;
  readonly afterMb: number;
}

const inMemory = await million({});
const folder = mkdtempSync(join(tmpdir(), "sandbank-ingest-"));
const onDisk = await million({ DATA_FOLDER: folder }).finally(() => rmSync(folder, { recursive: true }));
const each = ({ warmMb, afterMb }: Memory) => ((afterMb - warmMb) * BYTES) / TRANSACTIONS;

report([
  {
    what: "(c) a million, kept in memory",
    measured: inMemory.perSecond,
    unit: "/s",
    target: null,
    how: `users of ${EACH_USER.toLocaleString("en")}, ${AT_ONE_TIME} at once; resident ${inMemory.warmMb.toFixed(0)} MB after ${WARM_UP.toLocaleString("en")}, ${inMemory.afterMb.toFixed(0)} MB after a million more`,
  },
  {
    what: "    bytes each",
    measured: each(inMemory),
    unit: "n",
    target: { atMost: 250 },
    how: "of resident memory, state and all",
  },
  {
    what: "    a million, kept in a folder",
    measured: onDisk.perSecond,
    unit: "/s",
    target: null,
    how: `every batch on the disk before its answer; resident ${onDisk.warmMb.toFixed(0)} MB after ${WARM_UP.toLocaleString("en")}, ${onDisk.afterMb.toFixed(0)} MB after a million more`,
  },
  {
    what: "    bytes each",
    measured: each(onDisk),
    unit: "n",
    target: { atMost: 10 },
    how: "of resident memory: flat, what they say is on the disk",
  },
]);

async function million(env: Readonly<Record<string, string>>): Promise<Memory> {
  await using sandbox = await openSandbox(env);
  let user = 0;
  const ingest = async (count: number) => {
    const rates: number[] = [];
    for (let done = 0; done < count; done += EACH_USER * AT_ONE_TIME) {
      const users = await Promise.all(Array.from({ length: AT_ONE_TIME }, () => loadOf(sandbox, ++user)));
      rates.push((await load(sandbox, users)).perSecond);
    }
    await sleep(SETTLE_MS);
    return rates;
  };
  await ingest(WARM_UP);
  const warmMb = sandbox.server.residentMb();
  const rates = await ingest(TRANSACTIONS);
  const perSecond = rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
  return { perSecond, warmMb, afterMb: sandbox.server.residentMb() };
}

async function loadOf(target: Target, user: number) {
  await target.openUser(user);
  return { user, bodies: Array.from({ length: EACH_USER / AT_ONCE }, (_, batch) => batchBody(user, batch)) };
}
