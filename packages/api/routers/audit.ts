import { listAuditEvents } from "@sandbank/database";
import { z } from "zod";
import { router, userProcedure } from "../trpc.ts";

const auditEvent = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  /** What was done, e.g. `connection.disconnect`. */
  action: z.string(),
  connectionId: z.uuid().nullable(),
  outcome: z.enum(["ok", "refused", "failed"]),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
});

const cursorShape = z.tuple([z.iso.datetime(), z.uuid()]);

/** As the list gave it: where its last line stands. */
const cursor = z
  .string()
  .max(200)
  .transform((text, ctx) => {
    try {
      const [at, id] = cursorShape.parse(JSON.parse(Buffer.from(text, "base64url").toString("utf8")));
      return { at: new Date(at), id };
    } catch {
      ctx.addIssue({ code: "custom", message: "is not one this list gave" });
      return z.NEVER;
    }
  });

export const auditRouter = router({
  /** What was done in the user's name and to their data, newest first; nobody can change it. */
  list: userProcedure
    .meta({
      rest: {
        method: "GET",
        path: "/api/financial/audit",
        summary: "What was done in the user's name",
        description: "Newest first; go on with `cursor`. Nobody can change it.",
      },
    })
    .input(
      z.strictObject({ cursor: cursor.optional(), limit: z.int().min(1).max(200).default(50) }).prefault({}),
    )
    .output(
      z.object({
        events: z.array(auditEvent),
        pagination: z.object({ cursor: z.string().nullable(), hasMore: z.boolean() }),
      }),
    )
    .query(async ({ ctx, input }) => {
      const found = await listAuditEvents(ctx.sync.db, ctx.user.id, input.limit + 1, input.cursor);
      const rows = found.slice(0, input.limit);
      const last = found.length > input.limit ? rows.at(-1) : undefined;
      const next =
        last && Buffer.from(JSON.stringify([last.at.toISOString(), last.id])).toString("base64url");
      return {
        events: rows.map(({ userId: _, at, ...row }) => ({ ...row, at: at.toISOString() })),
        pagination: { cursor: next ?? null, hasMore: next !== undefined },
      };
    }),
});
