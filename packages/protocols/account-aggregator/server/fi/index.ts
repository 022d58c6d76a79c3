export type { DataFilter } from "./data-filter.ts";
export { type Dirt, dirts } from "./dirt/dirt.ts";
export { type FiAccount, fiAccountsOf } from "./fi-account.ts";
export { type AccType, accTypeOf, type FiType, fiTypeOf, fiTypes, maskedAccNumber } from "./fi-type.ts";
export { mobileOf, panOf } from "./read/identity.ts";
export { type ConsentType, type FiRequest, renderFi } from "./render-fi.ts";
