import { NOTIFICATIONS_SCOPE, scopeOfCluster } from "../wire.ts";
import { createFdxServer } from "./create-fdx-server.ts";
import { errorBody } from "./fdx-error.ts";
import { fdxWebhooks } from "./notify.ts";
import { operations, VERSION } from "./operations.ts";
import { paging } from "./paging.ts";
import { recallPage } from "./recall-page.ts";

const MOUNT_PATH = "/fdx";
const API_PATH = `${MOUNT_PATH}/${VERSION}`;

/**
 * What a host needs to put a bank that speaks FDX on the web: where its API goes and what people are asked to
 * share, in their words.
 */
export const fdxFace = {
  /** Below the institution; mount {@link createFdxServer} here. */
  mountPath: MOUNT_PATH,
  /** Base URL of the API, below the institution. */
  apiPath: API_PATH,
  reference: { label: "FDX 6 reference", url: "https://plaid.com/core-exchange/docs/reference/6.4/" },
  permissions: [
    {
      scope: scopeOfCluster.ACCOUNT_BASIC,
      title: "Your accounts",
      description: "Name, type and last four digits of each account you chose",
      required: true,
    },
    {
      scope: scopeOfCluster.ACCOUNT_DETAILED,
      title: "Balances and details",
      description: "Balances, credit limits, interest rates and payments due",
      required: false,
    },
    {
      scope: scopeOfCluster.TRANSACTIONS,
      title: "Transactions",
      description: "Date, amount, merchant and category of what you spent and received",
      required: false,
    },
    {
      scope: scopeOfCluster.STATEMENTS,
      title: "Statements",
      description: "Which statements you have and the time they cover",
      required: false,
    },
    {
      scope: scopeOfCluster.CUSTOMER_CONTACT,
      title: "Contact details",
      description: "Your postal address, e-mail address and telephone number",
      required: false,
    },
    {
      scope: scopeOfCluster.CUSTOMER_PERSONAL,
      title: "Who you are",
      description: "Your name and date of birth",
      required: false,
    },
    {
      scope: NOTIFICATIONS_SCOPE,
      title: "Notifications",
      description: "Tell the application when this access ends and when there is something new",
      required: false,
    },
  ],
  operations: operations.map(({ name, method, path }) => ({ name, method, path: API_PATH + path })),
  healthOperation: "getAvailability",
  errorBody,
  paging,
  webhooks: fdxWebhooks,
  create: createFdxServer,
  recall: recallPage,
} as const;
