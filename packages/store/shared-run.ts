/** Something worth doing once for all who ask: each gets a run that began after they asked. */
export class SharedRun {
  readonly #run: () => Promise<void>;
  #running: Promise<void> | undefined;
  #next: Promise<void> | undefined;

  constructor(run: () => Promise<void>) {
    this.#run = run;
  }

  /** The run that goes on now; undefined when none does. */
  get running(): Promise<void> | undefined {
    return this.#running;
  }

  /** Rejects as the run does. */
  ask(): Promise<void> {
    if (!this.#running) return this.#start();
    const then = () => {
      this.#next = undefined;
      return this.#start();
    };
    this.#next ??= this.#running.then(then, then);
    return this.#next;
  }

  #start(): Promise<void> {
    const running = this.#run().finally(() => {
      if (this.#running === running) this.#running = undefined;
    });
    this.#running = running;
    return running;
  }
}
