import { randomBytes } from "node:crypto";
import { createProviders, toProviderRows } from "@sandbank/core/banks";
import { openPostgres, replaceProviders } from "@sandbank/database";
import { createTestDatabase } from "@sandbank/database/testing";
import { addDays, dateOf } from "@sandbank/domain";
import { institutions } from "@sandbank/institutions";
import { createSignals, createVault, type SyncContext, shareSignals } from "@sandbank/sync";
import { breakThings } from "./break-things.ts";
import { bundlePrograms } from "./bundle.ts";
import { compare, type Difference } from "./compare.ts";
import { openControl } from "./control.ts";
import { addFaults, countFaults, type FaultCount } from "./faults.ts";
import { connectPeople } from "./person.ts";
import { runProcess } from "./processes/run-process.ts";
import { countRuns, settle } from "./settle.ts";
import { signInAgain } from "./sign-in-again.ts";
import { startWorkers } from "./workers.ts";

export interface SoakPlan {
  readonly seed: number;
  readonly connections: number;
  readonly workers: number;
  /** Share of requests that go wrong, 0 to 1. */
  readonly faults: number;
  /** How long things go wrong, real time. */
  readonly seconds: number;
  readonly killEverySeconds: number;
  readonly historyDays: number;
}

export interface SoakReport {
  readonly difference: Difference;
  readonly faults: FaultCount;
  readonly kills: number;
  /** How often a bank asked a person to sign in again, and they did. */
  readonly signedInAgain: number;
  readonly worldDays: number;
  readonly syncs: number;
  /** What workers said went wrong, and how often. */
  readonly errors: ReadonlyMap<string, number>;
  /** How long it took until all was well; null when it was not within five minutes. */
  readonly settledAfterSeconds: number | null;
}

/** Banks that speak for themselves. */
const banks = institutions.filter(({ protocol }) => protocol === "fdx");

/** Breaks everything for a while, then lets it come to rest and looks at what is stored. */
export async function soak(plan: SoakPlan, say: (line: string) => void): Promise<SoakReport> {
  using programs = await bundlePrograms();
  await using stack = openStack();
  const database = await createTestDatabase();
  stack.defer(() => database.drop());
  const sandbox = await runProcess(programs.sandbox, { PORT: "0", SEED: String(plan.seed), ...IN_MEMORY });
  stack.defer(async () => {
    sandbox.child.kill("SIGTERM");
    await sandbox.ended;
  });
  const sandboxUrl = sandbox.url ?? "";
  const control = openControl(sandboxUrl);
  const opened = await openPostgres(database.url, { maxConnections: 4 });
  stack.defer(() => opened.close());
  const key = randomBytes(32);
  let aheadMs = 0;
  const clock = { now: () => Date.now() + aheadMs };
  const ctx: SyncContext = {
    db: opened.db,
    clock,
    vault: createVault([{ id: "soak", key }]),
    providers: createProviders({ institutions: banks, sandboxUrl, clock, timeoutMs: 10_000 }),
    signals: opened.calls
      ? await shareSignals(createSignals(), opened.calls, () => undefined)
      : createSignals(),
    redirectUri: "http://localhost:4000/connect/callback",
    initialHistoryDays: plan.historyDays,
    logError: () => undefined,
  };
  await replaceProviders(opened.db, toProviderRows(banks));

  const links = await connectPeople(ctx, control, plan.connections);
  say(`${links.length} connections at ${new Set(links.map(({ bank }) => bank)).size} banks`);
  await addFaults(control, plan.faults);
  const workers = await startWorkers(programs.worker, plan.workers, {
    DATABASE_URL: database.url,
    SANDBOX_URL: sandboxUrl,
    TOKEN_KEYS: `soak:${key.toString("base64")}`,
    AUTH_SECRET: randomBytes(32).toString("hex"),
    DEMO_USER: "off",
    INITIAL_HISTORY_DAYS: String(plan.historyDays),
    BANK_TIMEOUT_MS: "4000",
    // Small, for lists to have many pages and a run many places to die in.
    BANK_PAGE_SIZE: "20",
  });
  stack.defer(() => workers.stop());
  const person = signInAgain(ctx, links);
  stack.defer(() => person.stop());

  const move = async (hours: number) => {
    await control.clock.advance.mutate({ by: `PT${hours}H` });
    aheadMs += hours * 3_600_000;
    workers.setAhead(aheadMs);
  };
  await breakThings(plan, { control, workers, links, move, say });
  const faults = await countFaults(control);
  await control.faults.clear.mutate();
  await move(8);
  const settledAfterSeconds = await settle(ctx);
  const signedInAgain = await person.stop();
  // Who signed in again was read anew, from so many days before that.
  const from = addDays(dateOf(clock.now()), 1 - plan.historyDays);
  return {
    difference: await compare(opened.db, control, links, from),
    faults,
    kills: workers.kills,
    signedInAgain,
    worldDays: aheadMs / 86_400_000,
    syncs: await countRuns(opened.db),
    errors: workers.errors,
    settledAfterSeconds,
  };
}

/** The sandbox keeps nothing, whatever our own settings say. */
const IN_MEMORY = {
  DATA_FILE: "",
  DATA_DIR: "",
  SANDBOX_DATABASE_URL: "",
  PUBLIC_URL: "",
  HOST: "127.0.0.1",
};

/** What was opened, closed in the opposite order. Node 20 has no AsyncDisposableStack. */
function openStack() {
  const closing: (() => Promise<unknown>)[] = [];
  return {
    defer: (close: () => Promise<unknown>) => closing.unshift(close),
    async [Symbol.asyncDispose]() {
      for (const close of closing) await close();
    },
  };
}
