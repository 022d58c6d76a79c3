import type { Clock } from "@sandbank/domain";
import type { Store } from "@sandbank/store";
import type { Account, Edit, World } from "@sandbank/world";
import type { MandateEvent } from "../../wire/mandates/index.ts";

/** The ledgers of a world while nobody else edits them. */
export interface OpenBook {
  readonly world: World;
  /** Edits an account and keeps the edit. @returns what `Overlay.apply` gives */
  apply(account: Account, edit: Edit): Promise<string>;
}

/** As much of a world as its UPI mandates know. */
export interface MandateContext {
  readonly world: World;
  readonly clock: Clock;
  readonly store: Store;
  /** Runs what looks at balances and then moves money, alone in every process that serves the world. */
  inTurnOfEdits<Result>(work: (book: OpenBook) => Promise<Result>): Promise<Result>;
  /** Called when something may come due sooner than it did. */
  readonly onChanged?: (() => void) | undefined;
  /** Tells a merchant, where it wants to be told. */
  tell(merchantId: string, event: MandateEvent): Promise<void>;
}
