export { findUpiPayee, type UpiPayee } from "./countries/in/upi-payees.ts";
export { createWorld, MOST_ENTRIES_KEPT } from "./create-world.ts";
export * from "./model/index.ts";
export { virtualPaymentAddress } from "./numbers/payment-address.ts";
export {
  createIngestedAccounts,
  type IngestedAccountsOptions,
} from "./overlay/ingested/create-ingested-accounts.ts";
export type { IngestedShelf } from "./overlay/ingested/shelf.ts";
export { type CheckOptions, checkPersona, type Violation } from "./personas/check-persona.ts";
export type { Invariant, Persona, PersonaView, Span } from "./personas/persona.ts";
export { MOST_COPIES, personas } from "./personas/registry.ts";
