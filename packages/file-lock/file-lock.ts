import { readFileSync, renameSync, unlinkSync, writeFileSync } from "node:fs";

/** A lock this process holds; give it back with {@link FileLock.release}. */
export interface FileLock {
  release(): void;
}

/** Another living process holds the lock. */
export class FileLockHeldError extends Error {
  override readonly name = "FileLockHeldError";
  readonly path: string;
  readonly pid: number;

  constructor(path: string, pid: number) {
    super(`process ${pid} is using it (lock file ${path})`);
    this.path = path;
    this.pid = pid;
  }
}

const heldHere = new Set<string>();

/**
 * Takes the lock file at `path` for this process. A lock left behind by a process that is no longer alive is
 * taken over; age never counts, because a busy owner may be silent for seconds.
 * @throws FileLockHeldError while its owner lives, and the file system's own error when the path is unwritable.
 */
export function acquireFileLock(path: string): FileLock {
  const mine = JSON.stringify({ pid: process.pid, startedAt: processStart(process.pid) });
  for (;;) {
    try {
      writeFileSync(path, mine, { flag: "wx", mode: 0o600 });
      heldHere.add(path);
      return { release: () => release(path) };
    } catch (error) {
      if (!isErrno(error, "EEXIST")) throw error;
    }
    const found = readText(path);
    if (found === null) continue;
    const owner = parseOwner(found);
    if (isHolding(path, owner)) throw new FileLockHeldError(path, owner.pid);
    removeStale(path, found);
  }
}

interface Owner {
  pid: number;
  startedAt: string | null;
}

function parseOwner(text: string): Owner {
  try {
    const value: unknown = JSON.parse(text);
    if (value && typeof value === "object" && "pid" in value && typeof value.pid === "number") {
      const startedAt = "startedAt" in value && typeof value.startedAt === "string" ? value.startedAt : null;
      return { pid: value.pid, startedAt };
    }
  } catch {
    // A half-written lock belongs to a process that died while writing it.
  }
  return { pid: 0, startedAt: null };
}

function isHolding(path: string, { pid, startedAt }: Owner): boolean {
  if (pid <= 0) return false;
  // In a container the new process often has the number of the one that died.
  if (pid === process.pid) return heldHere.has(path);
  try {
    process.kill(pid, 0);
  } catch (error) {
    return isErrno(error, "EPERM");
  }
  const runningSince = processStart(pid);
  return runningSince === null || startedAt === null || runningSince === startedAt;
}

/** When a process started, in the kernel's ticks since boot; null where the system does not say. */
function processStart(pid: number): string | null {
  const stat = readText(`/proc/${pid}/stat`);
  // The second field is the command in parentheses and may hold spaces; the start time is field 22.
  return stat?.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
}

/** Renaming is atomic, so of two processes that find the same stale lock one removes it. */
function removeStale(path: string, content: string): void {
  const aside = `${path}.stale-${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (readText(aside) === content) unlinkSync(aside);
  else renameSync(aside, path);
}

function release(path: string): void {
  if (heldHere.delete(path)) unlinkSync(path);
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

function isErrno(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
