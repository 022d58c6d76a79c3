// Tink's Connector, https://docs.tink.com/api#connector: what an application sends of its own accounts and transactions.
export * from "./account.ts";
export * from "./transaction.ts";
export * from "./vocabulary.ts";
