import type { Instant } from "@sandbank/domain";
import type { Account, IngestedAccount } from "@sandbank/world";
import type { Credentials } from "../credentials/credentials.ts";
import type { TinkUser } from "../users/user.ts";
import type { AccountChanges } from "./account-changes.ts";

/** An account a user sees, wherever it is from. */
export interface TinkAccount<Source extends AnySource = AnySource> {
  /** 32 hex digits; nobody else's, and the same as long as it is there. */
  readonly id: string;
  readonly user: TinkUser;
  readonly source: Source;
  /** What the user has called it or said of it. */
  readonly changes: AccountChanges;
}

/** Read at a demo bank. */
export interface BankSource {
  readonly kind: "bank";
  readonly credentials: Credentials;
  readonly account: Account;
  /** What is shown is as the bank had it then. */
  readonly seenAt: Instant;
  /** The bank gave no transactions of it. */
  readonly withoutTransactions: boolean;
}

/** Brought through the Connector. */
export interface IngestedSource {
  readonly kind: "ingested";
  readonly account: IngestedAccount;
}

export type AnySource = BankSource | IngestedSource;

export function isOfBank(account: TinkAccount): account is TinkAccount<BankSource> {
  return account.source.kind === "bank";
}

export function isIngested(account: TinkAccount): account is TinkAccount<IngestedSource> {
  return account.source.kind === "ingested";
}
