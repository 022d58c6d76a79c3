import type { ExportRow } from "@sandbank/database";
import { exportFormat } from "@sandbank/exports";
import { z } from "zod";
import { instant, toInstant } from "./instant.ts";

export const exportView = z
  .object({
    id: z.uuid(),
    kind: z.string().describe("What is in it: `transactions`"),
    format: exportFormat,
    status: z.enum(["queued", "running", "ready", "failed"]),
    rows: z.int().describe("Written so far"),
    requestedAt: instant,
    finishedAt: instant.nullable(),
    expiresAt: instant.describe("When it is deleted"),
  })
  .meta({ id: "Export" });

export function toExportView(row: ExportRow): z.infer<typeof exportView> {
  return {
    id: row.id,
    kind: row.kind,
    format: exportFormat.parse(row.format),
    status: row.status,
    rows: row.rows,
    requestedAt: row.requestedAt.toISOString(),
    finishedAt: toInstant(row.finishedAt),
    expiresAt: row.expiresAt.toISOString(),
  };
}
