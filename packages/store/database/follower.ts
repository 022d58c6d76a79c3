import { SharedRun } from "../shared-run.ts";
import type { Change } from "../store.ts";

type Read = () => Promise<{ readonly changes: readonly Change[]; readonly done: () => void }>;

/** Tells one listener of changes, in their order; those who ask meanwhile share one look at them. */
export class Follower {
  readonly #read: Read;
  readonly #look = new SharedRun(() => this.#tell());
  #listener: ((change: Change) => Promise<void>) | undefined;

  constructor(read: Read) {
    this.#read = read;
  }

  follow(listener: (change: Change) => Promise<void>): void {
    this.#listener = listener;
  }

  catchUp(): Promise<void> {
    return this.#look.ask();
  }

  async #tell(): Promise<void> {
    const listener = this.#listener;
    if (!listener) return;
    const { changes, done } = await this.#read();
    for (const change of changes) await listener(change);
    done();
  }
}
