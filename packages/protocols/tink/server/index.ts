export { createTink, type Tink } from "./create-tink.ts";
export type * from "./credentials/credentials.ts";
export type * from "./credentials/login.ts";
export type { Outbox, TinkContext, TinkOptions } from "./tink-context.ts";
