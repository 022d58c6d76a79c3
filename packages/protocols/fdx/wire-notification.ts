// FDX 6 Event Publication and Subscription API, https://financialdataexchange.org: what a bank tells an application
// of its own accord.
import { isoDate, isoInstant } from "@sandbank/domain";
import { z } from "zod";
import { party, revocationInitiator } from "./wire-consent.ts";

/** Asked for in the authorization request; covers no data. */
export const NOTIFICATIONS_SCOPE = "fdx:notifications:subscribe";

export const notificationCategory = z.enum(["CONSENT", "FRAUD", "MAINTENANCE", "NEW_DATA", "SECURITY"]);

export const notificationType = z.enum([
  "BALANCE",
  "CONSENT_EXPIRED",
  "CONSENT_GRANTED",
  "CONSENT_REVOKED",
  "CONSENT_UPDATED",
  "CUSTOM",
  "PLANNED_OUTAGE",
  "RISK",
  "SERVICE",
]);

/** Body of `POST /notification-subscriptions`. */
export const newNotificationSubscription = z.object({
  type: notificationType,
  category: notificationCategory,
  /** Takes the place of the one before for the same type and category. */
  callbackUrl: z.string().min(1),
  subscriber: party,
  /** Nothing is sent before it. */
  effectiveDate: isoDate.optional(),
});

/** `GET /notification-subscriptions/{subscriptionId}` */
export const notificationSubscription = newNotificationSubscription.extend({
  subscriptionId: z.string().min(1),
});
export type NotificationSubscription = z.infer<typeof notificationSubscription>;

/** How a consent came to be as it is since. */
const lifecycleEvent = z.object({
  status: z.enum(["ACTIVE", "EXPIRED", "REVOKED", "SUSPENDED"]),
  reason: z.enum(["BUSINESS_RULE", "SECURITY_EVENT", "USER_ACTION", "OTHER"]).optional(),
  initiator: revocationInitiator.optional(),
  updatedTime: isoInstant,
});

/** What is posted to `callbackUrl`. */
export const notification = z.object({
  notificationId: z.string().min(1).max(256),
  type: notificationType,
  /** The publisher's own word for what `type` leaves open. */
  subtype: z.string().optional(),
  /** When it happened. */
  sentOn: isoInstant,
  category: notificationCategory,
  severity: z.enum(["EMERGENCY", "ALERT", "WARNING", "NOTICE", "INFO"]).optional(),
  priority: z.enum(["HIGH", "MEDIUM", "LOW"]).optional(),
  publisher: party.optional(),
  subscriber: party.optional(),
  notificationPayload: z.object({
    id: z.string().optional(),
    idType: z.enum(["ACCOUNT", "CUSTOMER", "PARTY", "MAINTENANCE", "CONSENT"]).optional(),
    /** FDX 6.0 to 6.3; `INITIATOR` of a consent's end. */
    customFields: z.object({ name: z.string(), value: z.string() }).optional(),
    /** FDX 6.4. */
    event: lifecycleEvent.optional(),
  }),
});
export type FdxNotification = z.infer<typeof notification>;
