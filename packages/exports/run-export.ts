import {
  appendExportChunk,
  claimExport,
  type ExportRow,
  endExport,
  findExport,
  recordAudit,
} from "@sandbank/database";
import type { SyncContext } from "@sandbank/sync";
import { KEPT_MS } from "./expiry.ts";
import { exportFormat, type Piece } from "./format.ts";
import { transactionSelection, writeTransactions } from "./transaction-export.ts";

/** Bytes of one stored piece: large enough to be few, small enough to be held in memory by the dozen. */
const CHUNK_BYTES = 256 * 1024;

/** After so many failures an export is given up. */
const MOST_ATTEMPTS = 3;

/**
 * Writes the export that has waited longest, or the one named. Safe to be called again for the same one, by any number
 * of workers: one writes, and what a writer that died left behind is begun anew. Told to stop, it gives the export back.
 * @returns false when there was none to write
 */
export async function runExport(
  ctx: SyncContext,
  exportId?: string,
  stopping?: AbortSignal,
): Promise<boolean> {
  const row = await claimExport(ctx.db, exportId);
  if (!row) return false;
  try {
    const outcome = await write(ctx, row, stopping);
    if (outcome === "stopped") await endExport(ctx.db, row, { status: "queued" });
    if (outcome === "written") await finish(ctx, row, "ready");
  } catch (error) {
    ctx.logError(`export ${row.id} failed at attempt ${row.attempt}`, error);
    // Otherwise its lease runs out, and it is begun anew then: what failed just now would fail again at once.
    if (row.attempt >= MOST_ATTEMPTS) await finish(ctx, row, "failed");
  }
  return true;
}

async function write(ctx: SyncContext, row: ExportRow, stopping: AbortSignal | undefined) {
  let number = 0;
  let parts: Uint8Array[] = [];
  let size = 0;
  let rows = 0;
  const store = async () => {
    const isOurs = await appendExportChunk(ctx.db, row, {
      number: number++,
      content: Buffer.concat(parts),
      rows,
    });
    parts = [];
    size = 0;
    return isOurs;
  };
  for await (const piece of piecesOf(ctx, row)) {
    if (stopping?.aborted) return "stopped";
    const bytes = Buffer.from(piece.text);
    parts.push(bytes);
    size += bytes.byteLength;
    rows = piece.rows;
    if (size >= CHUNK_BYTES && !(await store())) return "overtaken";
  }
  return size === 0 || (await store()) ? "written" : "overtaken";
}

function piecesOf({ db }: SyncContext, { userId, kind, format, filter }: ExportRow): AsyncIterable<Piece> {
  if (kind !== "transactions") throw new Error(`nothing here writes exports of ${kind}`);
  return writeTransactions(db, userId, transactionSelection.parse(filter), exportFormat.parse(format));
}

async function finish(ctx: SyncContext, row: ExportRow, status: "ready" | "failed"): Promise<void> {
  const now = ctx.clock.now();
  const at = new Date(now);
  const expiresAt = new Date(now + KEPT_MS);
  await ctx.db.transaction(async (db) => {
    if (!(await endExport(db, row, { status, finishedAt: at, expiresAt }))) return;
    const written = await findExport(db, row);
    const detail = { format: row.format, rows: written?.rows ?? 0 };
    const outcome = status === "ready" ? "ok" : "failed";
    await recordAudit(db, { userId: row.userId, at, action: "export.write", outcome, detail });
  });
}
