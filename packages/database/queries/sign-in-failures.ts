import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "../open.ts";
import { signInFailures } from "../schema/index.ts";
import { rowsOf } from "./rows-of.ts";

/** Whom failures are counted for, and how many cost no wait. */
export interface FailureSubject {
  readonly subject: string;
  readonly free: number;
}

const LONGEST_WAIT_SECONDS = 900;

const row = z.object({ counted: z.coerce.boolean(), wait: z.coerce.number().nullable() });

/**
 * Counts an attempt to sign in as failed before its password is looked at, so that any number at once cannot
 * outrun the count; a success is taken back with {@link forgiveAttempt}. After the free ones each failure costs
 * twice the wait of the one before: 1 s, 2 s, … 15 min.
 * @returns seconds to wait while one of the subjects has to; 0 = look at the password
 */
export async function countAttempt(db: Database, subjects: readonly FailureSubject[]): Promise<number> {
  const wanted = subjects.map(({ subject, free }) => sql`select ${subject}::uuid, ${free}::int`);
  const failures = sql`(case when f.last_at < now() - interval '1 day' then 1 else f.failures + 1 end)`;
  const paid = sql`(${failures} - (select free from wanted where wanted.subject = excluded.subject))`;
  // Attempts at the same time begin in any order: one that costs no wait must not hold up another by its start.
  const waitUntil = sql`case when ${paid} <= 0 then to_timestamp(0)
    else now() + make_interval(secs => least(power(2, least(${paid} - 1, 20)), ${LONGEST_WAIT_SECONDS}::int)) end`;
  const result = await db.execute(sql`
    with wanted(subject, free) as (${sql.join(wanted, sql` union all `)}),
    counted as (
      insert into ${signInFailures} as f (subject, failures, wait_until, last_at)
      select subject, 1, to_timestamp(0), now() from wanted order by subject
      on conflict (subject) do update set
        failures = ${failures}, wait_until = ${waitUntil}, last_at = now()
      where f.wait_until <= now()
      returning f.subject
    )
    select counted.subject is not null as counted, extract(epoch from before.wait_until - now()) as wait
    from wanted left join counted on counted.subject = wanted.subject
      left join ${signInFailures} as before on before.subject = wanted.subject`);
  const waits = rowsOf(result, row).map(({ counted, wait: seconds }) =>
    counted ? 0 : Math.max(1, seconds ?? 1),
  );
  return Math.ceil(Math.max(0, ...waits));
}

/**
 * Takes an attempt back that turned out well: whoever knows the password starts anew, an address that others
 * share only loses this one.
 */
export async function forgiveAttempt(db: Database, who: { account: string; address: string | null }) {
  await db.delete(signInFailures).where(eq(signInFailures.subject, who.account));
  if (who.address === null) return;
  await db
    .update(signInFailures)
    .set({ failures: sql`greatest(${signInFailures.failures} - 1, 0)`, waitUntil: sql`now()` })
    .where(eq(signInFailures.subject, who.address));
}

/** Forgets failures that are a day old. Gives how many. */
export async function deleteOldSignInFailures(db: Database): Promise<number> {
  const result = await db.execute(
    sql`delete from ${signInFailures} where last_at < now() - interval '1 day' returning subject`,
  );
  return rowsOf(result, z.unknown()).length;
}
