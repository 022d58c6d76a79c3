import type {
  IngestedBatch,
  IngestedDeletion,
  IngestedUpdate,
  IngestOptions,
  NewIngestedTransaction,
} from "../index.ts";

interface NaiveRow {
  readonly account: string;
  content: NewIngestedTransaction;
  gone: "no" | "deleted" | "freed";
}

interface NaiveAccount {
  readonly externalId: string;
  balance: number;
  reserved: number;
}

/** What ingesting means, written down without a thought for how much there is of it. */
export class NaiveIngested {
  accounts: NaiveAccount[] = [];
  rows: NaiveRow[] = [];

  open(externalIds: readonly string[], { upsert }: IngestOptions): string {
    const taken = externalIds.find(
      (id, at) =>
        externalIds.indexOf(id) < at || (!upsert && this.accounts.some((each) => each.externalId === id)),
    );
    if (taken !== undefined) return "account_exists";
    for (const externalId of externalIds) {
      const known = this.accounts.find((each) => each.externalId === externalId);
      if (known) Object.assign(known, { balance: 100, reserved: 0 });
      else this.accounts.push({ externalId, balance: 100, reserved: 0 });
    }
    return "ok";
  }

  deleteAccount(externalId: string): string {
    if (!this.accounts.some((each) => each.externalId === externalId)) return "unknown_account";
    this.accounts = this.accounts.filter((each) => each.externalId !== externalId);
    this.rows = this.rows.filter((row) => row.account !== externalId);
    return "ok";
  }

  deleteAccounts(externalIds: readonly string[]): string {
    const kept = structuredClone(this.accounts);
    for (const externalId of new Set(externalIds)) {
      const answer = this.deleteAccount(externalId);
      if (answer === "ok") continue;
      this.accounts = kept;
      return answer;
    }
    return "ok";
  }

  ingest(batch: IngestedBatch, { upsert = false }: IngestOptions, now: number): string {
    const before = structuredClone({ accounts: this.accounts, rows: this.rows });
    const result = this.#ingest(batch, upsert, now);
    if (result !== "ok") Object.assign(this, before);
    return result;
  }

  update({ externalId, transaction, ...balance }: IngestedUpdate, now: number): string {
    if (this.accounts.length === 0) return "no_accounts";
    const account = this.accounts.find((each) => each.externalId === externalId);
    if (!account) return "unknown_account";
    const row = this.#named(externalId, transaction.externalId);
    if (!row || !isThere(row, now)) return "unknown_transaction";
    row.content = transaction;
    this.#replacePending(externalId, transaction, now);
    Object.assign(account, { balance: balance.balanceMinor, reserved: balance.reservedMinor ?? 0 });
    return "ok";
  }

  delete(deletions: readonly IngestedDeletion[], now: number): string {
    if (this.accounts.length === 0) return "no_accounts";
    const gone: NaiveRow[] = [];
    for (const { externalId, transactions } of deletions) {
      if (!this.accounts.some((each) => each.externalId === externalId)) return "unknown_account";
      for (const id of transactions) {
        const row = this.#named(externalId, id);
        if (!row || !isThere(row, now)) return "unknown_transaction";
        gone.push(row);
      }
    }
    for (const row of gone) row.gone = "deleted";
    for (const deletion of deletions) this.#setBalance(deletion);
    return "ok";
  }

  shown(now: number) {
    return this.rows
      .map((row, place) => ({ row, place }))
      .filter(({ row }) => isThere(row, now))
      .sort((a, b) => b.row.content.at - a.row.content.at || b.place - a.place)
      .map(({ row: { account, content } }) => ({ account, ...content }));
  }

  #ingest(batch: IngestedBatch, upsert: boolean, now: number): string {
    if (this.accounts.length === 0) return "no_accounts";
    if (batch.accounts.some(({ externalId: id }) => !this.accounts.some((each) => each.externalId === id))) {
      return "unknown_account";
    }
    const named = batch.accounts.flatMap(({ externalId: id, transactions }) =>
      transactions.map(({ externalId }) => `${id}/${externalId}`),
    );
    if (new Set(named).size < named.length) return "transaction_exists";
    const pendingBefore = this.rows.filter((row) => isThere(row, now) && row.content.pending);
    const touched = new Set<NaiveRow>();
    for (const { externalId: account, transactions } of batch.accounts) {
      for (const transaction of transactions) {
        const row = this.#named(account, transaction.externalId);
        if (row?.gone === "deleted") return "transaction_deleted";
        if (row && isThere(row, now)) {
          const booksItself =
            !transaction.pending && transaction.payload?.pendingIds.includes(transaction.externalId);
          const mayReplace = row.content.pending && (batch.overridePending || booksItself);
          if (!upsert && !mayReplace) return "transaction_exists";
          row.content = transaction;
          touched.add(row);
        } else {
          if (row) row.gone = "freed";
          this.rows.push({ account, content: transaction, gone: "no" });
        }
      }
    }
    for (const { externalId: account, transactions } of batch.accounts) {
      for (const transaction of transactions) this.#replacePending(account, transaction, now);
    }
    for (const row of pendingBefore) {
      const isOfBatch = batch.accounts.some(({ externalId }) => externalId === row.account);
      if (!isOfBatch || touched.has(row) || !isThere(row, now)) continue;
      if (batch.overridePending) row.gone = "freed";
      else if (batch.autoBook) row.content = { ...row.content, pending: false };
    }
    if (batch.type !== "HISTORICAL") for (const each of batch.accounts) this.#setBalance(each);
    return "ok";
  }

  #setBalance({ externalId, balanceMinor, reservedMinor }: Omit<IngestedDeletion, "transactions">): void {
    const account = this.accounts.find((each) => each.externalId === externalId);
    if (account) Object.assign(account, { balance: balanceMinor, reserved: reservedMinor ?? 0 });
  }

  #replacePending(
    account: string,
    { externalId, pending, payload }: NewIngestedTransaction,
    now: number,
  ): void {
    if (pending) return;
    for (const id of payload?.pendingIds ?? []) {
      const row = id === externalId ? undefined : this.#named(account, id);
      if (row?.content.pending && isThere(row, now)) row.gone = "deleted";
    }
  }

  #named(account: string, externalId: string): NaiveRow | undefined {
    return this.rows.findLast(
      (row) => row.gone !== "freed" && row.account === account && row.content.externalId === externalId,
    );
  }
}

function isThere({ gone, content: { pending, payload } }: NaiveRow, now: number): boolean {
  return gone === "no" && !(pending && (payload?.expiresAt ?? Number.POSITIVE_INFINITY) <= now);
}
