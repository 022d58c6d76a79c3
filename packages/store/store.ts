import type { Instant } from "@sandbank/domain";
import { z } from "zod";

const text = z.string().min(1);

/** What a record may hold: anything JSON can. */
export const jsonValue = z.record(z.string(), z.json());
export type JsonObject = z.infer<typeof jsonValue>;

/**
 * One thing to remember: a token, a client, a consent. `kind` and `id` are its key; `indexes` are the other
 * names it is looked up by, each at most one value.
 */
export const storeRecord = z.object({
  kind: text,
  id: text,
  value: jsonValue,
  indexes: z.record(text, text),
  /** When the world no longer needs it; null is never. A reader decides by `value`, not by this. */
  expiresAt: z.number().nullable(),
  /** True once {@link Store.consume} has taken it. */
  consumed: z.boolean(),
});
export type StoreRecord = z.infer<typeof storeRecord>;

export type NewRecord = Omit<StoreRecord, "consumed" | "indexes" | "expiresAt"> & {
  readonly indexes?: Readonly<Record<string, string>>;
  readonly expiresAt?: Instant | null;
};

/** The record a {@link Store.put} leaves behind. */
export function asRecord({ kind, id, value, indexes, expiresAt = null }: NewRecord): StoreRecord {
  return { kind, id, value, indexes: { ...indexes }, expiresAt, consumed: false };
}

export const counted = z.object({ count: z.number() });

/** What {@link Store.increment} leaves behind in the place of a record. */
export function incremented(kind: string, id: string, before: StoreRecord | undefined) {
  const count = (before ? countOf(before) : 0) + 1;
  return { count, record: asRecord({ kind, id, value: { count } }) };
}

/** Looked at by hand first: it is read with every answer of an authorization server. */
function countOf({ value }: StoreRecord): number {
  return typeof value.count === "number" ? value.count : counted.parse(value).count;
}

/**
 * Where the sandbox keeps what happened to it. What resolves has been kept for as long as the store promises:
 * the life of the process, or across a crash. Every operation is atomic by itself.
 */
export interface Store {
  /** Puts or replaces; a replaced record is no longer consumed. */
  put(record: NewRecord): Promise<void>;
  /** Also gives back what has expired and was not swept yet. */
  get(kind: string, id: string): Promise<StoreRecord | undefined>;
  /** Records of a kind whose index has this value, in the order they were first put. */
  find(kind: string, index: string, value: string): Promise<StoreRecord[]>;
  /** True for the first caller only; false when it was consumed before or is gone. */
  consume(kind: string, id: string): Promise<boolean>;
  /** Adds one to the number kept there, 0 where there is none; gives what it became. No two callers get the same. */
  increment(kind: string, id: string): Promise<number>;
  /** Quiet when there is no such record. */
  delete(kind: string, id: string): Promise<void>;
  /** Deletes what {@link find} would give. */
  deleteWhere(kind: string, index: string, value: string): Promise<void>;
  /** Everything whose kind begins with a text, in the order it was first put. */
  list(kindPrefix: string): Promise<StoreRecord[]>;
  /** Puts these in the place of everything {@link list} would give, all or nothing. */
  replace(kindPrefix: string, records: readonly StoreRecord[]): Promise<void>;
  /**
   * Runs what reads records and then writes what follows from them, alone among all work of this name, in every
   * process that shares the store. Work of one name must not ask for a turn of the same name.
   */
  inTurn<Result>(name: string, work: () => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** Something another process wrote that this one may have read before. */
export interface Change {
  /** Kind of the record, or what the kinds of all that was replaced begin with; empty when all may have changed. */
  readonly kind: string;
  /** Null for more than one record. */
  readonly id: string | null;
}

/** A store other processes write to as well. */
export interface SharedStore extends Store {
  /** Tells of what others write to the kinds that were announced, one after the other. There is one listener. */
  follow(listener: (change: Change) => Promise<void>): void;
  /** Resolves when the listener was told all that others had written when this was called. */
  catchUp(): Promise<void>;
}
