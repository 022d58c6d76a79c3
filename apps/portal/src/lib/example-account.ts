import type { Account } from "./api.ts";

/** An account for tests: a dollar at a bank, and whatever is to be different. */
export function exampleAccount(bank: string, changes: Partial<Account> = {}): Account {
  return {
    id: `${bank}-account`,
    connectionId: `${bank}-connection`,
    connectionStatus: "connected",
    provider: {
      id: bank,
      slug: bank,
      name: bank,
      shortName: bank,
      color: "#000000",
      onColor: "#ffffff",
      monogram: "X",
      connectKind: "redirect",
    },
    name: "Checking",
    type: "checking",
    subtype: null,
    liability: false,
    mask: "****0001",
    currency: "USD",
    status: "open",
    shared: true,
    balance: exampleBalance("1.00"),
    statement: null,
    ...changes,
  };
}

export function exampleBalance(current: string, creditLimit: string | null = null): Account["balance"] {
  return { current, available: null, creditLimit, at: "2026-01-01T00:00:00.000Z" };
}
