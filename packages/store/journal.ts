import {
  closeSync,
  existsSync,
  fdatasync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import type { RecordTable } from "./record-table.ts";
import { SharedRun } from "./shared-run.ts";
import { type StoreRecord, storeRecord } from "./store.ts";

const HEADER = '{"format":"sandbank-store","version":1}';

const key = { kind: z.string(), id: z.string() };
const change = z.discriminatedUnion("op", [
  z.object({ op: z.literal("put"), record: storeRecord }),
  z.object({ op: z.literal("consume"), ...key }),
  z.object({ op: z.literal("delete"), ...key }),
  z.object({ op: z.literal("replace"), kindPrefix: z.string(), records: z.array(storeRecord) }),
]);
export type Change = z.infer<typeof change>;

/** A file of changes, one JSON line each, that only grows until it is rewritten. */
export class Journal {
  readonly #path: string;
  #file: number;
  #lines: number;
  #failure: unknown;
  readonly #disk = new SharedRun(async () => {
    try {
      await promisify(fdatasync)(this.#file);
    } catch (error) {
      // The system forgets what it could not write: a second try would succeed and mean nothing.
      this.#failure = error;
      throw error;
    }
  });

  /** Replays the file into the table, if there is one, and rewrites it without what is no longer needed. */
  static open(path: string, table: RecordTable): Journal {
    if (existsSync(path)) replay(readFileSync(path, "utf8"), table);
    return new Journal(path, table.records());
  }

  private constructor(path: string, records: Iterable<StoreRecord>) {
    this.#path = path;
    [this.#file, this.#lines] = writeAnew(path, records);
  }

  /** Lines in the file. */
  get lines(): number {
    return this.#lines;
  }

  /** On return the change is with the operating system and survives this process. */
  append(entry: Change): void {
    const line = Buffer.from(`${JSON.stringify(entry)}\n`);
    const end = fstatSync(this.#file).size;
    try {
      for (let written = 0; written < line.length; ) written += writeSync(this.#file, line, written);
    } catch (error) {
      // Half a line on a full disk would spoil the one written next.
      ftruncateSync(this.#file, end);
      throw error;
    }
    this.#lines += 1;
  }

  /** Resolves when all that was appended before is on the disk. What could not be written once is never again. */
  async reachedDisk(): Promise<void> {
    if (this.#failure) throw this.#failure;
    await this.#disk.ask();
  }

  rewrite(records: Iterable<StoreRecord>): void {
    const before = this.#file;
    const close = () => closeSync(before);
    if (this.#disk.running) this.#disk.running.then(close, close);
    else close();
    [this.#file, this.#lines] = writeAnew(this.#path, records);
  }

  close(): void {
    closeSync(this.#file);
  }
}

/** Writes beside the file and renames, so that a crash leaves the old file or the new one. */
function writeAnew(path: string, records: Iterable<StoreRecord>): [file: number, lines: number] {
  const lines = [HEADER];
  for (const record of records) lines.push(JSON.stringify({ op: "put", record } satisfies Change));
  const fresh = `${path}.new`;
  writeFileSync(fresh, `${lines.join("\n")}\n`, { mode: 0o600, flush: true });
  renameSync(fresh, path);
  flushFolder(dirname(path));
  return [openSync(path, "a", 0o600), lines.length];
}

/** A name is on the disk when its folder is; Windows does that by itself and opens no folder. */
function flushFolder(path: string): void {
  if (process.platform === "win32") return;
  const folder = openSync(path, "r");
  fsyncSync(folder);
  closeSync(folder);
}

function replay(text: string, table: RecordTable): void {
  if (text === "") return;
  const [header, ...lines] = text.split("\n");
  if (header !== HEADER) throw new Error("it is not a Sandbank data file, and will not be overwritten");
  // What follows the last newline is a line the process died in: it was never acknowledged.
  lines.pop();
  for (const [at, line] of lines.entries()) applyChange(parseLine(line, at + 2), table);
}

function parseLine(line: string, number: number): Change {
  try {
    return change.parse(JSON.parse(line));
  } catch (cause) {
    throw new Error(`line ${number} is damaged`, { cause });
  }
}

export function applyChange(entry: Change, table: RecordTable): void {
  if (entry.op === "put") table.put(entry.record);
  else if (entry.op === "consume") table.consume(entry.kind, entry.id);
  else if (entry.op === "delete") table.delete(entry.kind, entry.id);
  else table.replace(entry.kindPrefix, entry.records);
}
