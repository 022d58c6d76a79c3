import type { Instant } from "@sandbank/domain";
import type { Account, Holder } from "./account.ts";
import type { ScenarioTransaction } from "./scenario.ts";
import type { Transaction } from "./transaction.ts";

/** An edit of one account, as it was applied. */
export type Edit =
  | {
      readonly kind: "add";
      readonly transaction: ScenarioTransaction;
      /** The posted transaction of the account that it gives back, where that has no key to refer to. */
      readonly givesBack?: {
        readonly transactionId: string;
        readonly how: NonNullable<Transaction["refersTo"]>["kind"];
      };
    }
  /** Changes what a transaction says or is worth; money follows: the balance moves by the difference. */
  | { readonly kind: "change"; readonly transactionId: string; readonly to: TransactionChange }
  /** A pending transaction posts now instead of when it would have; with another amount where one is given. */
  | { readonly kind: "post"; readonly transactionId: string; readonly amountMinor?: number }
  /** A pending transaction goes away now and never posts; what it held is free again. */
  | { readonly kind: "void"; readonly transactionId: string }
  /** Takes a transaction out, from its account's balance too. */
  | { readonly kind: "remove"; readonly transactionId: string }
  /** The account is closed from this instant on. */
  | { readonly kind: "close"; readonly at: Instant };

export interface TransactionChange
  extends Partial<Pick<Transaction, "description" | "merchantName" | "amountMinor">> {}

/** An edit with all it takes to make it again: what it changes is found as it was seen at that instant. */
export interface AppliedEdit {
  readonly at: Instant;
  readonly holder: Holder;
  readonly accountId: string;
  readonly edit: Edit;
}

/** What somebody did to a world: edits on top of what is generated, in order. The world with an empty one is pure. */
export interface Overlay {
  /** How many edits there were so far; part of every cursor. */
  readonly sequence: number;
  /** All of them in order, as plain data; `WorldOptions.edits` of another world makes them again. */
  readonly edits: readonly AppliedEdit[];
  /**
   * @returns the id of the transaction added or changed, the account's id on closing.
   * @throws RangeError for a transaction that is not (or no more) one of the account at the clock's instant, one
   * that has posted and should post or go, or a key used before.
   */
  apply(account: Account, edit: Edit): string;
  /** Applies one that was applied to another copy of this world, at the instant it was applied there. */
  repeat(edit: AppliedEdit): void;
}
