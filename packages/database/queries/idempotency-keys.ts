import { and, eq, lte, or, type SQL, sql } from "drizzle-orm";
import type { Database } from "../open.ts";
import { idempotencyKeys } from "../schema/index.ts";

/** How long a process may be silent before its request counts as lost, by the database's clock. */
export const KEY_LEASE_SECONDS = 60;

/** How long the answer to a key is kept. */
const KEPT_HOURS = 24;

/** One process's hold on a key of one user. */
export interface KeyHold {
  readonly userId: string;
  readonly key: string;
  /** A UUID of its own for each attempt. */
  readonly owner: string;
}

export type KeyState =
  | { readonly kind: "ours" }
  | { readonly kind: "running" }
  | { readonly kind: "other" }
  | { readonly kind: "answered"; readonly answer: string };

const leaseEnd = sql`now() + make_interval(secs => ${KEY_LEASE_SECONDS})`;
const keptUntil = sql`now() + make_interval(hours => ${KEPT_HOURS})`;

/**
 * Takes a key for a request, or says what became of it. Of any number of processes at once one gets `ours`; a key
 * whose process died is taken over by the next to ask, and one past its time begins anew.
 */
export async function claimKey(db: Database, hold: KeyHold, fingerprint: string): Promise<KeyState> {
  await deleteExpiredKeys(db, hold.userId);
  const k = idempotencyKeys;
  const [taken] = await db
    .insert(k)
    .values({ ...hold, fingerprint, lockedUntil: leaseEnd, expiresAt: keptUntil })
    .onConflictDoUpdate({
      target: [k.userId, k.key],
      set: { owner: hold.owner, lockedUntil: leaseEnd },
      setWhere: and(eq(k.fingerprint, fingerprint), lte(k.lockedUntil, sql`now()`)),
    })
    .returning({ owner: k.owner });
  if (taken) return { kind: "ours" };
  const [known] = await db
    .select({ fingerprint: k.fingerprint, answer: k.answer })
    .from(k)
    .where(and(eq(k.userId, hold.userId), eq(k.key, hold.key)));
  // Forgotten between the two statements: whoever had it failed a moment ago, and asking again may go well.
  if (!known) return { kind: "running" };
  if (known.fingerprint !== fingerprint) return { kind: "other" };
  return known.answer === null ? { kind: "running" } : { kind: "answered", answer: known.answer };
}

/** Says that a request is still being answered. */
export async function prolongKey(db: Database, hold: KeyHold): Promise<void> {
  await db.update(idempotencyKeys).set({ lockedUntil: leaseEnd }).where(isHeld(hold));
}

/** Keeps the answer to a key for whoever asks again. */
export async function settleKey(db: Database, hold: KeyHold, answer: string): Promise<void> {
  const settled = { answer, owner: null, lockedUntil: null };
  await db.update(idempotencyKeys).set(settled).where(isHeld(hold));
}

/** Gives a key back unused. */
export async function forgetKey(db: Database, hold: KeyHold): Promise<void> {
  await db.delete(idempotencyKeys).where(isHeld(hold));
}

function isHeld({ userId, key, owner }: KeyHold): SQL | undefined {
  return and(
    eq(idempotencyKeys.userId, userId),
    eq(idempotencyKeys.key, key),
    eq(idempotencyKeys.owner, owner),
  );
}

/** Removes a user's keys that are past their time, unless one is being answered at this moment. */
async function deleteExpiredKeys(db: Database, userId: string): Promise<void> {
  const k = idempotencyKeys;
  await db
    .delete(k)
    .where(
      and(
        eq(k.userId, userId),
        lte(k.expiresAt, sql`now()`),
        or(sql`${k.lockedUntil} is null`, lte(k.lockedUntil, sql`now()`)),
      ),
    );
}
