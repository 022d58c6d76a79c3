import type { PgBoss } from "pg-boss";
import { z } from "zod";

/** The queue of what failed for good. */
export const DEAD_LETTERS = "dead-letters";

/** A job that was given up. */
export interface DeadLetter {
  readonly id: string;
  /** Which job it is. */
  readonly name: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly attempts: number;
  /** What it failed with at last. */
  readonly error: string;
  readonly sentAt: Date;
  readonly diedAt: Date;
}

export interface DeadLetters {
  /** Oldest first. */
  list(): Promise<DeadLetter[]>;
  /** Has them done anew from their first attempt; all without ids. Gives how many. */
  retry(ids?: readonly string[]): Promise<number>;
}

const failure = z.object({ message: z.string() });

export function openDeadLetters(boss: PgBoss): DeadLetters {
  return {
    async list() {
      const jobs = await boss.findJobs<Record<string, unknown>>(DEAD_LETTERS, { queued: true });
      return jobs
        .map((job) => ({
          id: job.id,
          name: job.sourceName ?? DEAD_LETTERS,
          data: job.data,
          attempts: (job.sourceRetryCount ?? 0) + 1,
          error: failure.safeParse(job.sourceOutput).data?.message ?? "It took too long.",
          sentAt: job.sourceCreatedOn ?? job.createdOn,
          diedAt: job.createdOn,
        }))
        .sort((a, b) => a.diedAt.getTime() - b.diedAt.getTime());
    },
    async retry(ids) {
      let moved = 0;
      for (;;) {
        const some = await boss.redrive(DEAD_LETTERS, { limit: 1_000, ...(ids && { ids: [...ids] }) });
        moved += some;
        if (some === 0 || ids) return moved;
      }
    },
  };
}
