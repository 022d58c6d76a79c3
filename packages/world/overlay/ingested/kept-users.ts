import type { Instant } from "@sandbank/domain";
import { LruCache } from "../../lru.ts";
import type { Outcome } from "./change.ts";
import { type Head, keptHead, readHead } from "./head.ts";
import { keptEntry, readEntry } from "./log-entry.ts";
import { OpenedEntry } from "./opened-entry.ts";
import type { IngestedShelf } from "./shelf.ts";
import { UserRows } from "./user-rows.ts";

const HEAD = "IngestedUser";
const LOG = "IngestedLog";
const EXPIRY = "IngestedExpiry";
/** Index of the log by its user. */
const OF_USER = "user";

/** Transactions of which it is kept in mind what they are called and when they are booked, about 40 bytes each. */
const MOST_IN_MIND = 500_000;
/** Transactions that stay opened to be read, about 40 bytes each besides their text. */
const MOST_OPENED = 50_000;
/** Entries that are asked for together. */
const AT_ONCE = 16;

/** When the first pending transaction of a user is gone by the clock. */
export interface KeptExpiry {
  readonly userId: string;
  readonly at: Instant;
}

/**
 * Users on a shelf: a head each, and a log with one entry for every call. The head is written last and says how far the
 * log goes: what a process died in was never there.
 */
export class KeptUsers {
  readonly #shelf: IngestedShelf;
  readonly #rows: LruCache<UserRows>;
  readonly #opened = new LruCache<OpenedEntry>(MOST_OPENED, ({ weight }) => weight);

  constructor(shelf: IngestedShelf, mostInMind = MOST_IN_MIND) {
    this.#shelf = shelf;
    this.#rows = new LruCache(mostInMind, ({ weight }) => weight);
  }

  /** Runs what changes a user, alone in every process. */
  inTurn<Result>(userId: string, work: () => Promise<Result>): Promise<Result> {
    return this.#shelf.inTurn(`${HEAD}/${userId}`, work);
  }

  async head(userId: string): Promise<Head | undefined> {
    const kept = await this.#shelf.get(HEAD, userId);
    return kept && readHead(kept.value);
  }

  async heads(): Promise<readonly { readonly userId: string; readonly head: Head }[]> {
    const kept = await this.#shelf.list(HEAD);
    return kept.map(({ id, value }) => ({ userId: id, head: readHead(value) }));
  }

  /** All of a user's rows, at least as far as this head says. */
  async rows(userId: string, head: Head): Promise<UserRows> {
    const key = `${userId}/${head.since}`;
    const rows = this.#rows.with(
      key,
      () => new UserRows(),
      (known) => known,
    );
    if (rows.version >= head.version) return rows;
    while (rows.version < head.version) {
      const last = Math.min(head.version, rows.version + AT_ONCE);
      const versions = Array.from({ length: last - rows.version }, (_, at) => rows.version + 1 + at);
      for (const entry of await Promise.all(versions.map((version) => this.#read(userId, version)))) {
        rows.apply(entry);
      }
    }
    this.#weighAnew(key, rows);
    return rows;
  }

  /** An entry of the log, to look at what its rows say. */
  entry(userId: string, head: Head, version: number): OpenedEntry | Promise<OpenedEntry> {
    const key = `${userId}/${head.since}/${version}`;
    return this.#opened.find(key) ?? this.#readOpened(key, userId, version);
  }

  /** Keeps what a call did: all of it, or nothing where it does not get to the end. */
  async commit(userId: string, { head, entry, fresh, expiry }: Omit<Outcome, "changes">): Promise<void> {
    const shelf = this.#shelf;
    if (expiry !== null) await shelf.put({ kind: EXPIRY, id: userId, value: { at: expiry } });
    if (entry) {
      const id = `${userId}/${entry.version}`;
      await shelf.put({ kind: LOG, id, value: keptEntry(entry), indexes: { [OF_USER]: userId } });
    }
    await this.keepHead(userId, head);
    if (!entry) return;
    const key = `${userId}/${head.since}`;
    const rows = this.#rows.find(key);
    rows?.apply(new OpenedEntry(entry), fresh);
    if (rows) this.#weighAnew(key, rows);
  }

  async keepHead(userId: string, head: Head): Promise<void> {
    await this.#shelf.put({ kind: HEAD, id: userId, value: keptHead(head) });
  }

  async forget(userId: string): Promise<void> {
    const head = await this.head(userId);
    if (!head) return;
    await this.#shelf.delete(HEAD, userId);
    await this.#shelf.delete(EXPIRY, userId);
    await this.#shelf.deleteWhere(LOG, OF_USER, userId);
    this.#rows.forget(`${userId}/${head.since}`);
    for (let version = 1; version <= head.version; version++) {
      this.#opened.forget(`${userId}/${head.since}/${version}`);
    }
  }

  async expiries(): Promise<readonly KeptExpiry[]> {
    const kept = await this.#shelf.list(EXPIRY);
    return kept.map(({ id, value }) => ({ userId: id, at: Number((value as { at?: unknown }).at) }));
  }

  async keepExpiry(userId: string, at: Instant | null): Promise<void> {
    if (at === null) await this.#shelf.delete(EXPIRY, userId);
    else await this.#shelf.put({ kind: EXPIRY, id: userId, value: { at } });
  }

  #weighAnew(key: string, rows: UserRows): void {
    this.#rows.with(
      key,
      () => rows,
      () => undefined,
    );
  }

  async #readOpened(key: string, userId: string, version: number): Promise<OpenedEntry> {
    const entry = await this.#read(userId, version);
    return this.#opened.with(
      key,
      () => entry,
      (opened) => opened,
    );
  }

  async #read(userId: string, version: number): Promise<OpenedEntry> {
    const kept = await this.#shelf.get(LOG, `${userId}/${version}`);
    if (!kept)
      throw new RangeError(`Part ${version} of what was ingested for user ${userId} is not there any more`);
    return new OpenedEntry(readEntry(kept.value, version));
  }
}
