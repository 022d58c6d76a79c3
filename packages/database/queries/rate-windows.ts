import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "../open.ts";
import { rateWindows, sessions, users } from "../schema/index.ts";
import { rowsOf } from "./rows-of.ts";

/** At most so many in any stretch of so many seconds. */
export interface RateLimit {
  /** Unique, e.g. `api.user`. */
  readonly policy: string;
  readonly most: number;
  readonly seconds: number;
}

/** Where somebody stands with one limit. */
export interface RateStanding extends RateLimit {
  readonly admitted: boolean;
  /** How many more there may be now. */
  readonly remaining: number;
  /** When the current window ends. */
  readonly resetSeconds: number;
  /** After how long one more is admitted; 0 when this one was. */
  readonly retryAfterSeconds: number;
}

/** A session that has not ended, and whose it is. */
export interface LiveSession {
  readonly id: string;
  /** Epoch ms. */
  readonly expiresAt: number;
  readonly user: { readonly id: string; readonly name: string; readonly email: string };
}

export interface AdmissionQuestion {
  /** How many requests this one counts for; default 1. */
  readonly cost?: number;
  /** The session a request came with: by its id, or by its token. */
  readonly session?: { readonly id: string } | { readonly token: string } | null;
  /** Counted for the session's user. */
  readonly perUser?: readonly RateLimit[];
  /** Counted for these subjects. */
  readonly perSubject?: readonly (RateLimit & { readonly subject: string })[];
}

const standingRow = z.object({
  policy: z.string().nullable(),
  subject: z.string().nullable(),
  admitted: z.coerce.boolean(),
  current: z.coerce.number(),
  previous: z.coerce.number(),
  elapsed: z.coerce.number(),
  session_id: z.string().nullable(),
  expires_at: z.coerce.number().nullable(),
  user_id: z.string().nullable(),
  name: z.string().nullable(),
  email: z.string().nullable(),
});

/**
 * Looks a session up and counts a request against every limit that concerns it, in one statement: what the
 * database does for a request before its procedure runs. A request that is refused does not count.
 */
export async function admit(
  db: Database,
  { cost = 1, session = null, perUser = [], perSubject = [] }: AdmissionQuestion,
): Promise<{ session: LiveSession | null; standings: RateStanding[] }> {
  const limits = [...perUser, ...perSubject];
  const rows = rowsOf(await db.execute(statement(cost, session, perUser, perSubject)), standingRow);
  const [first] = rows;
  const isLive = first?.session_id && first.user_id && first.expires_at;
  return {
    session: isLive
      ? {
          id: first.session_id ?? "",
          expiresAt: first.expires_at ?? 0,
          user: { id: first.user_id ?? "", name: first.name ?? "", email: first.email ?? "" },
        }
      : null,
    standings: rows.flatMap((row) => {
      const limit = limits.find(({ policy }) => policy === row.policy);
      return limit ? [standingOf(limit, row, cost)] : [];
    }),
  };
}

