import { dateOf, startOfDate } from "@sandbank/domain";
import { type StatementsPage, scopeOfCluster } from "../wire.ts";
import { authorize, requireAccount } from "./authorize.ts";
import { readDateWindow } from "./date-window.ts";
import { earliestOf } from "./get-transactions.ts";
import { pageOf, readPageRequest } from "./paging.ts";
import type { Endpoint } from "./request.ts";

/**
 * `GET /accounts/{accountId}/statements`: newest first, by the last day they cover. Without a window all that
 * the consent covers: a week of statements would mostly be none.
 * https://plaid.com/core-exchange/docs/reference/6.4/#search-for-statements
 */
export const getStatements: Endpoint = async (server, request): Promise<StatementsPage> => {
  const access = await authorize(server, request.authorization, [scopeOfCluster.STATEMENTS]);
  const account = requireAccount(access, request.param("accountId"));
  const earliest = earliestOf(server, access.consent);
  const all = { from: startOfDate(dateOf(earliest)), to: Number.POSITIVE_INFINITY };
  const window = readDateWindow(request.query, earliest) ?? all;
  const statements = server.world.statements(account, { from: window.from }).filter(({ to }) => {
    const lastDay = startOfDate(to);
    return lastDay >= window.from && lastDay < window.to;
  });
  const { items, page } = pageOf(statements, readPageRequest(request.query));
  return {
    page,
    statements: items.map((statement) => ({
      accountId: account.id,
      statementId: statement.id,
      statementDate: statement.to,
      description: `${account.name}, ${statement.from} to ${statement.to}`,
    })),
  };
};
