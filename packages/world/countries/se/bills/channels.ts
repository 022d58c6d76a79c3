/** Drawn by the payee under a mandate. */
export const AUTOGIRO = { channel: "direct_debit", rail: "autogiro", ofTheHome: false } as const;
/** An invoice paid in the internet bank. */
export const BANKGIRO = { channel: "bill_payment", rail: "bankgirot" } as const;
