import { type ConnectionDetail, listConnections } from "@sandbank/database";
import {
  disconnect,
  ownedConnection,
  requestSync,
  type SyncContext,
  startConnection,
  watchConnection,
} from "@sandbank/sync";
import { z } from "zod";
import { router, userProcedure } from "../trpc.ts";
import { toConnectionView } from "../views/connection.ts";

const connectionId = z.object({ connectionId: z.uuid() });

export const connectionsRouter = router({
  list: userProcedure.query(async ({ ctx }) => {
    const rows = await listConnections(ctx.sync.db, ctx.user.id);
    return rows.map((row) => toConnectionView(row, ctx.sync.clock.now()));
  }),

  get: userProcedure.input(connectionId).query(async ({ ctx, input }) => {
    const detail = await ownedConnection(ctx.sync, { userId: ctx.user.id, id: input.connectionId });
    return toConnectionView(detail, ctx.sync.clock.now());
  }),

  /** Begins connecting; send the person to `authorizeUrl` when there is one. */
  create: userProcedure.input(z.object({ providerId: z.uuid() })).mutation(async ({ ctx, input }) => {
    await ctx.countRare("connect");
    return startConnection({ ctx: ctx.sync, input: { userId: ctx.user.id, ...input } });
  }),

  /** Syncs now and answers when it is done. */
  sync: userProcedure.input(connectionId).mutation(async ({ ctx, input, signal }) => {
    const wanted = { userId: ctx.user.id, ...input };
    const { syncedAt, ...counts } = await requestSync({ ctx: ctx.sync, input: wanted, abort: signal });
    return { syncedAt: new Date(syncedAt).toISOString(), ...counts };
  }),

  /** Revokes the access at the bank; `deleteData` also forgets what was read. */
  disconnect: userProcedure
    .input(connectionId.extend({ deleteData: z.boolean().default(false) }))
    .mutation(({ ctx, input }) => disconnect({ ctx: ctx.sync, input: { userId: ctx.user.id, ...input } })),

  /** The connection now and at each change, until no sync is due or running. */
  progress: userProcedure.input(connectionId).subscription(async ({ ctx, input, signal }) => {
    const watched = { userId: ctx.user.id, id: input.connectionId };
    // Refused here and not inside the stream, where a refusal could no longer be told from a fault.
    await ownedConnection(ctx.sync, watched);
    return untilSettled(ctx.sync, watchConnection({ ctx: ctx.sync, input: watched, abort: signal }));
  }),
});

async function* untilSettled({ clock }: SyncContext, details: AsyncIterable<ConnectionDetail>) {
  for await (const detail of details) {
    const view = toConnectionView(detail, clock.now());
    yield view;
    if (!view.syncing) return;
  }
}