function statement(
  cost: number,
  session: AdmissionQuestion["session"],
  perUser: readonly RateLimit[],
  perSubject: NonNullable<AdmissionQuestion["perSubject"]>,
): SQL {
  const given = !session
    ? sql`false`
    : "id" in session
      ? sql`${sessions.id} = ${session.id}::uuid`
      : sql`${sessions.token} = ${session.token}`;
  const wanted = [
    ...perSubject.map(
      ({ subject, policy, most, seconds }) =>
        sql`select ${subject}::uuid, ${policy}::text, ${most}::int, ${seconds}::int`,
    ),
    ...perUser.map(
      ({ policy, most, seconds }) =>
        sql`select user_id, ${policy}::text, ${most}::int, ${seconds}::int from live`,
    ),
    sql`select null::uuid, null::text, 0, 1`,
  ];
  // What of the last `seconds` is used: the current window, and of the one before what still lies inside.
  const used = sql`(case when w.window_number = excluded.window_number then w.current + w.previous * ${left("w.seconds")}
    when w.window_number = excluded.window_number - 1 then w.current * ${left("w.seconds")} else 0 end)`;
  return sql`
    with live as (
      select ${sessions.id} as session_id, ${users.id} as user_id, ${users.name} as name, ${users.email} as email,
        extract(epoch from ${sessions.expiresAt}) * 1000 as expires_at
      from ${sessions} join ${users} on ${users.id} = ${sessions.userId}
      where ${given} and ${sessions.expiresAt} > now()
    ), wanted(subject, policy, most, seconds) as (${sql.join(wanted, sql` union all `)}),
    counted as (
      insert into ${rateWindows} as w (subject, policy, seconds, window_number, current, previous)
      select subject, policy, seconds, ${windowNow("seconds")}, ${cost}::int, 0 from wanted
      where subject is not null and most >= ${cost}::int order by subject, policy
      on conflict (subject, policy) do update set
        current = excluded.current + case when w.window_number = excluded.window_number then w.current else 0 end,
        previous = case w.window_number when excluded.window_number then w.previous
          when excluded.window_number - 1 then w.current else 0 end,
        window_number = excluded.window_number, seconds = excluded.seconds
      where ${used} + excluded.current <= (
        select most from wanted where wanted.policy = excluded.policy and wanted.subject = excluded.subject)
      returning w.subject, w.policy, w.window_number, w.current, w.previous
    )
    select wanted.policy, wanted.subject, counted.policy is not null as admitted,
      case when before.window_number = ${windowNow("wanted.seconds")} - 1 then 0
        else coalesce(counted.current, before.current, 0) end as current,
      case when counted.policy is null and before.window_number = ${windowNow("wanted.seconds")} - 1
        then before.current else coalesce(counted.previous, before.previous, 0) end as previous,
      1 - ${left("wanted.seconds")} as elapsed,
      live.session_id, live.user_id, live.name, live.email, live.expires_at
    from wanted left join live on true
      left join counted on counted.subject = wanted.subject and counted.policy = wanted.policy
      left join ${rateWindows} as before on counted.policy is null
        and before.subject = wanted.subject and before.policy = wanted.policy`;
}

const windowNow = (seconds: string) => sql.raw(`floor(extract(epoch from now()) / ${seconds})`);
/** The part of the current window that is still to come, 0 to 1. */
const left = (seconds: string) =>
  sql.raw(`(1 - (extract(epoch from now()) / ${seconds} - floor(extract(epoch from now()) / ${seconds})))`);

function standingOf(limit: RateLimit, row: z.output<typeof standingRow>, cost: number): RateStanding {
  const { most, seconds } = limit;
  const { admitted, current, previous, elapsed } = row;
  const used = current + previous * (1 - elapsed);
  return {
    ...limit,
    admitted,
    remaining: admitted ? Math.max(0, Math.floor(most - used)) : 0,
    resetSeconds: Math.ceil((1 - elapsed) * seconds),
    retryAfterSeconds: admitted ? 0 : Math.max(1, Math.ceil(waitWindows(limit, row, cost) * seconds)),
  };
}

/** After how many windows there is room again, as what was used wears off. */
function waitWindows(
  { most }: RateLimit,
  { current, previous, elapsed }: z.output<typeof standingRow>,
  cost: number,
): number {
  const room = most - cost - current;
  if (room >= 0 && previous > 0) return Math.max(0, 1 - room / previous - elapsed);
  return 1 - elapsed + (current > 0 ? Math.max(0, 1 - (most - cost) / current) : 0);
}

/** Forgets windows that no longer bear on anything. Gives how many. */
export async function deleteOldRateWindows(db: Database): Promise<number> {
  const result = await db.execute(
    sql`delete from ${rateWindows} where (window_number + 2) * seconds < extract(epoch from now()) returning policy`,
  );
  return rowsOf(result, z.unknown()).length;
}
