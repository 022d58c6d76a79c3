import type { LogEntry } from "./log-entry.ts";
import { Rows } from "./rows.ts";

/** An entry whose rows can be looked at; they are opened when somebody does. */
export class OpenedEntry {
  readonly entry: LogEntry;
  #rows: Rows | undefined;
  #updates: Rows | undefined;

  constructor(entry: LogEntry) {
    this.entry = entry;
  }

  get rows(): Rows {
    this.#rows ??= new Rows(this.entry.rows);
    return this.#rows;
  }

  get updates(): Rows {
    this.#updates ??= new Rows(this.entry.updates);
    return this.#updates;
  }

  get weight(): number {
    return 1 + this.entry.rows.count + this.entry.updates.count;
  }
}
