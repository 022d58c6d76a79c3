import { z } from "zod";
import { Turns } from "../turns.ts";
import type { Sql } from "./sql.ts";

const LONGEST_WAIT_MS = 20;
const answers = z.array(z.object({ got: z.boolean() })).length(1);

/**
 * Turns among processes: locks of one connection, which the server gives up when its process dies. They are asked
 * for again and again, because a statement that waits for one would keep the others from being given back.
 */
export class SharedTurns {
  readonly #locks: Sql;
  readonly #schema: string;
  readonly #here = new Turns();

  /** @param locks one connection, always the same */
  constructor(locks: Sql, schema: string) {
    this.#locks = locks;
    this.#schema = schema;
  }

  take<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
    const key = `${this.#schema} turn ${name}`;
    return this.#here.take(name, async () => {
      for (let waitMs = 1; !(await this.#ask("try_advisory_lock", key)); waitMs *= 2) {
        const pause = Math.min(waitMs, LONGEST_WAIT_MS);
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
      try {
        return await work();
      } finally {
        await this.#ask("advisory_unlock", key);
      }
    });
  }

  async #ask(what: "try_advisory_lock" | "advisory_unlock", key: string): Promise<boolean> {
    const rows = await this.#locks.query(`select pg_${what}(hashtextextended($1, 0)) as got`, [key]);
    return answers.parse(rows)[0]?.got === true;
  }
}
