import { z } from "zod";
import { amount, boolean, list, number, object, oneOf, optional, payload, text } from "./parts.ts";
import {
  CONNECTOR_TRANSACTION_TYPES,
  INGEST_TYPES,
  LONGEST_TRANSACTION_PAYLOAD,
  PENDING_EXPIRATION,
  PENDING_IDS,
  TAGS,
} from "./vocabulary.ts";

const counterparty = object(
  {
    name: optional(text("a name")),
    identifiers: optional(
      object(
        {
          financialInstitution: optional(
            object({ accountNumber: optional(text("an account number")) }, "an object"),
          ),
        },
        "an object",
      ),
    ),
  },
  "an object with a name or identifiers",
);
export type ConnectorCounterparty = z.infer<typeof counterparty>;

const TAG = /^[\p{L}\p{N}]+$/u;

const transactionPayload = payload(
  {
    [PENDING_IDS]: optional(list(text("an external id"), "a list of external ids")),
    [PENDING_EXPIRATION]: optional(number("a Unix timestamp").int().positive()),
    [TAGS]: optional(list(text("a tag").regex(TAG, "a tag has letters and digits only"), "a list of tags")),
  },
  LONGEST_TRANSACTION_PAYLOAD,
);

/**
 * CreateTransactionEntity, https://docs.tink.com/api#connector-ingest-transactions. `amount` is negative for money that
 * leaves; `date` is in epoch milliseconds, at most ten years ago.
 */
export const connectorTransaction = object(
  {
    externalId: text("your id of the transaction"),
    amount,
    date: number("epoch milliseconds").int("is no whole number of epoch milliseconds"),
    description: text("what the person reads"),
    type: oneOf(CONNECTOR_TRANSACTION_TYPES),
    pending: optional(boolean),
    merchantName: optional(text("a name")),
    merchantCategoryCode: optional(
      text("a code of four digits").regex(/^\d{4}$/, "has to be the four digits of ISO 18245"),
    ),
    counterparties: optional(
      object(
        { payee: optional(counterparty), payer: optional(counterparty) },
        "an object of payee and payer",
      ),
    ),
    payload: optional(transactionPayload),
  },
  "a transaction",
);
export type ConnectorTransaction = z.infer<typeof connectorTransaction>;

const head = {
  externalId: text("the external id of an account"),
  balance: number("the balance after the last transaction of the list"),
  reservedAmount: optional(amount),
};

/** Body of `POST /connector/users/{externalUserId}/transactions`. `balance` is that after the last of the list. */
export const ingestTransactionsRequest = object(
  {
    type: oneOf(INGEST_TYPES),
    autoBook: optional(boolean),
    overridePending: optional(boolean),
    transactionAccounts: list(
      object(
        {
          ...head,
          transactions: list(connectorTransaction, "a list of transactions"),
          payload: optional(z.json()),
        },
        "an account with its transactions",
      ),
      "a list of accounts with their transactions",
    ).min(1, "is empty; name at least one account"),
  },
  'an object such as { "type": "REAL_TIME", "transactionAccounts": […] }',
);
export type IngestTransactionsRequest = z.infer<typeof ingestTransactionsRequest>;

/** Body of `PUT …/transactions/{externalTransactionId}`: as ingested, with one transaction of one account. */
export const updateTransactionRequest = object(
  {
    type: oneOf(["REAL_TIME"]),
    transactionAccounts: list(
      object(
        {
          ...head,
          externalId: optional(head.externalId),
          tinkId: optional(text("the id of an account")),
          transactions: list(
            connectorTransaction.extend({ tinkId: optional(text("the id of a transaction")) }),
            "a list of one transaction",
          ).length(1, "has to name exactly one transaction"),
        },
        "an account with one transaction",
      ),
      "a list of one account",
    ).length(1, "has to name exactly one account"),
  },
  'an object such as { "type": "REAL_TIME", "transactionAccounts": […] }',
);
export type UpdateTransactionRequest = z.infer<typeof updateTransactionRequest>;

/** Body of `POST …/transactions/delete`. */
export const deleteTransactionsRequest = object(
  {
    type: oneOf(["REAL_TIME"]),
    transactionAccounts: list(
      object(
        {
          ...head,
          transactions: list(
            object({ externalId: text("the external id of a transaction") }, "a transaction"),
            "a list of transactions",
          ).min(1, "is empty; name at least one transaction"),
        },
        "an account with transactions",
      ),
      "a list of accounts with transactions",
    ).min(1, "is empty; name at least one account"),
  },
  'an object such as { "type": "REAL_TIME", "transactionAccounts": […] }',
);
export type DeleteTransactionsRequest = z.infer<typeof deleteTransactionsRequest>;
