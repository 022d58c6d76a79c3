import { z } from "zod";

/** What a refusal says, at every party; signed like any other answer. */
export const errorResponse = z.object({
  ver: z.string(),
  timestamp: z.string(),
  txnid: z.string(),
  errorCode: z.string(),
  errorMsg: z.string(),
});
export type ErrorResponse = z.infer<typeof errorResponse>;

/** Every error code of the ReBIT specifications with the status it is sent with. */
export const errorStatus = {
  InvalidRequest: 400,
  InvalidURI: 400,
  InvalidSecurity: 400,
  SignatureDoesNotMatch: 400,
  InvalidCustomerAddress: 400,
  InvalidConsentPurpose: 400,
  InvalidConsentHandle: 400,
  InvalidConsentId: 400,
  InvalidConsentStatus: 400,
  InvalidConsentDetail: 400,
  InvalidConsentUse: 400,
  InvalidKey: 400,
  InvalidDateRange: 400,
  InvalidFIPId: 400,
  InvalidSessionId: 400,
  InvalidSessionStatus: 400,
  InvalidFIStatus: 400,
  InvalidNotifier: 400,
  InvalidFIStatusNotification: 400,
  InvalidLinkRefNumber: 400,
  InvalidLinkToken: 400,
  Unauthorized: 401,
  LinkTokenExpired: 401,
  DataFetchRequestInProgress: 403,
  ConsentExpired: 403,
  ConsentRevoked: 403,
  ConsentPaused: 403,
  NoSuchVersion: 404,
  NoDataFound: 404,
  CannotIdentifyCustomer: 404,
  UnsupportedFIType: 404,
  NoAccountsFound: 404,
  AccountNotFound: 404,
  ExpiredKeyMaterial: 404,
  IdempotencyError: 409,
  DataGone: 410,
  PreconditionFailed: 412,
  InternalError: 500,
  NotImplemented: 501,
  ServiceUnavailable: 503,
} as const;
export type ErrorCode = keyof typeof errorStatus;
