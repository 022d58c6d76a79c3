/** What JSON can say, to be kept. */
export type KeptJson = null | boolean | number | string | KeptJson[] | { [name: string]: KeptJson };
export type KeptValue = { [name: string]: KeptJson };

/** What ingested accounts need of the place a world keeps things in. */
export interface IngestedShelf {
  put(record: {
    readonly kind: string;
    readonly id: string;
    readonly value: KeptValue;
    readonly indexes?: Readonly<Record<string, string>>;
  }): Promise<void>;
  get(kind: string, id: string): Promise<{ readonly value: unknown } | undefined>;
  /** Everything whose kind begins with a text, in the order it was first put. */
  list(kindPrefix: string): Promise<readonly { readonly id: string; readonly value: unknown }[]>;
  delete(kind: string, id: string): Promise<void>;
  deleteWhere(kind: string, index: string, value: string): Promise<void>;
  /** Runs work alone among all work of this name, in every process that shares the shelf. */
  inTurn<Result>(name: string, work: () => Promise<Result>): Promise<Result>;
}
