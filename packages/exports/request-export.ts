import { type ExportRow, insertExport, recordAudit } from "@sandbank/database";
import { ServiceError, type SyncContext } from "@sandbank/sync";
import { EXPORT_DUE, KEPT_MS } from "./expiry.ts";
import type { ExportFormat } from "./format.ts";
import type { TransactionSelection } from "./transaction-export.ts";

/** How many of one user's may wait or be written at once. */
const MOST_UNFINISHED = 3;

/** Asks for a file to be written in the background. @throws ServiceError conflict while too many are under way */
export async function requestExport({
  ctx,
  input,
}: {
  ctx: SyncContext;
  input: { userId: string; format: ExportFormat; selection: TransactionSelection };
}): Promise<ExportRow> {
  const { userId, format, selection } = input;
  const now = ctx.clock.now();
  const filter = selectionText(selection);
  const row = await insertExport(
    ctx.db,
    {
      userId,
      kind: "transactions",
      format,
      filter,
      requestedAt: new Date(now),
      expiresAt: new Date(now + KEPT_MS),
    },
    MOST_UNFINISHED,
  );
  if (!row) {
    const message = `${MOST_UNFINISHED} exports are being written for you already. Wait for one, or delete one.`;
    throw new ServiceError("conflict", message);
  }
  await recordAudit(ctx.db, {
    userId,
    at: new Date(now),
    action: "export.request",
    outcome: "ok",
    detail: { format, ...auditedSelection(selection) },
  });
  ctx.signals.emit(EXPORT_DUE);
  return row;
}

function selectionText(selection: TransactionSelection): Record<string, string> {
  return Object.fromEntries(
    Object.entries(selection).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** What the audit log may know: which part of the data went out, but not the words somebody looked for. */
export function auditedSelection({ search, ...selection }: TransactionSelection): Record<string, string> {
  return { ...selectionText(selection), ...(search ? { search: "given" } : {}) };
}
