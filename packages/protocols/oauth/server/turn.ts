import { hash } from "node:crypto";
import { systemClock } from "@sandbank/domain";
import type { Store } from "@sandbank/store";
import { toSeconds } from "./seconds.ts";

/** What one answer draws and the instant it goes by. */
interface Turn {
  readonly seed: string;
  drawn: number;
  /** Of the machine's clock when the turn began: an answer that sees the second change still tells one time. */
  readonly machineSeconds: number;
}

export interface TurnsOptions {
  readonly store: Store;
  /** Kind of the record that counts the turns taken, so that they go on after a restart. */
  readonly kind: string;
  readonly seed: number;
}

/** {@link Turns.take} of one server. */
export type InTurn = <Result>(work: () => Promise<Result>) => Promise<Result>;

/**
 * The turns of one server, taken one after the other: what an answer draws depends on the answers before it and on
 * nothing beside it. Knowing whose turn it is any other way (`AsyncLocalStorage`) costs a fifth of an answer.
 */
export class Turns {
  readonly #options: TurnsOptions;
  #last: Promise<unknown> = Promise.resolve();
  #turn: Turn | undefined;

  constructor(options: TurnsOptions) {
    this.#options = options;
  }

  /**
   * Does work that may {@link draw}, once all asked for earlier is done; it must not wait for a turn itself, nor for
   * somebody outside. The same seed and as many turns before it give the same draws; no turn is given twice. No
   * secret: whoever knows the seed can tell them.
   */
  readonly take: InTurn = (work) => {
    const mine = this.#last.then(() => this.#run(work));
    this.#last = mine.catch(() => {});
    return mine;
  };

  /** 43 characters that are safe in URLs, never the same again. @throws Error outside of a turn */
  readonly draw = (): string => {
    const turn = this.#turn;
    if (!turn) throw new Error("An id was asked for outside of a turn; wrap the work in take");
    turn.drawn += 1;
    return hash("sha256", `${turn.seed}\n${turn.drawn}`, "base64url");
  };

  /** The machine's time in epoch seconds, the same throughout a turn. */
  readonly machineSeconds = (): number => this.#turn?.machineSeconds ?? toSeconds(systemClock.now());

  async #run<Result>(work: () => Promise<Result>): Promise<Result> {
    const { store, kind, seed } = this.#options;
    const number = await store.increment(kind, "turns");
    const machineSeconds = toSeconds(systemClock.now());
    this.#turn = { seed: `${seed}\n${kind}\n${number}`, drawn: 0, machineSeconds };
    try {
      return await work();
    } finally {
      this.#turn = undefined;
    }
  }
}
