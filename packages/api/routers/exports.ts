import { deleteExport, listExports } from "@sandbank/database";
import { dateOf } from "@sandbank/domain";
import {
  EXPORT_TYPES,
  exportFormat,
  openExport,
  ownedExport,
  requestExport,
  streamExport,
} from "@sandbank/exports";
import { FileAnswer } from "@sandbank/rest";
import { z } from "zod";
import { assertOwnedFilter } from "../ownership.ts";
import { router, userProcedure } from "../trpc.ts";
import { exportView, toExportView } from "../views/export.ts";
import { transactionFilter } from "./transaction-list.ts";

const PATH = "/api/financial/exports";
const FILES = Object.values(EXPORT_TYPES);

const wanted = z
  .strictObject({
    format: exportFormat.default("csv"),
    accountId: z.uuid().optional(),
    connectionId: z.uuid().optional(),
    ...transactionFilter,
  })
  .refine(({ startDate, endDate }) => !startDate || !endDate || startDate <= endDate, {
    path: ["endDate"],
    message: "is before startDate",
  });

const exportId = z.strictObject({ exportId: z.uuid() });

/** `transactions-2026-03-01.csv` */
const nameOf = (kind: string, format: string, now: number) => `${kind}-${dateOf(now)}.${format}`;

export const exportsRouter = router({
  /** The file itself over REST; over tRPC only what it would be. */
  transactions: userProcedure
    .meta({
      rest: {
        method: "GET",
        path: `${PATH}/transactions`,
        summary: "Transactions as a file, written while it is read",
        description: "With the filters of the list, newest first. For very many, ask for an export.",
        files: FILES,
      },
    })
    .input(wanted.prefault({}))
    .query(async ({ ctx: { sync, user }, input }) => {
      await assertOwnedFilter(sync, user.id, input);
      const { format, ...selection } = input;
      const chunks = await streamExport({ ctx: sync, input: { userId: user.id, format, selection } });
      return new FileAnswer(EXPORT_TYPES[format], nameOf("transactions", format, sync.clock.now()), chunks);
    }),

  create: userProcedure
    .meta({
      rest: {
        method: "POST",
        path: PATH,
        status: 201,
        summary: "Ask for a file of transactions that is written in the background",
      },
    })
    .input(wanted.prefault({}))
    .output(exportView)
    .mutation(async ({ ctx: { sync, user }, input }) => {
      await assertOwnedFilter(sync, user.id, input);
      const { format, ...selection } = input;
      const asked = { userId: user.id, format, selection };
      return toExportView(await requestExport({ ctx: sync, input: asked }));
    }),

  list: userProcedure
    .meta({ rest: { method: "GET", path: PATH, summary: "Exports that are kept", envelope: "exports" } })
    .output(z.array(exportView))
    .query(async ({ ctx: { sync, user } }) => {
      const rows = await listExports(sync.db, user.id);
      return rows.filter(({ expiresAt }) => expiresAt.getTime() > sync.clock.now()).map(toExportView);
    }),

  get: userProcedure
    .meta({ rest: { method: "GET", path: `${PATH}/{exportId}`, summary: "How far an export has come" } })
    .input(exportId)
    .output(exportView)
    .query(async ({ ctx, input }) =>
      toExportView(await ownedExport(ctx.sync, { userId: ctx.user.id, id: input.exportId })),
    ),

  /** As `transactions`. @throws ServiceError conflict while it is not written */
  download: userProcedure
    .meta({
      rest: {
        method: "GET",
        path: `${PATH}/{exportId}/file`,
        summary: "The file of an export that is ready",
        files: FILES,
      },
    })
    .input(exportId)
    .query(async ({ ctx: { sync, user }, input }) => {
      const { row, content } = await openExport(sync, { userId: user.id, id: input.exportId });
      const { kind, requestedAt } = row;
      const format = exportFormat.parse(row.format);
      return new FileAnswer(EXPORT_TYPES[format], nameOf(kind, format, requestedAt.getTime()), content);
    }),

  delete: userProcedure
    .meta({
      rest: { method: "DELETE", path: `${PATH}/{exportId}`, status: 204, summary: "Delete an export" },
    })
    .input(exportId)
    .mutation(async ({ ctx: { sync, user }, input }) => {
      await deleteExport(sync.db, await ownedExport(sync, { userId: user.id, id: input.exportId }));
    }),
});
