export * from "./accounts.ts";
export * from "./audit.ts";
export * from "./connections.ts";
export * from "./limits.ts";
export * from "./providers.ts";
export * from "./signing-keys.ts";
export * from "./transactions.ts";
export * from "./users.ts";
