export * from "./account.ts";
export * from "./clock.ts";
export * from "./currency.ts";
export * from "./date.ts";
export * from "./institution.ts";
export * from "./merchant-category.ts";
export * from "./money.ts";
export * from "./transaction.ts";
