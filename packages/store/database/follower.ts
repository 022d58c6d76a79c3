import type { Change } from "../store.ts";

type Read = () => Promise<{ readonly changes: readonly Change[]; readonly done: () => void }>;

/** Tells one listener of changes, in their order; those who ask meanwhile share one look at them. */
export class Follower {
  readonly #read: Read;
  #listener: (change: Change) => Promise<void> = async () => {};
  #running: Promise<void> | undefined;
  #next: Promise<void> | undefined;

  constructor(read: Read) {
    this.#read = read;
  }

  follow(listener: (change: Change) => Promise<void>): void {
    this.#listener = listener;
  }

  /** A look that runs already may have missed what was written since: whoever asks waits for the one after it. */
  catchUp(): Promise<void> {
    if (!this.#running) return this.#start();
    this.#next ??= this.#running
      .catch(() => {})
      .then(() => {
        this.#next = undefined;
        return this.#start();
      });
    return this.#next;
  }

  #start(): Promise<void> {
    const running = this.#look().finally(() => {
      if (this.#running === running) this.#running = undefined;
    });
    this.#running = running;
    return running;
  }

  async #look(): Promise<void> {
    const { changes, done } = await this.#read();
    for (const change of changes) await this.#listener(change);
    done();
  }
}
