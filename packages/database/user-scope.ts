import type { PGlite } from "@electric-sql/pglite";
import type { Sql } from "postgres";
import { enterScope } from "./row-security.ts";

type UnsafeArguments = Parameters<Sql["unsafe"]>;

// A client that does everything in the scope of one user: each statement and each transaction begins by giving up the
// rights of the login, and ends by taking them back.

/**
 * Begin, scope, statement and commit go out together and come back together, so the scope costs no round trip.
 * Statements stay prepared on their connection, which saves the one that asking for their parameters costs.
 */
export function scopePostgres(client: Sql, userId: string | null, statementTimeoutMs: number): Sql {
  const enter = enterScope(userId, statementTimeoutMs);
  const prepared = client.options.prepare;

  const unsafe = (text: string, parameters?: UnsafeArguments[1], options?: UnsafeArguments[2]) => {
    let asValues = false;
    const run = async () => {
      const connection = await client.reserve();
      try {
        const statement = connection.unsafe(text, parameters, { ...options, prepare: prepared });
        const [opened, result, closed] = await Promise.allSettled([
          connection.unsafe(`begin; ${enter}`),
          asValues ? statement.values() : statement,
          connection.unsafe("commit"),
        ]);
        if (opened.status === "rejected") throw opened.reason;
        if (result.status === "rejected") throw result.reason;
        if (closed.status === "rejected") throw closed.reason;
        return result.value;
      } finally {
        connection.release();
      }
    };
    // Begun after the caller has said in which form it wants the rows.
    const pending = Promise.resolve().then(run);
    const values = () => {
      asValues = true;
      return pending;
    };
    return Object.assign(pending, { values });
  };

  const begin = (work: Parameters<Sql["begin"]>[1]) =>
    client.begin(async (transaction) => {
      // Not waited for: it goes out with the first statement, which fails if it does.
      const entered = transaction.unsafe(enter).catch((error: unknown) => error);
      const result = await work(transaction);
      const failure = await entered;
      if (failure instanceof Error) throw failure;
      return result;
    });

  return new Proxy(client, {
    get: (target, name) =>
      name === "unsafe" ? unsafe : name === "begin" ? begin : Reflect.get(target, name),
  });
}

/** Statements stay prepared on their connection: planned once, and without the round trip that asks for their parameters. */
export function keepPrepared(client: Sql): Sql {
  const unsafe = (text: string, parameters?: UnsafeArguments[1], options?: UnsafeArguments[2]) =>
    client.unsafe(text, parameters, { ...options, prepare: client.options.prepare });
  return new Proxy(client, {
    get: (target, name) => (name === "unsafe" ? unsafe : Reflect.get(target, name)),
  });
}

/** The embedded database has one connection: the scope lasts for a transaction of it. */
export function scopeEmbedded(client: PGlite, userId: string | null): PGlite {
  const enter = enterScope(userId, 0);
  const transaction: PGlite["transaction"] = (work) =>
    client.transaction(async (tx) => {
      await tx.exec(enter);
      return work(tx);
    });
  const query: PGlite["query"] = async (text, parameters, options) =>
    transaction((tx) => tx.query(text, parameters, options));
  return new Proxy(client, {
    get: (target, name) =>
      name === "query" ? query : name === "transaction" ? transaction : Reflect.get(target, name),
  });
}

const REMEMBERED = 1_000;

/** Making one costs a third of a millisecond, and it holds nothing but the id. */
export function remember<T>(make: (userId: string | null) => T): (userId: string | null) => T {
  const made = new Map<string | null, T>();
  return (userId) => {
    const known = made.get(userId);
    if (known) return known;
    if (made.size >= REMEMBERED) made.clear();
    const scope = make(userId);
    made.set(userId, scope);
    return scope;
  };
}
