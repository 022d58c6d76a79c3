import type { DataTransaction } from "../../wire/index.ts";
import type { Position } from "./page-token.ts";

/** A transaction in its place, not yet written out. */
export interface Row extends Position {
  write(): DataTransaction;
}

/** Newest first, those of one instant by id: an order of all rows there can be, whatever else is there. */
export function isBefore(left: Position, right: Position): boolean {
  return left.at === right.at ? left.id < right.id : left.at > right.at;
}

/**
 * Rows that come newest first, in groups of one instant each put in order of their ids: where two rows of an instant
 * stand does not depend on where they are from.
 */
export class InstantGroups {
  #group: Row[] = [];
  #done: Row[] = [];

  /** @returns the rows that are complete by now, in order */
  push(row: Row): void {
    const [first] = this.#group;
    if (first && first.at !== row.at) this.#close();
    this.#group.push(row);
  }

  /** Rows in order that no further one can come between; all of them at the end. */
  take(isEnd: boolean): Row[] {
    if (isEnd) this.#close();
    const done = this.#done;
    this.#done = [];
    return done;
  }

  #close(): void {
    if (this.#group.length > 1) this.#group.sort((left, right) => (isBefore(left, right) ? -1 : 1));
    this.#done.push(...this.#group);
    this.#group = [];
  }
}
