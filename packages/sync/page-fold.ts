import type { TransactionBatch, TransactionKey, TransactionValues } from "@sandbank/database";
import type { TransactionsPage } from "@sandbank/provider";
import { ourAccountId, toTransactionValues } from "./map-rows.ts";

const keyOf = (row: TransactionKey) => `${row.account_id}/${row.provider_transaction_id}`;

/** Pages laid over each other, the later ones on top: what is left of them is one batch. */
export class PageFold {
  readonly #upserted = new Map<string, TransactionValues>();
  readonly #removed = new Map<string, TransactionKey>();

  /** How many transactions are in it. */
  get size(): number {
    return this.#upserted.size + this.#removed.size;
  }

  get batch(): TransactionBatch {
    return { upserted: [...this.#upserted.values()], removed: [...this.#removed.values()] };
  }

  /** Adds all of a page, or nothing. @throws ProviderError invalid_response for an account that was not listed. */
  add(page: TransactionsPage, accountIds: ReadonlyMap<string, string>): void {
    const rows = page.upserted.map((transaction) => toTransactionValues(transaction, accountIds));
    const gone = page.removed.map(({ accountId, id }) => ({
      account_id: ourAccountId(accountId, accountIds),
      provider_transaction_id: id,
    }));
    for (const row of rows) {
      this.#upserted.set(keyOf(row), row);
      this.#removed.delete(keyOf(row));
      // What this row was while pending is this row.
      if (row.pending_id !== null)
        this.#upserted.delete(keyOf({ ...row, provider_transaction_id: row.pending_id }));
    }
    for (const key of gone) {
      this.#upserted.delete(keyOf(key));
      this.#removed.set(keyOf(key), key);
    }
  }
}
