import { and, eq, isNull, lt, ne, or } from "drizzle-orm";
import type { Database } from "../open.ts";
import { dialectSubscriptions } from "../schema/index.ts";

/**
 * Claims the asking of whoever tells for a dialect, for one process at a time. False where they tell us at this address
 * already, or are just being asked; what was claimed and came to nothing may be claimed again.
 */
export async function claimDialectSubscription(
  db: Database,
  claim: { readonly protocol: string; readonly callbackUrl: string; readonly now: Date },
  abandonedBefore: Date,
): Promise<boolean> {
  const { protocol, callbackUrl, now } = claim;
  const values = { callbackUrl, secret: null, claimedAt: now };
  const claimed = await db
    .insert(dialectSubscriptions)
    .values({ protocol, ...values })
    .onConflictDoUpdate({
      target: dialectSubscriptions.protocol,
      set: values,
      setWhere: or(
        ne(dialectSubscriptions.callbackUrl, callbackUrl),
        and(isNull(dialectSubscriptions.secret), lt(dialectSubscriptions.claimedAt, abandonedBefore)),
      ),
    })
    .returning({ protocol: dialectSubscriptions.protocol });
  return claimed.length > 0;
}

/** Keeps what came of it. */
export async function saveDialectSecret(db: Database, protocol: string, secret: string): Promise<void> {
  await db.update(dialectSubscriptions).set({ secret }).where(eq(dialectSubscriptions.protocol, protocol));
}

/** Lets the next one ask: it came to nothing. */
export async function releaseDialectSubscription(db: Database, protocol: string): Promise<void> {
  await db
    .delete(dialectSubscriptions)
    .where(and(eq(dialectSubscriptions.protocol, protocol), isNull(dialectSubscriptions.secret)));
}

/** The sealed secret of a dialect's notifications; null where there is none. */
export async function findDialectSecret(db: Database, protocol: string): Promise<string | null> {
  const [row] = await db
    .select({ secret: dialectSubscriptions.secret })
    .from(dialectSubscriptions)
    .where(eq(dialectSubscriptions.protocol, protocol));
  return row?.secret ?? null;
}
