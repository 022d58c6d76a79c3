import { AsyncLocalStorage } from "node:async_hooks";
import { hash } from "node:crypto";
import { systemClock } from "@sandbank/domain";
import type { Store } from "@sandbank/store";
import { toSeconds } from "./seconds.ts";

/** What one answer draws and the instant it goes by, whatever else is answered meanwhile. */
interface Turn {
  readonly seed: string;
  drawn: number;
  /** Of the machine's clock when the turn began: an answer that sees the second change still tells one time. */
  readonly machineSeconds: number;
}

export interface TurnOptions {
  readonly store: Store;
  /** Kind of the record that counts the turns taken, so that they go on after a restart. */
  readonly kind: string;
  readonly seed: number;
}

/** {@link takeTurn} of one server. */
export type InTurn = <Result>(work: () => Promise<Result>) => Promise<Result>;

const turns = new AsyncLocalStorage<Turn>();

/**
 * Does work that may {@link draw}. The same seed and as many turns before it give the same draws; no turn is given
 * twice. No secret: whoever knows the seed can tell them.
 */
export async function takeTurn<Result>(
  { store, kind, seed }: TurnOptions,
  work: () => Promise<Result>,
): Promise<Result> {
  const number = await store.increment(kind, "turns");
  const turn = {
    seed: `${seed}\n${kind}\n${number}`,
    drawn: 0,
    machineSeconds: toSeconds(systemClock.now()),
  };
  return turns.run(turn, work);
}

/** 43 characters that are safe in URLs, never the same again. @throws Error outside of a turn */
export function draw(): string {
  const turn = turns.getStore();
  if (!turn) throw new Error("An id was asked for outside of a turn; wrap the work in takeTurn");
  turn.drawn += 1;
  return hash("sha256", `${turn.seed}\n${turn.drawn}`, "base64url");
}

/** The machine's time in epoch seconds, the same throughout a turn. */
export function machineSeconds(): number {
  return turns.getStore()?.machineSeconds ?? toSeconds(systemClock.now());
}
