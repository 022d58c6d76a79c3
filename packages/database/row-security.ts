/**
 * The second wall around a user's rows: whatever a query forgets to ask for, in the scope of a user Postgres shows
 * that user's rows only and writes no others. The policies follow from the tables (each with a `user_id`), so that
 * one added later cannot be forgotten; they bind the role below and not the login, whose workers and migrations
 * serve everybody.
 * https://www.postgresql.org/docs/current/ddl-rowsecurity.html
 */

/** No login: what the login becomes for as long as a transaction lasts. Of the whole cluster. */
const ROLE = "sandbank_user";

/** Tables of everybody's, to be read. All others without a `user_id` are closed to the scope of a user. */
const READABLE = ["financial_providers", "institution_circuits"];

/** What may be done to tables whose rows are not simply the user's to change; columns in brackets. */
const RIGHTS: Readonly<Record<string, readonly string[]>> = {
  users: ["select (id, name, email, created_at)"],
  sessions: ["select (id, user_id, expires_at, ip_address, user_agent, created_at, updated_at)", "delete"],
  sign_in_methods: [],
  audit_events: ["select", "insert"],
};

/** Runs SQL without parameters and gives the rows. */
type Run = (statement: string) => Promise<readonly Record<string, unknown>[]>;

/** Row-level security is on, or why it cannot be. */
export type RowSecurity = { readonly on: true } | { readonly on: false; readonly reason: string };

const DENIED = "42501";
/** Somebody else was faster: the object exists, or its entry was just changed. */
const CONCURRENT = new Set(["42710", "23505", "XX000"]);

/**
 * Makes role, policies and rights agree with the tables; changes nothing when they do. Any number of processes and
 * databases of one cluster may do so at once.
 */
export async function secureRows(run: Run): Promise<RowSecurity> {
  await run(ROW_EXISTS);
  const role = await ensureRole(run);
  if (role.on) await run(policies());
  return role;
}

/**
 * Begins a transaction's scope; null = nobody, who has no rows.
 * @param statementTimeoutMs after which Postgres ends a statement; the embedded database does not
 * @throws RangeError for an id that is no UUID
 */
export function enterScope(userId: string | null, statementTimeoutMs: number): string {
  if (userId !== null && !/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(userId)) {
    throw new RangeError("the id of a user is a UUID");
  }
  const timeout = Math.ceil(statementTimeoutMs);
  return `select set_config('role', '${ROLE}', true), set_config('sandbank.user_id', '${userId ?? ""}', true), set_config('statement_timeout', '${timeout}', true)`;
}

async function ensureRole(run: Run): Promise<RowSecurity> {
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      const [found] = await run(`select 1 from pg_roles where rolname = '${ROLE}'`);
      if (!found) await run(`create role ${ROLE} nologin`);
      if (!(await maySetRole(run))) await run(`grant ${ROLE} to current_user`);
      return { on: true };
    } catch (error) {
      const code = codeOf(error);
      if (code === DENIED) return { on: false, reason: await explain(run) };
      if (!CONCURRENT.has(code)) throw error;
    }
  }
  throw new Error(`the role ${ROLE} cannot be made: others change it all the time`);
}

async function maySetRole(run: Run): Promise<boolean> {
  try {
    await run(`do $$ begin perform set_config('role', '${ROLE}', true); end $$`);
    return true;
  } catch (error) {
    if (codeOf(error) === DENIED) return false;
    throw error;
  }
}

async function explain(run: Run): Promise<string> {
  const [row] = await run("select quote_ident(current_user) as login");
  const login = String(row?.login);
  return `row-level security is off: the login ${login} may not make the role ${ROLE}. An administrator can: create role ${ROLE} nologin; grant ${ROLE} to ${login};`;
}

function policies(): string {
  const special = Object.keys(RIGHTS);
  const grants = [
    ...Object.entries(RIGHTS).flatMap(([table, rights]) => rights.map((right) => [table, right] as const)),
    ...READABLE.map((table) => [table, "select"] as const),
  ];
  return `do $$
declare
  each record;
begin
  if not has_schema_privilege('${ROLE}', 'public', 'usage') then
    grant usage on schema public to ${ROLE};
  end if;
  for each in
    select c.oid, c.relname, c.relrowsecurity, a.attname as owner_column,
      exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'own_rows') as has_policy
    from pg_class c join pg_attribute a on a.attrelid = c.oid and not a.attisdropped
      and a.attname = case c.relname when 'users' then 'id' else 'user_id' end
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
  loop
    if not each.relrowsecurity then
      execute format('alter table public.%I enable row level security', each.relname);
    end if;
    if not each.has_policy then
      execute format('create policy own_rows on public.%I to ${ROLE}
        using (%I = nullif(current_setting(''sandbank.user_id'', true), '''')::uuid)', each.relname, each.owner_column);
    end if;
    if each.relname <> all (array[${special.map((name) => `'${name}'`).join(", ")}])
      and not (has_table_privilege('${ROLE}', each.oid, 'insert') and has_table_privilege('${ROLE}', each.oid, 'delete')) then
      execute format('grant select, insert, update, delete on public.%I to ${ROLE}', each.relname);
    end if;
  end loop;
${grants.map(([table, right]) => grantUnlessGiven(table, right)).join("\n")}
end $$`;
}

/** For `anyRowExists`: whether there is such a row, of whoever. */
const ROW_EXISTS = `do $$ begin
  if to_regprocedure('public.row_exists(regclass, uuid)') is null then
    create function public.row_exists(of regclass, wanted uuid) returns boolean
      language plpgsql stable security definer set search_path = pg_catalog as $body$
      declare
        found boolean;
      begin
        if not (select relrowsecurity from pg_class where oid = of) then
          raise exception 'row_exists is for the tables of users';
        end if;
        execute format('select exists (select from %s where id = $1)', of) using wanted into found;
        return found;
      end $body$;
  end if;
end $$`;

function grantUnlessGiven(table: string, right: string): string {
  const [, kind = "", columns = ""] = /^(\w+)(?: \((.*)\))?$/.exec(right) ?? [];
  const has = columns
    ? columns
        .split(", ")
        .map((column) => `has_column_privilege('${ROLE}', 'public.${table}', '${column}', '${kind}')`)
    : [`has_table_privilege('${ROLE}', 'public.${table}', '${kind}')`];
  return `  if not (${has.join(" and ")}) then grant ${right} on public.${table} to ${ROLE}; end if;`;
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
