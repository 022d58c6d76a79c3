export type * from "./account.ts";
export type * from "./account-event.ts";
export type * from "./customer.ts";
export type * from "./mandate.ts";
export type * from "./overlay.ts";
export type * from "./scenario.ts";
export type * from "./transaction.ts";
export type * from "./truth.ts";
export * from "./world.ts";
