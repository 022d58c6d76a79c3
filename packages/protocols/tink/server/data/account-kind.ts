import type { AccountType } from "@sandbank/domain";
import type { AccountV1 } from "../../wire/index.ts";

/** Which resource of data v2 shows an account of the world; null for what Tink has no form of. */
export type Shelf = "accounts" | "loans" | "investments" | null;

interface Kind {
  readonly shelf: Shelf;
  /** In API v1, and of `accounts` in data v2 too. */
  readonly type: AccountV1["type"];
}

const KINDS: Readonly<Record<AccountType, Kind>> = {
  checking: { shelf: "accounts", type: "CHECKING" },
  // "Current accounts, savings accounts, prepaid cards, credit cards".
  wallet: { shelf: "accounts", type: "CHECKING" },
  savings: { shelf: "accounts", type: "SAVINGS" },
  term_deposit: { shelf: "accounts", type: "SAVINGS" },
  recurring_deposit: { shelf: "accounts", type: "SAVINGS" },
  credit_card: { shelf: "accounts", type: "CREDIT_CARD" },
  loan: { shelf: "loans", type: "LOAN" },
  mortgage: { shelf: "loans", type: "MORTGAGE" },
  investment: { shelf: "investments", type: "INVESTMENT" },
  pension: { shelf: "investments", type: "PENSION" },
  crypto: { shelf: null, type: "OTHER" },
};

export function kindOf(type: AccountType): Kind {
  return KINDS[type];
}
