export type { MandateContext, OpenBook } from "./context.ts";
export { createMandateRoutes } from "./create-mandate-routes.ts";
export type { CustomerMandate } from "./customer-mandates.ts";
export { createMandateDesk, type MandateDesk } from "./mandate-desk.ts";
export type { KeptMandate, KeptOperation } from "./model.ts";
export { findPayer, payingAccounts } from "./payer-of.ts";
export { RIGHT_PINS } from "./pin.ts";
export { MandateRefusal } from "./refusal.ts";
export { tellMerchant } from "./tell-merchant.ts";
