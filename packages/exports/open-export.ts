import {
  type ExportRow,
  exportExists,
  findExport,
  type OwnedId,
  readExportChunks,
  recordAudit,
} from "@sandbank/database";
import { ServiceError, type SyncContext } from "@sandbank/sync";

/**
 * The user's export. @throws ServiceError not_found for one that never was or has expired, forbidden for somebody
 * else's
 */
export async function ownedExport(ctx: SyncContext, owned: OwnedId): Promise<ExportRow> {
  const row = await findExport(ctx.db, owned);
  if (row && row.expiresAt.getTime() > ctx.clock.now()) return row;
  if (row) throw new ServiceError("not_found", "This export has expired. Ask for a new one.");
  if (await exportExists(ctx.db, owned.id)) throw new ServiceError("forbidden", "This export is not yours.");
  throw new ServiceError("not_found", "There is no such export.");
}

const NOT_READY = {
  queued: "This export is not written yet. Ask again in a moment.",
  running: "This export is being written. Ask again in a moment.",
  failed: "This export could not be written. Delete it and ask for a new one.",
} as const;

/** The content of a written export, a piece at a time. @throws ServiceError as `ownedExport`; conflict for one that is not ready */
export async function openExport(
  ctx: SyncContext,
  owned: OwnedId,
): Promise<{ row: ExportRow; content: AsyncIterable<Uint8Array> }> {
  const row = await ownedExport(ctx, owned);
  if (row.status !== "ready") throw new ServiceError("conflict", NOT_READY[row.status]);
  await recordAudit(ctx.db, {
    userId: owned.userId,
    at: new Date(ctx.clock.now()),
    action: "export.download",
    outcome: "ok",
    detail: { format: row.format, rows: row.rows },
  });
  return { row, content: readExportChunks(ctx.db, owned) };
}
