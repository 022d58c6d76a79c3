import { randomUUID } from "node:crypto";
import type { Database, OpenDatabase } from "@sandbank/database";
import { sql } from "drizzle-orm";
import type { Clock, ConstructorOptions, PgBoss } from "pg-boss";
import { z } from "zod";
import { DEAD_LETTERS, type DeadLetters, openDeadLetters } from "./dead-letters.ts";
import { type Handlers, type JobData, type JobName, jobDefinitions, jobNames } from "./definitions.ts";
import { workOn } from "./work-on.ts";

/** The queue of one process: whatever is sent by one is done by any. */
export interface Jobs {
  /**
   * Has a job done soon. Given a transaction it is sent with it or not at all; one that waits already under the same
   * key is the same.
   */
  send<Name extends JobName>(name: Name, data: JobData<Name>, options?: { db?: Database }): Promise<void>;
  /** Forgets the jobs that are about a user, done, waiting or given up; one under way may end. */
  forgetUser(userId: string): Promise<void>;
  readonly deadLetters: DeadLetters;
  /** How many jobs wait, are being done, or failed for good, by name. */
  count(): Promise<JobCount[]>;
  /** Takes no further job and waits for those under way. */
  stop(): Promise<void>;
}

export interface JobCount {
  readonly name: JobName;
  readonly waiting: number;
  readonly active: number;
  readonly failed: number;
}

export interface JobsOptions {
  readonly opened: Pick<OpenDatabase, "direct">;
  /** A job without one is left to processes that have it. */
  readonly handlers: Handlers;
  readonly logError: (message: string, cause: unknown) => void;
  /** Jobs of one name done at a time; default 2. 0 only sends. */
  readonly concurrency?: number;
  /** For tests: time of the queue's own. */
  readonly clock?: Clock;
}

/** The two drivers wrap rows differently. */
const rows = z.union([z.array(z.any()), z.object({ rows: z.array(z.any()) })]);

/** How often it is looked for work that no notification told of, seconds. */
const LOOK_EVERY_SECONDS = 30;

const RETRIES = {
  retryLimit: 6,
  retryDelay: 5,
  retryBackoff: true,
  retryDelayMax: 3_600,
  expireInSeconds: 600,
  // A worker that died is noticed by its silence.
  heartbeatSeconds: 30,
  deleteAfterSeconds: 86_400,
} as const;

/** Opens the queue in the database and begins to work. The library behind it is loaded now. */
export async function startJobs(options: JobsOptions): Promise<Jobs> {
  const { handlers, logError, concurrency = 2 } = options;
  const { PgBoss, fromPglite, fromDrizzle } = await import("pg-boss");
  const { direct } = options.opened;
  const connection: ConstructorOptions =
    "pglite" in direct
      ? { db: fromPglite(direct.pglite), backend: "pglite" }
      : { connectionString: direct.url, max: 3, application_name: "sandbank jobs" };
  const boss = new PgBoss({
    ...connection,
    useListenNotify: true,
    ...(options.clock && { clock: options.clock }),
  });
  boss.on("error", (error) => logError("the job queue failed", error));
  await boss.start();
  await openQueues(boss);
  const stopWorking: (() => void)[] = [];
  for (const name of jobNames) {
    const handler = handlers[name];
    if (!handler) continue;
    stopWorking.push(
      await workOn(boss, name, handler as (data: object, signal: AbortSignal) => Promise<void>, {
        concurrency,
        lookEverySeconds: LOOK_EVERY_SECONDS,
        logError,
      }),
    );
  }

  return {
    async send(name, data, { db } = {}) {
      const { data: shape, keyOf } = jobDefinitions[name];
      const checked = shape.parse(data);
      await boss.send(name, checked, {
        singletonKey: keyOf(data as never),
        ...(db && {
          db: fromDrizzle({ execute: async (query) => rows.parse(await db.execute(sql`${query}`)) }, sql),
        }),
      });
    },
    async forgetUser(userId) {
      for (const name of [...jobNames, DEAD_LETTERS]) {
        const jobs = await boss.findJobs(name, { data: { userId } });
        if (jobs.length > 0)
          await boss.deleteJob(
            name,
            jobs.map(({ id }) => id),
          );
      }
    },
    deadLetters: openDeadLetters(boss),
    async count() {
      const queues = await boss.getQueues([...jobNames]);
      return queues.map(({ name, readyCount, deferredCount, activeCount, failedCount }) => ({
        name: name as JobName,
        waiting: readyCount + deferredCount,
        active: activeCount,
        failed: failedCount,
      }));
    },
    async stop() {
      for (const stop of stopWorking) stop();
      await boss.stop({ graceful: true, timeout: 10_000 });
    },
  };
}

async function openQueues(boss: PgBoss): Promise<void> {
  const there = new Set((await boss.getQueues()).map(({ name }) => name));
  if (!there.has(DEAD_LETTERS)) {
    await boss.createQueue(DEAD_LETTERS, { retentionSeconds: 90 * 86_400, deleteAfterSeconds: 90 * 86_400 });
  }
  const schedules = new Map((await boss.getSchedules()).map(({ name, cron }) => [name, cron]));
  for (const name of jobNames) {
    if (!there.has(name)) {
      await boss.createQueue(name, { policy: "short", notify: true, deadLetter: DEAD_LETTERS, ...RETRIES });
      // The library looks a queue up when it first meets it, on a connection of its own: within somebody's transaction
      // the embedded database, which has but one, would wait for itself.
      await boss.findJobs(name, { id: randomUUID() });
    }
    const definition = jobDefinitions[name];
    if ("every" in definition && schedules.get(name) !== definition.every) {
      await boss.schedule(name, definition.every, {}, { tz: "UTC", singletonKey: "all" });
    }
  }
}
