import type { Instant } from "@sandbank/domain";
import { z } from "zod";
import { consentAccount, consentDetail, dateRange, keyMaterial } from "../../wire/index.ts";

/** The one vocabulary of the engine; doors translate it. */
export const consentStatus = z.enum([
  "PENDING",
  "ACTIVE",
  "PAUSED",
  "REVOKED",
  "REJECTED",
  "EXPIRED",
  "FAILED",
]);
export type ConsentStatus = z.infer<typeof consentStatus>;

/** How the FIU came: it speaks ReBIT itself, or through Setu, who then decrypts for it. */
export const door = z.enum(["rebit", "setu"]);
export type Door = z.infer<typeof door>;

/** Who ended, paused or resumed a consent. */
export const actor = z.enum(["FIU", "FIP", "CUSTOMER", "AA"]);
export type Actor = z.infer<typeof actor>;

/** A consent as signed for one party. */
export const artefact = z.object({
  /** Of its own: the FIU and each FIP know one approval by another id. */
  consentId: z.string(),
  /** Null on the FIU's. */
  fipId: z.string().nullable(),
  /** JWS by the AA's key over `signedConsentDetail`. */
  signedConsent: z.string(),
  accounts: z.array(consentAccount),
});
export type Artefact = z.infer<typeof artefact>;

/** As kept; what changes with time alone is worked out by `statusAt`. */
export const keptConsent = z.object({
  handle: z.string(),
  fiuId: z.string(),
  door,
  /** `{10-digit mobile}@sandbank-aa`. */
  vua: z.string(),
  detail: consentDetail,
  status: consentStatus,
  createdAt: z.number(),
  /** Null until approved. */
  approvedAt: z.number().nullable(),
  /** When it came into `status`. */
  changedAt: z.number(),
  changedBy: actor,
  /** Why it was rejected, cancelled or failed, e.g. `reject_other`, `cancel_will_share_later`. */
  reason: z.string().nullable(),
  /** Where the person goes afterwards. */
  redirectUrl: z.string().nullable(),
  /** What the door keeps with it, e.g. Setu's `context`, tags and `PAN`. */
  context: z.record(z.string(), z.json()),
  /** The FIU's; null until approved. */
  artefact: artefact.nullable(),
  /** One per FIP; empty until approved. */
  fipArtefacts: z.array(artefact),
  /** Instants of the data requests made under it. */
  uses: z.array(z.number()),
  /** In what it exceeds the fair-use templates; only told, unless they are enforced. */
  warnings: z.array(z.string()),
});
export type KeptConsent = z.infer<typeof keptConsent>;

/** A consent at the clock's instant. */
export interface Consent extends KeptConsent {
  /** The FIU-side consent id; null until approved. */
  readonly id: string | null;
}

export const discovered = z.object({
  fiType: z.string(),
  accType: z.string(),
  /** The FIP's own name for the account. */
  accRefNumber: z.string(),
  maskedAccNumber: z.string(),
});
/** An account a FIP found for a person. */
export type Discovered = z.infer<typeof discovered>;

export const keptLink = discovered.extend({
  linkRefNumber: z.string(),
  vua: z.string(),
  fipId: z.string(),
  linkedAt: z.number(),
  delinkedAt: z.number().nullable(),
});
/** An account a person linked at the aggregator. */
export type Link = z.infer<typeof keptLink>;

/** What a FIP began and the person has to confirm. */
export const keptLinking = z.object({
  /** The FIP's `RefNumber`. */
  refNumber: z.string(),
  vua: z.string(),
  fipId: z.string(),
  /** `TOKEN`: the bank sent an OTP. `DIRECT`: the bank asks the person itself and tells. */
  authenticatorType: z.enum(["DIRECT", "TOKEN"]),
  accounts: z.array(discovered),
  startedAt: z.number(),
});
export type Linking = z.infer<typeof keptLinking>;

/** What becomes of one account in a session and when: `PENDING` before, by the world's clock. */
export const fiOutcome = z.object({
  linkRefNumber: z.string(),
  outcome: z.enum(["READY", "DENIED", "TIMEOUT"]),
  at: z.number(),
  /** For people, why. */
  description: z.string(),
});
export type FiOutcome = z.infer<typeof fiOutcome>;

export const fiAccountStatus = z.enum(["PENDING", "READY", "DELIVERED", "DENIED", "TIMEOUT"]);
export type FiAccountStatus = z.infer<typeof fiAccountStatus>;

export const keptFipSession = z.object({
  fipId: z.string(),
  /** The FIP's session; null where it refused to open one. */
  sessionId: z.string().nullable(),
  /** The FIP-side consent id. */
  consentId: z.string(),
  /** Why the FIP refused; null where it did not. */
  refusal: z.string().nullable(),
  accounts: z.array(
    consentAccount.extend({
      outcome: z.enum(["READY", "DENIED", "TIMEOUT"]),
      at: z.number(),
      description: z.string(),
      deliveredAt: z.number().nullable(),
    }),
  ),
});

export const keptSession = z.object({
  id: z.string(),
  consentId: z.string(),
  handle: z.string(),
  fiuId: z.string(),
  door,
  range: dateRange,
  /** The FIU's; null where Setu decrypts. */
  keyMaterial: keyMaterial.nullable(),
  format: z.enum(["xml", "json"]),
  createdAt: z.number(),
  /** Until when it waits to be collected. */
  timesOutAt: z.number(),
  /** When its data is deleted; null for never. */
  dataGoneAt: z.number().nullable(),
  fips: z.array(keptFipSession),
});
export type KeptSession = z.infer<typeof keptSession>;

/**
 * COMPLETED: every account is READY or DENIED. PARTIAL is Setu's word for some good and some that never come: at
 * least one account READY or DELIVERED and at least one DENIED or TIMEOUT; ReBIT says FAILED for a TIMEOUT.
 */
export const fiSessionStatus = z.enum(["ACTIVE", "COMPLETED", "FAILED", "EXPIRED"]);
export type FiSessionStatus = z.infer<typeof fiSessionStatus>;

export interface SessionAccount {
  readonly linkRefNumber: string;
  readonly maskedAccNumber: string;
  readonly fiType: string;
  readonly accType: string;
  readonly status: FiAccountStatus;
  readonly description: string;
}

/** A session at the clock's instant. */
export interface Session extends Omit<KeptSession, "fips"> {
  /** By ReBIT's rules. */
  readonly status: FiSessionStatus;
  /** True where one account at least has its data and another never gets any. */
  readonly isPartial: boolean;
  /** True once its data was deleted. */
  readonly isGone: boolean;
  readonly fips: readonly {
    readonly fipId: string;
    readonly sessionId: string | null;
    readonly consentId: string;
    /** Why the FIP refused to answer; null where it did not. */
    readonly refusal: string | null;
    readonly accounts: readonly SessionAccount[];
  }[];
}

/** Something that happened to a consent or a session, told once. */
export type AaEvent =
  | { readonly kind: "consent"; readonly at: Instant; readonly consent: Consent; readonly by: Actor }
  | { readonly kind: "session"; readonly at: Instant; readonly session: Session };

/** Something the passing of time brings. */
export interface DueEvent {
  readonly at: Instant;
  readonly event: AaEvent;
}
