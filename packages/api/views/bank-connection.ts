import type { ConnectionDetail, ConnectionStatus, ConsentState, HeldCounts } from "@sandbank/database";
import { z } from "zod";
import { instant, toInstant } from "./instant.ts";

// Seed B, "API Endpoints": what it calls an account is the user's connection to a bank.

const bankStatus = z.enum(["active", "pending", "disconnected", "expired", "error"]);

const STATUS: Readonly<Record<ConnectionStatus, z.infer<typeof bankStatus>>> = {
  authorizing: "pending",
  connected: "active",
  disconnected: "disconnected",
  error: "error",
  expired: "expired",
};

export const bankConnection = z
  .object({
    id: z.uuid(),
    bankName: z.string(),
    accountIdentifier: z.string().describe("The bank's id"),
    status: bankStatus,
    lastSyncedAt: instant.nullable(),
    metadata: z.object({
      bankId: z.string(),
      bankName: z.string(),
      consentId: z.string().nullable(),
      providerName: z.string(),
      lastSyncStats: z
        .object({ accountsCount: z.int(), transactionsCount: z.int(), lastSyncAt: instant })
        .nullable()
        .describe("What is held since the last sync; null before the first"),
    }),
    createdAt: instant,
  })
  .meta({ id: "BankConnection" });

/** "Same as single connection above, with additional fields." */
export const bankConnectionDetail = bankConnection
  .extend({
    accountType: z.literal("bank"),
    displayName: z.string(),
    syncFrequencyHours: z.int(),
    nextSyncAt: instant.nullable(),
    errorCode: z.string().nullable(),
    errorMessage: z.string().nullable(),
    updatedAt: instant,
  })
  .meta({ id: "BankConnectionDetail" });

export function toBankConnection(
  { connection, provider, consent }: ConnectionDetail,
  held: HeldCounts | undefined,
): z.infer<typeof bankConnection> {
  const { lastSyncedAt } = connection;
  return {
    id: connection.id,
    bankName: provider.name,
    accountIdentifier: provider.slug,
    status: STATUS[connection.status],
    lastSyncedAt: toInstant(lastSyncedAt),
    metadata: {
      bankId: provider.slug,
      bankName: provider.name,
      consentId: consent?.providerConsentId ?? null,
      providerName: provider.protocol,
      lastSyncStats: lastSyncedAt && { ...toBankCounts(held), lastSyncAt: lastSyncedAt.toISOString() },
    },
    createdAt: connection.createdAt.toISOString(),
  };
}

export function toBankCounts(held: HeldCounts | undefined) {
  return { accountsCount: held?.accounts ?? 0, transactionsCount: held?.transactions ?? 0 };
}

export function toBankConnectionDetail(
  detail: ConnectionDetail,
  held: HeldCounts | undefined,
): z.infer<typeof bankConnectionDetail> {
  const { connection, provider } = detail;
  return {
    ...toBankConnection(detail, held),
    accountType: "bank",
    displayName: provider.name,
    syncFrequencyHours: connection.syncFrequencyHours,
    nextSyncAt: toInstant(connection.nextSyncAt),
    errorCode: connection.errorCode,
    errorMessage: connection.errorMessage,
    updatedAt: connection.updatedAt.toISOString(),
  };
}

/** "Status Values" of a consent. */
export const bankConsent = z
  .object({
    consentId: z.string().nullable(),
    status: z.enum(["pending", "approved", "rejected", "expired"]),
    approvedAt: instant.nullable(),
    expiresAt: instant.nullable(),
  })
  .meta({ id: "BankConsent" });

type BankConsent = z.infer<typeof bankConsent>;

const CONSENT_STATUS: Readonly<Record<ConsentState, BankConsent["status"]>> = {
  pending: "pending",
  approved: "approved",
  // It can be resumed as long as it has not run out.
  paused: "approved",
  rejected: "rejected",
  expired: "expired",
  // Its period ended when it was withdrawn.
  revoked: "expired",
};

/** The consent at an instant: one whose end has passed has expired, whether or not the bank was asked since. */
export function toBankConsent(consent: NonNullable<ConnectionDetail["consent"]>, now: number): BankConsent {
  const { status, approvedAt, expiresAt } = consent;
  const isOver =
    (status === "approved" || status === "paused") && expiresAt !== null && expiresAt.getTime() <= now;
  return {
    consentId: consent.providerConsentId,
    status: isOver ? "expired" : CONSENT_STATUS[status],
    approvedAt: toInstant(approvedAt),
    expiresAt: toInstant(expiresAt),
  };
}

/** The consent of a connection whose bank has not been answered yet. */
export const PENDING_CONSENT: BankConsent = {
  consentId: null,
  status: "pending",
  approvedAt: null,
  expiresAt: null,
};
