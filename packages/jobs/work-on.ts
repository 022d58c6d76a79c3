import type { Job, PgBoss } from "pg-boss";
import { type JobName, jobDefinitions } from "./definitions.ts";

export interface WorkOptions {
  readonly concurrency: number;
  readonly lookEverySeconds: number;
  readonly logError: (message: string, cause: unknown) => void;
}

/** Does the jobs of one name as they come. Gives what tells the handlers at work to come to an end. */
export async function workOn(
  boss: PgBoss,
  name: JobName,
  handler: (data: object, signal: AbortSignal) => Promise<void>,
  { concurrency, lookEverySeconds, logError }: WorkOptions,
): Promise<() => void> {
  const stopping = new AbortController();
  for (let n = 0; n < concurrency; n++) {
    let worker = "";
    const work = async ([job]: Job<object>[]) => {
      if (!job) return;
      try {
        const signal = AbortSignal.any([job.signal, stopping.signal]);
        await handler(jobDefinitions[name].data.parse(job.data), signal);
      } catch (error) {
        logError(`job ${name} failed in attempt ${job.retryCount + 1}`, error);
        throw error;
      } finally {
        // It would wait for the next notification, though more may be there already.
        boss.notifyWorker(worker);
      }
    };
    const looking = {
      pollingIntervalSeconds: lookEverySeconds,
      notifyPollingIntervalSeconds: lookEverySeconds,
    };
    worker = await boss.work<object>(name, looking, work);
  }
  return () => stopping.abort();
}
