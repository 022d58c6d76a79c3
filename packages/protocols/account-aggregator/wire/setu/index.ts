// Setu's FIU API, v2, https://docs.setu.co/data/account-aggregator: what the façade serves and the adapter reads.
export * from "./consent.ts";
export * from "./error.ts";
export * from "./fip.ts";
export * from "./login.ts";
export * from "./notification.ts";
export * from "./parts.ts";
export * from "./session.ts";
export * from "./v1.ts";
export * from "./vocabulary.ts";
