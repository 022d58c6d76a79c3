import type { z } from "zod";
import { amount, boolean, jsonObject, list, object, oneOf, optional, text } from "./parts.ts";
import {
  CONNECTOR_ACCOUNT_TYPES,
  CONNECTOR_EXCLUSIONS,
  CONNECTOR_FLAGS,
  LONGEST_ACCOUNT_PAYLOAD,
} from "./vocabulary.ts";

/**
 * AccountEntity, https://docs.tink.com/api#connector-ingest-accounts. `balance` is the booked one; its currency is that
 * of the user's profile.
 */
export const connectorAccount = object(
  {
    externalId: text("your id of the account"),
    name: text("the name of the account"),
    number: text('the account number, such as "1234567890"'),
    type: oneOf(CONNECTOR_ACCOUNT_TYPES),
    balance: amount,
    availableCredit: optional(amount),
    reservedAmount: optional(amount),
    closed: optional(boolean),
    exclusion: optional(oneOf(CONNECTOR_EXCLUSIONS)),
    flags: optional(list(oneOf(CONNECTOR_FLAGS), `a list of ${CONNECTOR_FLAGS.join(", ")}`)),
    payload: optional(jsonObject(LONGEST_ACCOUNT_PAYLOAD)),
  },
  "an account",
);
export type ConnectorAccount = z.infer<typeof connectorAccount>;

/** Body of `POST /connector/users/{externalUserId}/accounts`. */
export const ingestAccountsRequest = object(
  { accounts: list(connectorAccount, "a list of accounts").min(1, "is empty; name at least one account") },
  'an object such as { "accounts": […] }',
);
export type IngestAccountsRequest = z.infer<typeof ingestAccountsRequest>;

/** Body of `PUT /connector/users/{externalUserId}/accounts/{externalAccountId}`: what is to change. */
export const updateConnectorAccountRequest = object(
  {
    name: optional(connectorAccount.shape.name),
    type: optional(connectorAccount.shape.type),
    availableCredit: optional(amount),
    closed: optional(boolean),
    exclusion: connectorAccount.shape.exclusion,
  },
  "an object of what is to change",
);
export type UpdateConnectorAccountRequest = z.infer<typeof updateConnectorAccountRequest>;

/** Fields {@link updateConnectorAccountRequest} can change; the balance changes with transactions. */
export const UPDATABLE_FIELDS = Object.keys(updateConnectorAccountRequest.shape);
