import { type KnownConnection, listConnections } from "@sandbank/database";
import {
  authorizeConnection,
  disconnect,
  ownedConnection,
  requestSync,
  type SyncContext,
  watchConnection,
} from "@sandbank/sync";
import { z } from "zod";
import { connectionId, mobile } from "../inputs.ts";
import { router, userProcedure } from "../trpc.ts";
import { bankConfirmed, connectionView, syncCounts, toConnectionView } from "../views/connection.ts";
import { connectionStatus } from "../views/connection-status.ts";
import { instant, toInstant } from "../views/instant.ts";
import { answerInput, readAnswer } from "./bank-answer.ts";
import { beginToConnect, beginToRenew } from "./begin-to-connect.ts";

const PATH = "/api/financial/connections";
const ONE = `${PATH}/{connectionId}` as const;

const authorizeUrl = z
  .string()
  .nullable()
  .describe("Where to send the person; null when there is nothing to ask them");

export const connectionsRouter = router({
  list: userProcedure
    .meta({ rest: { method: "GET", path: PATH, summary: "The user's connections", envelope: "connections" } })
    .output(z.array(connectionView))
    .query(async ({ ctx }) => {
      const rows = await listConnections(ctx.sync.db, ctx.user.id);
      return rows.map((row) => toConnectionView(row, ctx.sync.clock.now()));
    }),

  get: userProcedure
    .meta({ rest: { method: "GET", path: ONE, summary: "One connection and its status" } })
    .input(connectionId)
    .output(connectionView)
    .query(async ({ ctx, input }) => {
      const detail = await ownedConnection(ctx.sync, { userId: ctx.user.id, id: input.connectionId });
      return toConnectionView(detail, ctx.sync.clock.now());
    }),

  create: userProcedure
    .meta({
      rest: {
        method: "POST",
        path: PATH,
        status: 201,
        summary: "Begin to connect to an institution",
        description:
          "Send the person to `authorizeUrl` when there is one; the bank sends them back to this server, or hand " +
          "in what it sent back at `authorize`.",
      },
    })
    .input(z.strictObject({ providerId: z.uuid(), mobile: mobile.optional() }))
    .output(z.object({ connectionId: z.uuid(), status: z.enum(["authorizing", "connected"]), authorizeUrl }))
    .mutation(async ({ ctx, input }) => {
      await ctx.countRare("connect");
      return beginToConnect(ctx.sync, { userId: ctx.user.id, ...input });
    }),

  authorize: userProcedure
    .meta({
      rest: {
        method: "POST",
        path: `${ONE}/authorize`,
        summary: "Hand in the bank's answer, or ask where the connection stands",
        description:
          "The body is `{ callbackUrl }`, the whole URL the bank sent the person back to, or the parameters of " +
          "that URL themselves: `code`, `state`, `iss`. Answers when the first sync has ended or has taken long. " +
          "Without a body nothing is handed in.",
      },
    })
    .input(answerInput)
    .output(
      z.object({
        connectionId: z.uuid(),
        status: connectionStatus,
        authorizeUrl,
        errorCode: z.string().nullable().describe("`access_denied` when the person declined at the bank"),
        errorMessage: z.string().nullable(),
        lastSyncedAt: instant.nullable(),
      }),
    )
    .mutation(async ({ ctx, input, signal }) => {
      const answer = readAnswer(input, ctx.sync.redirectUri);
      const wanted = { userId: ctx.user.id, connectionId: input.connectionId, answer };
      const { lastSyncedAt, ...same } = await authorizeConnection({
        ctx: ctx.sync,
        input: wanted,
        abort: signal,
      });
      return { ...same, lastSyncedAt: toInstant(lastSyncedAt) };
    }),

  renew: userProcedure
    .meta({
      rest: {
        method: "POST",
        path: `${ONE}/renew`,
        summary: "Begin to renew the consent, before its end or after",
        description:
          "Send the person to `authorizeUrl` when there is one, as to connect. Until they come back with the " +
          "bank's yes the consent they gave goes on, and when they turn back too.",
      },
    })
    .input(connectionId.extend({ mobile: mobile.optional() }))
    .output(z.object({ connectionId: z.uuid(), status: connectionStatus, authorizeUrl }))
    .mutation(async ({ ctx, input }) => {
      await ctx.countRare("connect");
      return beginToRenew(ctx.sync, { userId: ctx.user.id, ...input });
    }),

  sync: userProcedure
    .meta({
      rest: {
        method: "POST",
        path: ONE,
        summary: "Sync now",
        description: "Reads what changed since the last sync and answers when it is done.",
      },
    })
    .input(connectionId)
    .output(syncCounts.extend({ syncedAt: instant }))
    .mutation(async ({ ctx, input, signal }) => {
      const wanted = { userId: ctx.user.id, ...input };
      const { syncedAt, ...counts } = await requestSync({ ctx: ctx.sync, input: wanted, abort: signal });
      return { syncedAt: new Date(syncedAt).toISOString(), ...counts };
    }),

  disconnect: userProcedure
    .meta({
      rest: {
        method: "DELETE",
        path: ONE,
        summary: "Forget the credentials and revoke the access at the bank",
        description:
          "A bank that cannot be told now is told again until it confirms or the consent ends; until then " +
          "`bankConfirmed` is false and the connection has a `revocation`.",
      },
    })
    .input(
      connectionId.extend({
        deleteData: z.boolean().default(false).describe("Also forget the accounts and transactions read"),
      }),
    )
    .output(
      z.object({
        connectionId: z.uuid(),
        status: z.literal("disconnected"),
        dataDeleted: z.boolean(),
        bankConfirmed,
      }),
    )
    .mutation(async ({ ctx, input }) => {
      const { connectionId, deleteData: dataDeleted } = input;
      const { bankConfirmed } = await disconnect({ ctx: ctx.sync, input: { userId: ctx.user.id, ...input } });
      return { connectionId, status: "disconnected", dataDeleted, bankConfirmed };
    }),

  /** The connection now and at each change, until no sync is due or running. */
  progress: userProcedure.input(connectionId).subscription(async ({ ctx, input, signal }) => {
    const watched = { userId: ctx.user.id, id: input.connectionId };
    // Refused here and not inside the stream, where a refusal could no longer be told from a fault.
    await ownedConnection(ctx.sync, watched);
    return untilSettled(ctx.sync, watchConnection({ ctx: ctx.sync, input: watched, abort: signal }));
  }),
});

async function* untilSettled({ clock }: SyncContext, details: AsyncIterable<KnownConnection>) {
  for await (const detail of details) {
    const view = toConnectionView(detail, clock.now());
    yield view;
    if (!view.syncing) return;
  }
}
