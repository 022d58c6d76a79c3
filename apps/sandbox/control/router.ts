import { accountAggregatorRouter } from "./account-aggregator/account-aggregator-router.ts";
import { accountsRouter } from "./accounts/accounts-router.ts";
import { clockRouter } from "./clock/clock-router.ts";
import { consentsRouter } from "./consents/consents-router.ts";
import { customersRouter } from "./customers/customers-router.ts";
import { faultsRouter } from "./faults/faults-router.ts";
import { healthRouter } from "./health/health-router.ts";
import { ingestedRouter } from "./ingested/ingested-router.ts";
import { institutionsRouter } from "./institutions/institutions-router.ts";
import { requestsRouter } from "./requests/requests-router.ts";
import { tinkRouter } from "./tink/tink-router.ts";
import { transactionsRouter } from "./transactions/transactions-router.ts";
import { router } from "./trpc.ts";
import { upiMandatesRouter } from "./upi-mandates/upi-mandates-router.ts";
import { webhooksRouter } from "./webhooks/webhooks-router.ts";
import { worldsRouter } from "./worlds/worlds-router.ts";

/** Everything the control plane can do. A new noun is its folder and a line here. */
export const controlRouter = router({
  health: healthRouter,
  worlds: worldsRouter,
  clock: clockRouter,
  institutions: institutionsRouter,
  customers: customersRouter,
  accounts: accountsRouter,
  transactions: transactionsRouter,
  consents: consentsRouter,
  accountAggregator: accountAggregatorRouter,
  upiMandates: upiMandatesRouter,
  tink: tinkRouter,
  ingested: ingestedRouter,
  faults: faultsRouter,
  requests: requestsRouter,
  webhooks: webhooksRouter,
});

export type ControlRouter = typeof controlRouter;
