import { z } from "zod";

/**
 * A refusal. The API reference has `txnid`, `timestamp` and `ver`, captured answers have `traceId`: the sandbox sends
 * all of them.
 */
export const setuError = z.object({
  errorCode: z.string(),
  errorMsg: z.string(),
  traceId: z.string().optional(),
  txnid: z.string().optional(),
  timestamp: z.string().optional(),
  ver: z.string().optional(),
});
export type SetuErrorBody = z.infer<typeof setuError>;

/**
 * Every `errorCode` the façade decides on. Setu documents InvalidRequest, NotFound and InternalServerError; what the
 * Account Aggregator refuses a data request for keeps its own code.
 */
export const setuErrorCode = z.enum([
  "InvalidRequest",
  "InvalidConsentUse",
  "InvalidConsentStatus",
  "InvalidDateRange",
  "ConsentPaused",
  "ConsentRevoked",
  "ConsentExpired",
  "Unauthorized",
  "NotFound",
  "MethodNotAllowed",
  "BadGateway",
  "InternalServerError",
]);
export type SetuErrorCode = z.infer<typeof setuErrorCode>;
