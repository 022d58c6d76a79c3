// What a user token reads, https://docs.tink.com/api-data-v2
export * from "./categories.ts";
export * from "./data-v1-accounts.ts";
export * from "./data-v2-accounts.ts";
export * from "./data-v2-investments.ts";
export * from "./data-v2-loans.ts";
export * from "./data-v2-transactions.ts";
export * from "./exact-amount.ts";
