import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import { accountsRouter } from "./routers/accounts.ts";
import { auditRouter } from "./routers/audit.ts";
import { banksRouter } from "./routers/banks.ts";
import { connectionsRouter } from "./routers/connections.ts";
import { exportsRouter } from "./routers/exports.ts";
import { providersRouter } from "./routers/providers.ts";
import { subscriptionsRouter } from "./routers/subscriptions.ts";
import { summaryRouter } from "./routers/summary.ts";
import { systemRouter } from "./routers/system.ts";
import { transactionsRouter } from "./routers/transactions.ts";
import { router } from "./trpc.ts";

export const appRouter = router({
  system: systemRouter,
  providers: providersRouter,
  connections: connectionsRouter,
  accounts: accountsRouter,
  transactions: transactionsRouter,
  subscriptions: subscriptionsRouter,
  summary: summaryRouter,
  exports: exportsRouter,
  audit: auditRouter,
  banks: banksRouter,
});

export type AppRouter = typeof appRouter;
export type RouterInputs = inferRouterInputs<AppRouter>;
export type RouterOutputs = inferRouterOutputs<AppRouter>;
