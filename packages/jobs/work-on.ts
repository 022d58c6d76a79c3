import type { Job, PgBoss } from "pg-boss";
import { type JobName, jobDefinitions } from "./definitions.ts";

const MOST_CHARACTERS = 500;

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
        throw new Error(tellable(error));
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

/**
 * What the queue may keep of a failure, for months and for whoever looks after it: the library would write down the
 * whole error, and a query that failed carries its parameters, which are a user's data. The log has the rest.
 */
function tellable(error: unknown): string {
  if (!(error instanceof Error)) return "something that is no error was thrown";
  const own = error.message.split("\nparams: ")[0] ?? "";
  const told = own.length > MOST_CHARACTERS ? `${own.slice(0, MOST_CHARACTERS)}…` : own;
  return error.cause instanceof Error ? `${told}: ${tellable(error.cause)}` : told;
}
