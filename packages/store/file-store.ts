import { systemClock } from "@sandbank/domain";
import { acquireFileLock, FileLockHeldError } from "@sandbank/file-lock";
import { isLarge } from "./cold-record.ts";
import { applyChange, type Change, Journal } from "./journal.ts";
import type { StoreOptions } from "./memory-store.ts";
import { RecordTable } from "./record-table.ts";
import { asRecord, incremented, type Store, type StoreRecord } from "./store.ts";
import { Turns } from "./turns.ts";

/** The data file cannot be used; `message` is one line for the person who named it. */
export class StoreFileError extends Error {
  override readonly name = "StoreFileError";
}

/** Rewrite the journal once it holds this many times more lines than there are records. */
const COMPACT_FACTOR = 4;
const COMPACT_AT_LEAST_LINES = 10_000;

export interface FileStoreOptions extends StoreOptions {
  /** A change resolves when it is on the disk, a few milliseconds later; those made at once wait together. */
  readonly waitsForDisk?: boolean;
}

/**
 * A store in one file. What is large is read from it, all else is in memory; every change is a line appended to the file before the call
 * resolves, so a killed process loses nothing it acknowledged. A machine that loses power may, unless the store
 * waits for the disk. Only one process may have it open.
 * @throws StoreFileError when the file is in use, cannot be written, or is not a data file of ours.
 */
export function openFileStore(
  path: string,
  { clock, machineClock = systemClock, waitsForDisk = false }: FileStoreOptions,
): Store {
  const lock = explained(path, () => acquireFileLock(`${path}.lock`));
  const turns = new Turns();
  const table = new RecordTable({ worldClock: clock, machineClock });
  try {
    const journal = explained(path, () => Journal.open(path, table));
    const apply = async (...changes: readonly Change[]) => {
      for (const change of changes) {
        journal.append(change);
        applyChange(change, table);
        if (journal.lines < COMPACT_AT_LEAST_LINES || journal.lines < table.size * COMPACT_FACTOR) continue;
        journal.rewrite(table.records());
      }
      if (waitsForDisk && changes.length > 0) await journal.reachedDisk();
    };
    const whole = (record: StoreRecord) => journal.whole(record);
    return {
      put: async (record) => apply({ op: "put", record: asRecord(record) }),
      get: async (kind, id) => {
        const record = table.get(kind, id);
        return record && whole(record);
      },
      find: async (kind, index, value) => table.find(kind, index, value).map(whole),
      consume: async (kind, id) => {
        if (table.get(kind, id)?.consumed !== false) return false;
        await apply({ op: "consume", kind, id });
        return true;
      },
      increment: async (kind, id) => {
        const { count, record } = incremented(kind, id, table.get(kind, id));
        await apply({ op: "put", record });
        return count;
      },
      delete: async (kind, id) => {
        if (table.get(kind, id)) await apply({ op: "delete", kind, id });
      },
      deleteWhere: async (kind, index, value) => {
        await apply(...table.find(kind, index, value).map(({ id }) => ({ op: "delete", kind, id }) as const));
      },
      list: async (kindPrefix) => table.records(kindPrefix).map(whole),
      replace: async (kindPrefix, records) => {
        await apply({ op: "replace", kindPrefix, records: records.map((record) => ({ ...record })) });
        // Each gets a line of its own, which it can be left in.
        if (records.some(isLarge)) journal.rewrite(table.records());
      },
      inTurn: (name, work) => turns.take(name, work),
      close: async () => {
        journal.close();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

function explained<T>(path: string, open: () => T): T {
  try {
    return open();
  } catch (error) {
    if (error instanceof FileLockHeldError) {
      throw new StoreFileError(`${path} is in use by process ${error.pid}; stop it or name another file`);
    }
    if (error instanceof StoreFileError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new StoreFileError(`${path} cannot be used: ${reason}`, { cause: error });
  }
}
