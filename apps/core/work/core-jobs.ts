import type { Jobs } from "@sandbank/jobs";
import type { FollowUps } from "@sandbank/sync";

export interface CoreJobs {
  readonly followUps: FollowUps;
  /** The queue, opened at the first use. */
  open(): Promise<Jobs>;
  /** The queue where it is open already; null before. */
  readonly opened: Jobs | null;
  stop(): Promise<void>;
}

/** The queue of this process. The library behind it is loaded when it is first needed: no start waits for it. */
export function createCoreJobs(start: () => Promise<Jobs>): CoreJobs {
  let opening: Promise<Jobs> | null = null;
  let opened: Jobs | null = null;
  async function open(): Promise<Jobs> {
    // One that failed is tried again at the next use.
    opening ??= start().catch((error) => {
      opening = null;
      throw error;
    });
    opened = await opening;
    return opened;
  }
  return {
    open,
    get opened() {
      return opened;
    },
    followUps: {
      async ready() {
        await open();
      },
      async afterNewData(db, { userId, id: connectionId }) {
        const jobs = await open();
        await jobs.send("calculate-account-balance", { userId, connectionId }, { db });
        await jobs.send("categorize-transactions", { userId, connectionId }, { db });
        await jobs.send("detect-recurring", { userId }, { db });
      },
      async afterFault({ userId, id: connectionId }) {
        await (await open()).send("sync-provider-connection", { userId, connectionId });
      },
      async forgetUser(userId) {
        await (await open()).forgetUser(userId);
      },
    },
    async stop() {
      await opening?.then(
        (jobs) => jobs.stop(),
        () => undefined,
      );
    },
  };
}
