export { RedirectError, readRedirect, redirectQuery, senderOf } from "../../crypto/index.ts";
export type { AccountAggregator } from "../account-aggregator.ts";
export { AA_ID } from "../engine/aa-id.ts";
export { AaRefusal } from "../engine/aa-refusal.ts";
export type { Consent, Link } from "../engine/model.ts";
export {
  findPayer,
  type KeptMandate,
  type KeptOperation,
  type MandateDesk,
  MandateRefusal,
  payingAccounts,
  RIGHT_PINS,
} from "../mandates/index.ts";
export { AA_COUNTRY, findByMobile, mobileOf } from "../people/find-by-mobile.ts";
export { noteBanksChosen } from "../setu/chosen-banks.ts";
export { findCollection } from "../setu/collections.ts";
export * from "./answer-request.ts";
export * from "./asked-consents.ts";
export * from "./find-accounts.ts";
export * from "./journey.ts";
export * from "./link-accounts.ts";
export * from "./link-person.ts";
export { ONE_TIME_CODE } from "./one-time-code.ts";
export * from "./person-context.ts";
export * from "./person-session.ts";
export * from "./return-address.ts";
export * from "./sign-in.ts";
