export { expireExports } from "./expiry.ts";
export { type ExportRunner, startExportRunner } from "./export-runner.ts";
export { EXPORT_TYPES, type ExportFormat, exportFormat } from "./format.ts";
export { openExport, ownedExport } from "./open-export.ts";
export { requestExport } from "./request-export.ts";
export { runExport } from "./run-export.ts";
export { streamExport } from "./stream-export.ts";
export { type TransactionSelection, transactionSelection } from "./transaction-export.ts";
