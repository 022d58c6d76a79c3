import {
  closeSync,
  existsSync,
  fdatasync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readSync,
  renameSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import { leaveInFile, placeOf, withValue } from "./cold-record.ts";
import type { RecordTable } from "./record-table.ts";
import { SharedRun } from "./shared-run.ts";
import { jsonValue, type StoreRecord, storeRecord } from "./store.ts";

const HEADER = '{"format":"sandbank-store","version":1}';

/** Read and written at once. */
const PIECE_BYTES = 1 << 20;

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
    const before = existsSync(path) ? openSync(path, "r") : null;
    try {
      if (before !== null) replay(before, table);
      return new Journal(path, before, table.records());
    } finally {
      if (before !== null) closeSync(before);
    }
  }

  private constructor(path: string, before: number | null, records: Iterable<StoreRecord>) {
    this.#path = path;
    [this.#file, this.#lines] = writeAnew(path, before, records);
  }

  /** Lines in the file. */
  get lines(): number {
    return this.#lines;
  }

  /**
   * On return the change is with the operating system and survives this process. A large value that was put is let go
   * of: it is in the file.
   */
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
    if (entry.op === "put") leaveInFile(entry.record, { at: end, bytes: line.length - 1 });
  }

  /** A record with its value, wherever that is. */
  whole(record: StoreRecord): StoreRecord {
    return wholeFrom(this.#file, record);
  }

  /** Resolves when all that was appended before is on the disk. What could not be written once is never again. */
  async reachedDisk(): Promise<void> {
    if (this.#failure) throw this.#failure;
    await this.#disk.ask();
  }

  rewrite(records: Iterable<StoreRecord>): void {
    const before = this.#file;
    const close = () => closeSync(before);
    [this.#file, this.#lines] = writeAnew(this.#path, before, records);
    if (this.#disk.running) this.#disk.running.then(close, close);
    else close();
  }

  close(): void {
    closeSync(this.#file);
  }
}

/** Writes beside the file and renames, so that a crash leaves the old file or the new one. */
function writeAnew(
  path: string,
  before: number | null,
  records: Iterable<StoreRecord>,
): [file: number, lines: number] {
  const fresh = `${path}.new`;
  const file = openSync(fresh, "w+", 0o600);
  const moved: (() => void)[] = [];
  let at = 0;
  let lines = 0;
  let waiting: Buffer[] = [];
  let waitingBytes = 0;
  const flush = () => {
    const all = Buffer.concat(waiting);
    for (let written = 0; written < all.length; ) written += writeSync(file, all, written);
    waiting = [];
    waitingBytes = 0;
  };
  const add = (text: string): { at: number; bytes: number } => {
    const line = Buffer.from(`${text}\n`);
    const place = { at, bytes: line.length - 1 };
    waiting.push(line);
    waitingBytes += line.length;
    at += line.length;
    lines += 1;
    if (waitingBytes >= PIECE_BYTES) flush();
    return place;
  };
  try {
    add(HEADER);
    for (const record of records) {
      const whole = before === null ? record : wholeFrom(before, record);
      const place = add(JSON.stringify({ op: "put", record: whole } satisfies Change));
      moved.push(() => leaveInFile(record, place));
    }
    flush();
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(fresh, path);
  flushFolder(dirname(path));
  // Until then the values were to be read where they were before.
  for (const move of moved) move();
  return [openSync(path, "a+", 0o600), lines];
}

const linePut = z.object({ record: z.object({ value: jsonValue }) });

function wholeFrom(file: number, record: StoreRecord): StoreRecord {
  const place = placeOf(record);
  if (!place) return record;
  const line = Buffer.allocUnsafe(place.bytes);
  for (let read = 0; read < line.length; ) {
    const more = readSync(file, line, read, line.length - read, place.at + read);
    if (more === 0) throw new Error("the data file is shorter than it was");
    read += more;
  }
  return withValue(record, linePut.parse(JSON.parse(line.toString("utf8"))).record.value);
}

/** A name is on the disk when its folder is; Windows does that by itself and opens no folder. */
function flushFolder(path: string): void {
  if (process.platform === "win32") return;
  const folder = openSync(path, "r");
  fsyncSync(folder);
  closeSync(folder);
}

function replay(file: number, table: RecordTable): void {
  let number = 0;
  for (const { text, at, bytes } of linesOf(file)) {
    number += 1;
    if (number === 1 && text !== HEADER)
      throw new Error("it is not a Sandbank data file, and will not be overwritten");
    if (number === 1) continue;
    const entry = parseLine(text, number);
    if (entry.op === "put") leaveInFile(entry.record, { at, bytes });
    applyChange(entry, table);
  }
}

interface Line {
  readonly text: string;
  /** Where it begins, and how long it is. */
  readonly at: number;
  readonly bytes: number;
}

/**
 * The lines of a file; what follows the last newline is a line the process died in, which was never acknowledged. Of a
 * file without any newline it is the only one.
 */
function* linesOf(file: number): Generator<Line> {
  const piece = Buffer.allocUnsafe(PIECE_BYTES);
  let begun: Buffer[] = [];
  let at = 0;
  let position = 0;
  for (let read = readSync(file, piece, 0, piece.length, position); read > 0; ) {
    let from = 0;
    for (let end = piece.indexOf(10); end >= 0 && end < read; end = piece.indexOf(10, from)) {
      const line = Buffer.concat([...begun, piece.subarray(from, end)]);
      yield { text: line.toString("utf8"), at, bytes: line.length };
      at += line.length + 1;
      begun = [];
      from = end + 1;
    }
    begun.push(Buffer.from(piece.subarray(from, read)));
    position += read;
    read = readSync(file, piece, 0, piece.length, position);
  }
  const rest = Buffer.concat(begun);
  if (at === 0 && rest.length > 0) yield { text: rest.toString("utf8"), at, bytes: rest.length };
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
