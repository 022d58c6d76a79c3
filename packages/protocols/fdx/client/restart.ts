import { ProviderError } from "@sandbank/provider";
import type { Cursor, PageRead, Step } from "./cursor.ts";

/** A list that changes faster than it can be read is given up after so many attempts, until later. */
const MOST_RESTARTS = 5;

/** True when the list of an account is not the one whose earlier pages were read: it has to be read from its start. */
export function isAnotherList({ pass }: Step, { total }: Pick<PageRead, "total">): boolean {
  return pass.pageKey !== null && pass.total !== null && total !== null && total !== pass.total;
}

/**
 * The cursor with the account at hand to be read from its start. What was seen pending meanwhile counts as known,
 * so that it is found out if it goes.
 * @throws ProviderError invalid_response when it keeps changing
 */
export function restart(cursor: Cursor, { pass, accountId, knownPending }: Step): Cursor {
  if (pass.restarts >= MOST_RESTARTS) {
    throw new ProviderError("invalid_response", "the list changes faster than it can be read");
  }
  const known = cursor.accounts[accountId];
  const pending = [...new Set([...(knownPending ?? []), ...pass.pending])];
  return {
    accounts: known ? { ...cursor.accounts, [accountId]: { ...known, pending } } : cursor.accounts,
    pass: {
      to: pass.to,
      todo: pass.todo,
      pageKey: null,
      pending: [],
      read: 0,
      total: null,
      perPage: null,
      restarts: pass.restarts + 1,
    },
  };
}

/**
 * Holds a page against those before it: what a list lost or gained between two pages would otherwise be missed for
 * good, or be read for ever.
 * @throws ProviderError invalid_response
 */
export function checkPage({ pass }: Step, page: PageRead): void {
  const { nextPageKey, count, total } = page;
  if (nextPageKey !== null && nextPageKey === pass.pageKey) {
    throw new ProviderError("invalid_response", "a page leads back to itself");
  }
  if (total === null) return;
  const left = total - pass.read;
  const isShort = nextPageKey === null ? count < left : pass.perPage !== null && count < pass.perPage;
  if (count > left || isShort || (pass.perPage !== null && count > pass.perPage)) {
    throw new ProviderError("invalid_response", `a page has ${count} of ${left} transactions that are left`);
  }
}
