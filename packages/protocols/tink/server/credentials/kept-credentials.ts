import { z } from "zod";
import { credentialsStatus, credentialsType, detailedError } from "../../wire/index.ts";

/** In the words of the sandbox, or of Tink. */
const refusal = z.union([
  z.enum(["wrong_password", "blocked", "no_accounts", "cancelled", "unavailable"]),
  detailedError.shape.details.shape.reason,
]);

/** What still has to happen before the bank lets a person in; the first is next. */
const step = z.discriminatedUnion("kind", [
  /** User name and password, on the bank's own page. */
  z.object({ kind: z.literal("sign_in") }),
  /** How the person wants to get the code. */
  z.object({ kind: z.literal("method") }),
  z.object({ kind: z.literal("code") }),
  /** That data is shared: on the bank's own page, or by signing in the BankID app. */
  z.object({ kind: z.literal("approve") }),
  z.object({ kind: z.literal("refuse"), reason: refusal, times: z.number().nullable() }),
]);
export type Step = z.infer<typeof step>;

/** Whose login the bank knows the credentials by. */
const keptLogin = z.object({
  text: z.string(),
  customer: z.number(),
  /** The consent ends so much later than it is given; null where the provider says when. */
  endsAfterMs: z.number().nullable(),
  sharesNothing: z.boolean(),
  lastAccountFails: z.boolean(),
  /** How long reading takes. */
  readingMs: z.number(),
  /** That the bank cannot be read: so many times, or never at all; null where it can. */
  unavailable: z.object({ times: z.number().nullable() }).nullable(),
  /** That calls to read it again are refused: so many of them, or all; null where they are not. */
  limit: z.object({ retryAfterSeconds: z.number(), times: z.number().nullable() }).nullable(),
  /** Why Tink Link fails all the same; null where it does not, and in what was kept before it could. */
  linkReason: z.string().nullable().default(null),
});
export type KeptLogin = z.infer<typeof keptLogin>;

/** Credentials as they were left; what the clock made of them since is not in it, see `credentials-at.ts`. */
export const keptCredentials = z.object({
  id: z.string(),
  userId: z.string(),
  providerName: z.string(),
  type: credentialsType,
  bank: z.string(),
  status: credentialsStatus,
  statusUpdated: z.number(),
  problem: detailedError.nullable(),
  updated: z.number().nullable(),
  fields: z.record(z.string(), z.string()),
  /** The person's, once the bank knows who it is. */
  login: keptLogin.nullable(),
  /** True where the password that was entered is the bank's; the password itself is not kept. */
  isPasswordRight: z.boolean(),
  /** True once the person has agreed that data is shared. */
  consented: z.boolean(),
  /** Accounts the person picked; null for all there are. */
  picked: z.array(z.string()).nullable(),
  /** What was asked for, e.g. `CHECKING_ACCOUNTS`; empty for everything. */
  items: z.array(z.string()),
  accountIds: z.array(z.string()),
  withoutTransactions: z.array(z.string()),
  sessionExpiryDate: z.number().nullable(),
  steps: z.array(step),
  /** In the address of the bank's page; null while nobody is sent there. */
  ticket: z.string().nullable(),
  /** Whether the bank's app opens where there is one. */
  inApp: z.boolean(),
  callbackUri: z.string().nullable(),
  source: z.enum(["OPERATION_SOURCE_API", "OPERATION_SOURCE_BACKGROUND"]),
  /** When reading that is under way ends, and whether it fails; null while nothing is read. */
  reading: z.object({ endsAt: z.number(), problem: detailedError.nullable() }).nullable(),
});
export type KeptCredentials = z.infer<typeof keptCredentials>;
