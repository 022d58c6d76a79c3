import { z } from "zod";
import type { Answer, DocumentedEndpoint, DocumentedParameter } from "./endpoint.ts";

// "Financial APIs Integration Plan", section 4, and what its sections 1 to 3 say of the fields.

const CONNECTION_STATUS = z.enum(["authorizing", "connected", "disconnected", "error", "expired"]);
const uuid = z.uuid();
const decimal = z.string().regex(/^-?\d+(\.\d+)?$/);
const instant = z.iso.datetime();

const connection = z.looseObject({ id: uuid, status: CONNECTION_STATUS, lastSyncedAt: instant.nullable() });

const account = z.looseObject({
  id: uuid,
  connectionId: uuid,
  type: z.enum(["credit_card", "checking", "savings", "investment", "loan", "mortgage"]),
  subtype: z.string().nullable(),
  mask: z.string().regex(/^\*{4}\d{4}$/),
  currency: z.string().length(3),
  balance: z.looseObject({ current: decimal, creditLimit: decimal.nullable() }),
  statement: z.looseObject({ date: z.iso.date(), dueDate: z.iso.date().nullable() }).nullable(),
});

const transaction = z.looseObject({
  id: uuid,
  accountId: uuid,
  amount: decimal,
  type: z.enum(["debit", "credit"]),
  date: instant,
  category: z.string(),
  merchantName: z.string().nullable(),
  status: z.enum(["posted", "pending", "refunded"]),
  location: z
    .looseObject({ city: z.string(), region: z.string().nullable(), country: z.string() })
    .nullable(),
});

const every = (answer: Answer, test: (row: Answer) => boolean) =>
  answer.transactions.length > 0 && answer.transactions.every(test);

const isSorted = (values: readonly (string | number)[]) =>
  values.every((value, index) => index === 0 || (values[index - 1] ?? value) <= value);

const filters: readonly DocumentedParameter[] = [
  {
    name: "startDate",
    value: "2026-03-01",
    holds: (answer) => every(answer, ({ date }) => date >= "2026-03-01"),
    bad: "2026-02-30",
  },
  {
    name: "endDate",
    value: "2026-03-31",
    holds: (answer) => every(answer, ({ date }) => date < "2026-04-01"),
    bad: "yesterday",
  },
  {
    name: "category",
    value: "dining",
    holds: (answer) => every(answer, ({ category }) => category === "dining"),
    bad: "gold",
  },
  {
    name: "status",
    value: "posted",
    holds: (answer) => every(answer, ({ status }) => status === "posted"),
    bad: "lost",
  },
  {
    name: "type",
    value: "credit",
    holds: (answer) => every(answer, ({ type }) => type === "credit"),
    bad: "loan",
  },
  {
    name: "limit",
    value: "3",
    holds: ({ transactions, pagination }) => transactions.length === 3 && pagination.hasMore === true,
    bad: "0",
  },
  {
    name: "cursor",
    value: "[cursor]",
    holds: ({ transactions }) => transactions.length > 0,
    bad: "nonsense",
  },
];

export const financial: readonly DocumentedEndpoint[] = [
  {
    method: "GET",
    path: "/api/financial/providers",
    status: 200,
    answer: z.looseObject({
      providers: z
        .array(
          z.looseObject({
            id: uuid,
            name: z.string(),
            slug: z.string(),
            logo: z.string(),
            supportedAccountTypes: z.array(z.string()).nonempty(),
          }),
        )
        .nonempty(),
    }),
  },
  {
    method: "GET",
    path: "/api/financial/connections",
    status: 200,
    answer: z.looseObject({ connections: z.array(connection).nonempty() }),
  },
  {
    method: "POST",
    path: "/api/financial/connections",
    body: { providerId: "[providerId]" },
    status: 201,
    answer: z.object({ connectionId: uuid, status: z.literal("authorizing"), authorizeUrl: z.url() }),
    refusals: [
      { when: "the provider is no id", body: { providerId: "amex" }, status: 400, field: "providerId" },
      { when: "there is no provider", body: {}, status: 400, field: "providerId" },
      { when: "it is connected", body: { providerId: "[connectedProviderId]" }, status: 409 },
    ],
  },
  {
    method: "GET",
    path: "/api/financial/connections/[connectionId]",
    status: 200,
    answer: connection,
  },
  {
    method: "POST",
    path: "/api/financial/connections/[connectionId]",
    status: 200,
    answer: z.looseObject({
      syncedAt: instant,
      accountsUpdated: z.int().positive(),
      transactionsAdded: z.int().min(0),
    }),
  },
  {
    method: "POST",
    path: "/api/financial/connections/[connectionId]/authorize",
    status: 200,
    answer: z.looseObject({ connectionId: uuid, status: CONNECTION_STATUS }),
  },
  {
    method: "GET",
    path: "/api/financial/accounts",
    parameters: [
      {
        name: "connectionId",
        value: "[connectionId]",
        holds: ({ accounts }) => new Set(accounts.map((row: Answer) => row.connectionId)).size === 1,
        bad: "mine",
      },
      {
        name: "type",
        value: "savings",
        holds: ({ accounts }) =>
          accounts.length > 0 && accounts.every((row: Answer) => row.type === "savings"),
        bad: "purse",
      },
      {
        name: "providerId",
        value: "[connectedProviderId]",
        holds: ({ accounts }) => new Set(accounts.map((row: Answer) => row.provider.id)).size === 1,
        bad: "amex",
      },
    ],
    status: 200,
    answer: z.looseObject({ accounts: z.array(account).nonempty() }),
  },
  {
    method: "GET",
    path: "/api/financial/accounts/[accountId]",
    status: 200,
    answer: account,
  },
  {
    method: "GET",
    path: "/api/financial/accounts/[accountId]/transactions",
    parameters: [
      ...filters,
      { name: "offset", value: "5", holds: ({ transactions }) => transactions.length > 0, bad: "-1" },
    ],
    status: 200,
    answer: z.object({
      transactions: z.array(transaction).nonempty(),
      pagination: z.strictObject({ cursor: z.string().nullable(), hasMore: z.boolean() }),
    }),
  },
  {
    method: "GET",
    path: "/api/financial/transactions",
    parameters: [
      ...filters,
      {
        name: "accountId",
        value: "[accountId]",
        holds: ({ transactions }) => new Set(transactions.map((row: Answer) => row.accountId)).size === 1,
        bad: "mine",
      },
      {
        name: "connectionId",
        value: "[connectionId]",
        holds: ({ transactions }) => new Set(transactions.map((row: Answer) => row.connectionId)).size === 1,
        bad: "mine",
      },
      {
        name: "sortBy",
        value: "amount",
        holds: ({ transactions }) => isSorted(transactions.map((row: Answer) => -Number(row.amount))),
        bad: "colour",
      },
      {
        name: "sortOrder",
        value: "asc",
        holds: ({ transactions }) => isSorted(transactions.map((row: Answer) => row.date)),
        bad: "up",
      },
    ],
    status: 200,
    answer: z.object({
      transactions: z.array(transaction).nonempty(),
      pagination: z.strictObject({
        cursor: z.string().nullable(),
        hasMore: z.boolean(),
        total: z.int().positive(),
      }),
    }),
  },
  {
    method: "DELETE",
    path: "/api/financial/connections/[connectionId]",
    parameters: [
      {
        name: "deleteData",
        value: "true",
        holds: ({ dataDeleted }) => dataDeleted === true,
        bad: "perhaps",
      },
    ],
    status: 200,
    answer: z.looseObject({ connectionId: uuid, status: z.literal("disconnected") }),
  },
];
