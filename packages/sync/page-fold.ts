import type { TransactionBatch, TransactionKey, TransactionValues } from "@sandbank/database";
import type { TransactionsPage } from "@sandbank/provider";
import { ourAccountId, toTransactionValues } from "./map-rows.ts";

const keyOf = (accountId: string, providerId: string) => `${accountId}/${providerId}`;

/** Pages laid over each other, the later ones on top: what is left of them is one batch. */
export class PageFold {
  readonly #upserted = new Map<string, TransactionValues>();
  readonly #removed = new Map<string, TransactionKey>();
  /** By account: the ids of all that is pending there. */
  readonly #pending = new Map<string, Set<string>>();

  /** How many transactions are in it. */
  get size(): number {
    return this.#upserted.size + this.#removed.size;
  }

  get batch(): TransactionBatch {
    return {
      upserted: [...this.#upserted.values()],
      removed: [...this.#removed.values()],
      pending: [...this.#pending].map(([account_id, ids]) => ({ account_id, ids: [...ids] })),
    };
  }

  /** Adds all of a page, or nothing. @throws ProviderError invalid_response for an account that was not listed. */
  add(page: TransactionsPage, accountIds: ReadonlyMap<string, string>): void {
    const rows = page.upserted.map((transaction) => toTransactionValues(transaction, accountIds));
    const gone = page.removed.map(({ accountId, id }) => ({
      account_id: ourAccountId(accountId, accountIds),
      provider_transaction_id: id,
    }));
    const pending = (page.pending ?? []).map(({ accountId, ids }) => ({
      accountId: ourAccountId(accountId, accountIds),
      ids: new Set(ids),
    }));
    for (const row of rows) {
      const key = keyOf(row.account_id, row.provider_transaction_id);
      this.#upserted.set(key, row);
      if (this.#removed.size > 0) this.#removed.delete(key);
      if (row.status === "pending") this.#pending.get(row.account_id)?.add(row.provider_transaction_id);
      // What this row was while pending is this row.
      if (row.pending_id !== null) this.#upserted.delete(keyOf(row.account_id, row.pending_id));
    }
    for (const row of gone) {
      const key = keyOf(row.account_id, row.provider_transaction_id);
      this.#upserted.delete(key);
      this.#removed.set(key, row);
    }
    for (const { accountId, ids } of pending) {
      this.#pending.set(accountId, ids);
      for (const [key, row] of this.#upserted) {
        const isGone =
          row.account_id === accountId && row.status === "pending" && !ids.has(row.provider_transaction_id);
        if (isGone) this.#upserted.delete(key);
      }
    }
  }
}
