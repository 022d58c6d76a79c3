import { dateOf, toIso } from "@sandbank/domain";
import type { InstitutionManifest } from "@sandbank/institutions";
import type { BankEvent, ConsentEvent, WebhookDialect } from "@sandbank/protocol-webhooks/server";
import { type FdxNotification, newNotificationSubscription, notificationType } from "../wire.ts";

/** The part of a subscription an endpoint keeps besides its URL; an endpoint entered by hand has none. */
export const subscriptionTerms = newNotificationSubscription.omit({ callbackUrl: true }).partial();

/** What FDX calls an event. */
type Content = Pick<FdxNotification, "type" | "category" | "notificationPayload"> &
  Pick<Partial<FdxNotification>, "subtype" | "severity" | "priority">;

/** FDX 6 Event Publication and Subscription API: notifications posted to a subscription's `callbackUrl`. */
export const fdxWebhooks: WebhookDialect = {
  types: notificationType.options,
  notify(event, { bank, endpoint, id }) {
    const { category, subscriber, effectiveDate } = subscriptionTerms.parse(endpoint.terms);
    const content = contentOf(event, bank);
    const isWanted = (category ?? content.category) === content.category;
    if (!isWanted || (effectiveDate !== undefined && dateOf(event.at) < effectiveDate)) return undefined;
    const body: FdxNotification = {
      notificationId: id,
      ...content,
      sentOn: toIso(event.at),
      publisher: {
        name: bank.name,
        type: "DATA_PROVIDER",
        registry: "PRIVATE",
        registeredEntityName: bank.name,
      },
      ...(subscriber && { subscriber }),
    };
    return { type: content.type, body };
  },
};

function contentOf(event: BankEvent, bank: InstitutionManifest): Content {
  switch (event.kind) {
    case "consent.granted":
    case "consent.revoked":
    case "consent.expired":
      return consentContent(event);
    case "data.transactions":
      return {
        type: "BALANCE",
        category: "NEW_DATA",
        ...quiet,
        notificationPayload: ofAccount(event.accountId),
      };
    case "data.statement":
      return {
        type: "CUSTOM",
        subtype: "STATEMENT",
        category: "NEW_DATA",
        ...quiet,
        notificationPayload: ofAccount(event.accountId),
      };
    default:
      return {
        type: event.kind === "service.planned_outage" ? "PLANNED_OUTAGE" : "SERVICE",
        subtype: event.description,
        category: "MAINTENANCE",
        severity: SEVERITY[event.kind],
        priority: event.kind === "service.down" ? "HIGH" : "MEDIUM",
        notificationPayload: { id: bank.id, idType: "MAINTENANCE" },
      };
  }
}

const quiet = { severity: "INFO", priority: "LOW" } as const;

const SEVERITY = {
  "service.planned_outage": "NOTICE",
  "service.degraded": "WARNING",
  "service.down": "ALERT",
  "service.restored": "INFO",
} as const;

const ofAccount = (id: string) => ({ id, idType: "ACCOUNT" }) as const;

function consentContent({ kind, consent, at }: ConsentEvent): Content {
  const { id, revocation } = consent;
  const updatedTime = toIso(at);
  const common = { category: "CONSENT", severity: "NOTICE", priority: "HIGH" } as const;
  const payload = { id, idType: "CONSENT" } as const;
  if (kind === "consent.granted") {
    const event = { status: "ACTIVE", reason: "USER_ACTION", initiator: "INDIVIDUAL", updatedTime } as const;
    return { type: "CONSENT_GRANTED", ...common, notificationPayload: { ...payload, event } };
  }
  if (kind === "consent.expired") {
    const event = {
      status: "EXPIRED",
      reason: "BUSINESS_RULE",
      initiator: "DATA_PROVIDER",
      updatedTime,
    } as const;
    return { type: "CONSENT_EXPIRED", ...common, notificationPayload: { ...payload, event } };
  }
  const initiator = revocation?.by === "recipient" ? "DATA_RECIPIENT" : "DATA_PROVIDER";
  const reason = revocation?.reason === "business_rule" ? "BUSINESS_RULE" : "USER_ACTION";
  return {
    type: "CONSENT_REVOKED",
    ...common,
    notificationPayload: {
      ...payload,
      customFields: { name: "INITIATOR", value: initiator },
      event: { status: "REVOKED", reason, initiator, updatedTime },
    },
  };
}
