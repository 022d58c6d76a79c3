import { listStoredMandates, listSubscriptions, setSubscriptionStatus } from "@sandbank/database";
import { detectRecurring, ServiceError } from "@sandbank/sync";
import { z } from "zod";
import { assertOwnedFilter, ownedSubscription } from "../ownership.ts";
import { router, userProcedure } from "../trpc.ts";
import {
  mandateView,
  subscriptionKind,
  subscriptionState,
  subscriptionStatus,
  subscriptionView,
  toMandateView,
  toSubscriptionView,
} from "../views/subscription.ts";

const PATH = "/api/financial/subscriptions";
const ONE = `${PATH}/{subscriptionId}`;
const subscriptionId = z.strictObject({ subscriptionId: z.uuid() });

export const subscriptionsRouter = router({
  list: userProcedure
    .meta({
      rest: {
        method: "GET",
        path: PATH,
        summary: "What comes again and again",
        description: "Subscriptions, bills and income found in the transactions, the surest first.",
      },
    })
    .input(
      z
        .strictObject({
          connectionId: z.uuid().optional(),
          accountId: z.uuid().optional(),
          kind: subscriptionKind.optional(),
          status: subscriptionStatus.optional(),
          state: subscriptionState.optional(),
          limit: z.int().min(1).max(500).default(100),
          offset: z.int().min(0).max(100_000).default(0),
        })
        .prefault({}),
    )
    .output(z.object({ subscriptions: z.array(subscriptionView), total: z.int() }))
    .query(async ({ ctx, input }) => {
      await assertOwnedFilter(ctx.sync, ctx.user.id, input);
      const { limit, offset, ...filter } = input;
      const { rows, total } = await listSubscriptions(ctx.sync.db, ctx.user.id, filter, { limit, offset });
      return { subscriptions: rows.map(toSubscriptionView), total };
    }),

  get: userProcedure
    .meta({ rest: { method: "GET", path: ONE, summary: "One of them" } })
    .input(subscriptionId)
    .output(subscriptionView)
    .query(async ({ ctx, input }) => {
      const owned = { userId: ctx.user.id, id: input.subscriptionId };
      return toSubscriptionView(await ownedSubscription(ctx.sync.db, owned));
    }),

  /** Looks again; a sync does so by itself. */
  detect: userProcedure
    .meta({ rest: { method: "POST", path: `${PATH}/detect`, summary: "Look through the transactions now" } })
    .input(z.strictObject({ connectionId: z.uuid().optional() }).prefault({}))
    .output(z.object({ added: z.int(), updated: z.int(), removed: z.int() }))
    .mutation(({ ctx, input }) => detectRecurring(ctx.sync, { userId: ctx.user.id, ...input })),

  /** It is so. Survives every later detection. */
  confirm: userProcedure
    .meta({ rest: { method: "POST", path: `${ONE}/confirm`, summary: "Say that it is one" } })
    .input(subscriptionId)
    .output(subscriptionView)
    .mutation(({ ctx, input }) => say(ctx, input.subscriptionId, "confirmed")),

  /** It is not so: its transactions are recurring no longer. Survives every later detection. */
  dismiss: userProcedure
    .meta({ rest: { method: "POST", path: `${ONE}/dismiss`, summary: "Say that it is none" } })
    .input(subscriptionId)
    .output(subscriptionView)
    .mutation(({ ctx, input }) => say(ctx, input.subscriptionId, "dismissed")),

  mandates: userProcedure
    .meta({
      rest: {
        method: "GET",
        path: "/api/financial/mandates",
        summary: "Standing permissions to collect",
        description: "As the banks told them last, oldest first.",
        envelope: "mandates",
      },
    })
    .input(z.strictObject({ connectionId: z.uuid().optional() }).prefault({}))
    .output(z.array(mandateView))
    .query(async ({ ctx, input }) => {
      await assertOwnedFilter(ctx.sync, ctx.user.id, input);
      const rows = await listStoredMandates(ctx.sync.db, ctx.user.id, input.connectionId);
      return rows.map(toMandateView);
    }),
});

async function say(
  { sync, user }: Parameters<Parameters<typeof userProcedure.query>[0]>[0]["ctx"],
  id: string,
  status: "confirmed" | "dismissed",
): Promise<z.infer<typeof subscriptionView>> {
  const owned = { userId: user.id, id };
  await ownedSubscription(sync.db, owned);
  const row = await setSubscriptionStatus(sync.db, owned, status);
  if (!row) throw new ServiceError("not_found", "There is no such subscription.");
  return toSubscriptionView(row);
}
