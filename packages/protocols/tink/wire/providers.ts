import { z } from "zod";
import { credentialsType, field } from "./credentials.ts";

export const providerStatus = z.enum(["ENABLED", "TEMPORARY_DISABLED", "DISABLED"]);

/** https://docs.tink.com/api#connectivity/provider */
export const provider = z.object({
  /** e.g. `se-demobank-password` */
  name: z.string(),
  displayName: z.string(),
  displayDescription: z.string(),
  groupDisplayName: z.string(),
  /** ISO 3166-1 alpha-2 */
  market: z.string(),
  /** ISO 4217, of what accounts there hold. */
  currency: z.string(),
  status: providerStatus,
  type: z.enum(["BANK", "CREDIT_CARD", "BROKER", "TEST", "OTHER"]),
  accessType: z.enum(["OPEN_BANKING", "OTHER"]),
  authenticationFlow: z.enum(["REDIRECT", "EMBEDDED", "DECOUPLED"]),
  authenticationUserType: z.enum(["PERSONAL", "BUSINESS", "CORPORATE"]),
  credentialsType,
  capabilities: z.array(z.string()),
  /** What is entered before anything else. */
  fields: z.array(field),
  financialInstitutionId: z.string(),
  financialInstitutionName: z.string(),
  images: z.object({ icon: z.string(), banner: z.string().nullable() }),
  multiFactor: z.boolean(),
  transactional: z.boolean(),
  popular: z.boolean(),
  releaseStatus: z.enum(["BETA"]).nullable(),
  passwordHelpText: z.string(),
});
export type WireProvider = z.infer<typeof provider>;

export const providerList = z.object({ providers: z.array(provider) });
export const marketList = z.object({ markets: z.array(z.string()) });
