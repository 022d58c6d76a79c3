export * from "./accounts.ts";
export * from "./audit.ts";
export * from "./connections.ts";
export * from "./exports.ts";
export * from "./providers.ts";
export * from "./transactions.ts";
export * from "./users.ts";
