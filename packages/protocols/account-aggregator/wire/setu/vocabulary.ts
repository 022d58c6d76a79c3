import { z } from "zod";
import { fiType } from "../fi-type.ts";

/** https://docs.setu.co/data/account-aggregator/api-reference, `fiTypes`: those of ReBIT 2.0.0. */
export const setuFiType = fiType.exclude(["LIFE_INSURANCE", "GENERAL_INSURANCE"]);

/** `INITIATED`: the person chooses banks before there is a consent at an Account Aggregator. */
export const setuConsentStatus = z.enum([
  "PENDING",
  "INITIATED",
  "ACTIVE",
  "PAUSED",
  "REVOKED",
  "EXPIRED",
  "REJECTED",
  "FAILED",
]);
export type SetuConsentStatus = z.infer<typeof setuConsentStatus>;

/** `PARTIAL`: at least one account has data, others have none. */
export const setuSessionStatus = z.enum(["PENDING", "ACTIVE", "PARTIAL", "COMPLETED", "EXPIRED", "FAILED"]);
export type SetuSessionStatus = z.infer<typeof setuSessionStatus>;

/** Of one account in a session. */
export const setuFiStatus = z.enum(["PENDING", "READY", "DELIVERED", "TIMEOUT", "DENIED"]);
export type SetuFiStatus = z.infer<typeof setuFiStatus>;

export const setuFipStatus = z.enum(["ACTIVE", "INACTIVE", "TEMPORARILY_INACTIVE"]);
export type SetuFipStatus = z.infer<typeof setuFipStatus>;
