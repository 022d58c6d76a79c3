import { DAY_MS, type Instant, toIso } from "@sandbank/domain";
import { type ConsentRecord, consentState } from "@sandbank/protocol-oauth/server";
import { type Consent, type ConsentRevocations, scopeOfCluster } from "../wire.ts";

const STATUS = { active: "ACTIVE", expired: "EXPIRED", revoked: "REVOKED" } as const;

const clusters = Object.entries(scopeOfCluster);

/** A consent as FDX's consent receipt. */
export function mapConsent(record: ConsentRecord, bankName: string, now: Instant): Consent {
  const { expiresAt, createdAt } = record;
  const granted = clusters.filter(([, scope]) => record.scopes.includes(scope)).map(([cluster]) => cluster);
  const ofCustomer = granted.filter((cluster) => cluster.startsWith("CUSTOMER_"));
  const ofAccounts = granted.filter((cluster) => !ofCustomer.includes(cluster));
  return {
    id: record.id,
    status: STATUS[consentState(record, now)],
    createdTime: toIso(createdAt),
    updatedTime: toIso(record.revocation?.at ?? createdAt),
    ...(expiresAt !== null && { expirationTime: toIso(expiresAt) }),
    ...(expiresAt === null
      ? { durationType: "PERSISTENT" }
      : { durationType: "TIME_BOUND", durationPeriod: Math.round((expiresAt - createdAt) / DAY_MS) }),
    lookbackPeriod: record.lookbackDays,
    parties: [
      {
        name: record.clientName,
        type: "DATA_RECIPIENT",
        registry: "PRIVATE",
        registeredEntityName: record.clientName,
        registeredEntityId: record.clientId,
      },
      { name: bankName, type: "DATA_PROVIDER", registry: "PRIVATE", registeredEntityName: bankName },
    ],
    resources: [
      ...record.accountIds.map((resourceId) => ({
        resourceType: "ACCOUNT" as const,
        resourceId,
        dataClusters: ofAccounts,
      })),
      ...(ofCustomer.length > 0
        ? [{ resourceType: "CUSTOMER" as const, resourceId: record.subject, dataClusters: ofCustomer }]
        : []),
    ],
  };
}

export function mapRevocations({ revocation }: ConsentRecord): ConsentRevocations {
  if (!revocation) return { revocations: [] };
  return {
    revocations: [
      {
        status: "REVOKED",
        reason: revocation.reason === "user_action" ? "USER_ACTION" : "BUSINESS_RULE",
        initiator: revocation.by === "provider" ? "DATA_PROVIDER" : "DATA_RECIPIENT",
        updatedTime: toIso(revocation.at),
      },
    ],
  };
}
