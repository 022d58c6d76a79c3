import type { Instant } from "@sandbank/domain";
import type { Credentials } from "../credentials/credentials.ts";
import type { TinkContext } from "../tink-context.ts";
import { forgetEnded } from "../users/delete-user.ts";

/** Something the clock brings. */
interface Due {
  readonly at: Instant;
  /** Tells of it; gives the credentials as they are then, where it is news of some. */
  run(): Promise<Credentials | null>;
}

/** What becomes of credentials, of temporary users, and of pending transactions that were ingested, while time passes. */
export interface Schedule {
  /** Everything due after `from` and up to `to`, in order; of users and what was ingested also what was missed. */
  dueBetween(from: Instant, to: Instant): Promise<readonly Due[]>;
  /** The next instant there is something to tell; undefined for never. */
  nextAfter(now: Instant): Promise<Instant | undefined>;
}

export function createSchedule(
  context: Pick<TinkContext, "store" | "users" | "tokens" | "credentials" | "ingested">,
): Schedule {
  const { credentials, ingested, users } = context;
  const once = (at: Instant | null, to: Instant, work: () => Promise<unknown>): readonly Due[] => {
    if (at === null || at > to) return [];
    const run = async () => {
      await work();
      return null;
    };
    return [{ at, run }];
  };
  return {
    async dueBetween(from, to) {
      const turns = (await credentials.dueBetween(from, to)).map(
        (event): Due => ({
          at: event.at,
          async run() {
            await credentials.tell(event);
            return event.credentials;
          },
        }),
      );
      const expiry = once(await ingested.nextExpiry(), to, () => ingested.tellExpired());
      const end = once(await users.nextEnd(), to, () => forgetEnded(context));
      return [...turns, ...expiry, ...end].sort((one, other) => one.at - other.at);
    },
    async nextAfter(now) {
      const instants = [await credentials.nextAfter(now), await ingested.nextExpiry(), await users.nextEnd()];
      const next = instants.flatMap((at) => at ?? []);
      return next.length === 0 ? undefined : Math.min(...next);
    },
  };
}
