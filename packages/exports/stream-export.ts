import { recordAudit } from "@sandbank/database";
import type { SyncContext } from "@sandbank/sync";
import type { ExportFormat } from "./format.ts";
import { auditedSelection } from "./request-export.ts";
import { type TransactionSelection, writeTransactions } from "./transaction-export.ts";

/** The transactions as a file that is written while it is read. That it was asked for is audited before its first byte. */
export async function streamExport({
  ctx,
  input,
}: {
  ctx: SyncContext;
  input: { userId: string; format: ExportFormat; selection: TransactionSelection };
}): Promise<AsyncIterable<string>> {
  const { userId, format, selection } = input;
  await recordAudit(ctx.db, {
    userId,
    at: new Date(ctx.clock.now()),
    action: "export.stream",
    outcome: "ok",
    detail: { format, ...auditedSelection(selection) },
  });
  return textOf(writeTransactions(ctx.db, userId, selection, format));
}

async function* textOf(pieces: AsyncIterable<{ readonly text: string }>): AsyncGenerator<string, void> {
  for await (const { text } of pieces) yield text;
}
