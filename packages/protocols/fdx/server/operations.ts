import { getAccount } from "./get-account.ts";
import { getAccounts } from "./get-accounts.ts";
import { getAvailability } from "./get-availability.ts";
import { getConsent, getConsentRevocation } from "./get-consent.ts";
import { getContact } from "./get-contact.ts";
import { getCustomer } from "./get-customer.ts";
import { getNotifications } from "./get-notifications.ts";
import { getStatements } from "./get-statements.ts";
import { getTransactions } from "./get-transactions.ts";
import {
  createNotificationSubscription,
  deleteNotificationSubscription,
  getNotificationSubscription,
} from "./notification-subscriptions.ts";
import type { Endpoint } from "./request.ts";
import { revokeConsent } from "./revoke-consent.ts";

export const VERSION = "v6";

interface FdxOperation {
  readonly name: string;
  readonly method: string;
  /** Below the version. */
  readonly path: string;
  readonly endpoint: Endpoint;
  /** Of an answer with a body; default 200. */
  readonly status?: 200 | 201;
}

/** Every operation served. */
export const operations: readonly FdxOperation[] = [
  { name: "getAccounts", method: "GET", path: "/accounts", endpoint: getAccounts },
  { name: "getAccount", method: "GET", path: "/accounts/:accountId", endpoint: getAccount },
  { name: "getContact", method: "GET", path: "/accounts/:accountId/contact", endpoint: getContact },
  { name: "getStatements", method: "GET", path: "/accounts/:accountId/statements", endpoint: getStatements },
  {
    name: "getTransactions",
    method: "GET",
    path: "/accounts/:accountId/transactions",
    endpoint: getTransactions,
  },
  { name: "getAvailability", method: "GET", path: "/availability", endpoint: getAvailability },
  { name: "getConsent", method: "GET", path: "/consents/:consentId", endpoint: getConsent },
  {
    name: "getConsentRevocation",
    method: "GET",
    path: "/consents/:consentId/revocation",
    endpoint: getConsentRevocation,
  },
  { name: "revokeConsent", method: "PUT", path: "/consents/:consentId/revocation", endpoint: revokeConsent },
  {
    name: "createNotificationSubscription",
    method: "POST",
    path: "/notification-subscriptions",
    endpoint: createNotificationSubscription,
    status: 201,
  },
  {
    name: "getNotificationSubscription",
    method: "GET",
    path: "/notification-subscriptions/:subscriptionId",
    endpoint: getNotificationSubscription,
  },
  {
    name: "deleteNotificationSubscription",
    method: "DELETE",
    path: "/notification-subscriptions/:subscriptionId",
    endpoint: deleteNotificationSubscription,
  },
  { name: "getNotifications", method: "GET", path: "/notifications", endpoint: getNotifications },
  { name: "getCustomer", method: "GET", path: "/customers/current", endpoint: getCustomer },
];
