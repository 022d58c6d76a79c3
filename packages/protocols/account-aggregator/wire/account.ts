import { z } from "zod";
import { envelope } from "./envelope.ts";
import { fiType } from "./fi-type.ts";

const text = z.string().min(1);

/** An account as a FIP shows it to whoever may link it. */
export const discoveredAccount = z.object({
  FIType: fiType,
  accType: z.enum(["SAVINGS", "CURRENT", "DEFAULT", "NRE", "NRO"]),
  /** The FIP's own name for it. */
  accRefNumber: text,
  maskedAccNumber: text,
});
export type DiscoveredAccount = z.infer<typeof discoveredAccount>;

/** The specification's list spells AADHAR, its example AADHAAR: both are taken. */
export const identifierType = z.enum([
  "MOBILE",
  "AADHAR",
  "AADHAAR",
  "EMAIL",
  "PAN",
  "DOB",
  "ACCNO",
  "CRN",
  "PPAN",
  "Others",
]);

export const customerIdentifier = z.object({
  category: z.enum(["STRONG", "WEAK", "ANCILLARY"]),
  type: identifierType,
  value: text,
});
export type CustomerIdentifier = z.infer<typeof customerIdentifier>;

/** `POST /Accounts/discover` at a FIP. */
export const discoverRequest = envelope.extend({
  Customer: z.object({ id: text, Identifiers: z.array(customerIdentifier).min(1) }),
  FITypes: z.array(text).min(1),
});
export const discoverResponse = envelope.extend({ DiscoveredAccounts: z.array(discoveredAccount) });
export type DiscoverResponse = z.infer<typeof discoverResponse>;

/** `POST /Accounts/link` at a FIP. */
export const linkRequest = envelope.extend({
  Customer: z.object({
    id: text,
    Accounts: z
      .array(z.object({ FIType: text, accType: text, accRefNumber: text, maskedAccNumber: text }))
      .min(1),
  }),
});
export const authenticatorType = z.enum(["DIRECT", "TOKEN"]);
export type AuthenticatorType = z.infer<typeof authenticatorType>;
export const linkResponse = envelope.extend({ AuthenticatorType: authenticatorType, RefNumber: text });
export type LinkResponse = z.infer<typeof linkResponse>;

/** `POST /Accounts/link/verify` at a FIP. */
export const verifyRequest = envelope.extend({ refNumber: text, token: text });
export const linkedAccount = z.object({
  customerAddress: text,
  linkRefNumber: text,
  accRefNumber: text,
  status: z.enum(["LINKED", "DELINKED"]),
});
export type LinkedAccount = z.infer<typeof linkedAccount>;
export const verifyResponse = envelope.extend({ AccLinkDetails: z.array(linkedAccount) });
export type VerifyResponse = z.infer<typeof verifyResponse>;

/** `POST /Accounts/delink` at a FIP; one object here, a list in {@link verifyResponse}. */
export const delinkRequest = envelope.extend({
  Account: z.object({ customerAddress: text, linkRefNumber: text }),
});
export const delinkResponse = envelope.extend({
  AccLinkDetails: z.object({
    customerAddress: text,
    linkRefNumber: text,
    status: z.literal("DELINKED"),
  }),
});
export type DelinkResponse = z.infer<typeof delinkResponse>;
