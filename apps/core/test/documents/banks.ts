import { z } from "zod";
import type { Answer, DocumentedEndpoint } from "./endpoint.ts";

// "Bank Integration System", section "API Endpoints".

const uuid = z.uuid();
const instant = z.iso.datetime();

const connection = z.looseObject({
  id: uuid,
  bankName: z.string(),
  accountIdentifier: z.string(),
  status: z.enum(["active", "disconnected", "expired", "error"]),
  lastSyncedAt: instant,
  metadata: z.looseObject({
    bankId: z.string(),
    bankName: z.string(),
    consentId: z.string(),
    providerName: z.enum(["mock", "account-aggregator"]),
    lastSyncStats: z.looseObject({
      accountsCount: z.literal(1),
      transactionsCount: z.int().positive(),
      lastSyncAt: instant,
    }),
  }),
  createdAt: instant,
});

export const banks: readonly DocumentedEndpoint[] = [
  {
    method: "GET",
    path: "/api/banks",
    status: 200,
    answer: z.looseObject({
      banks: z.tuple([
        bank("axis", "Axis Bank", "#97144D"),
        bank("hdfc", "HDFC Bank", "#004C8F"),
        bank("icici", "ICICI Bank", "#F37021"),
        bank("kotak", "Kotak Mahindra Bank", "#ED232A"),
        bank("sbi", "State Bank of India", "#22408F"),
      ]),
      provider: z.enum(["mock", "account-aggregator"]),
    }),
  },
  {
    method: "POST",
    path: "/api/banks/connect",
    body: { bankId: "icici" },
    status: 201,
    answer: z.looseObject({
      message: z.literal("Bank connection initiated"),
      accountId: uuid,
      consentId: z.string(),
      consentUrl: z.null(),
      status: z.literal("approved"),
    }),
    refusals: [
      { when: "already connected to this bank", body: { bankId: "hdfc" }, status: 409 },
      {
        when: "the bank is not supported",
        body: { bankId: "first-bank-of-mars" },
        status: 400,
        field: "bankId",
      },
      { when: "a bank of another kind is named", body: { bankId: "chase" }, status: 400, field: "bankId" },
      { when: "no bank is named", body: {}, status: 400, field: "bankId" },
    ],
  },
  {
    method: "GET",
    path: "/api/banks/connections",
    status: 200,
    answer: z.looseObject({ connections: z.array(connection).nonempty() }),
  },
  {
    method: "GET",
    path: "/api/banks/connections/:accountId",
    status: 200,
    answer: connection.extend({
      bankName: z.literal("HDFC Bank"),
      accountIdentifier: z.literal("hdfc"),
      syncFrequencyHours: z.literal(24),
      updatedAt: instant,
    }),
  },
  {
    method: "GET",
    path: "/api/banks/connections/:accountId/consent",
    status: 200,
    answer: z.looseObject({
      consentId: z.string(),
      status: z.enum(["pending", "approved", "rejected", "expired"]),
      approvedAt: instant,
      expiresAt: instant,
    }),
  },
  {
    method: "POST",
    path: "/api/banks/connections/:accountId/sync",
    status: 200,
    answer: z.looseObject({
      message: z.literal("Bank data synced successfully"),
      accountsCount: z.literal(1),
      transactionsCount: z.int().positive(),
    }),
  },
  {
    method: "GET",
    path: "/api/banks/connections/:accountId/transactions",
    parameters: [
      {
        name: "fromDate",
        value: "2026-03-01",
        holds: ({ transactions }) =>
          transactions.length > 0 && transactions.every((row: Answer) => row.date >= "2026-03-01"),
        bad: "2026-02-30",
      },
      {
        name: "toDate",
        value: "2026-03-31T00:00:00Z",
        holds: ({ transactions }) =>
          transactions.length > 0 && transactions.every((row: Answer) => row.date <= "2026-03-31"),
        bad: "soon",
      },
      {
        name: "limit",
        value: "2",
        holds: ({ transactions, limit, total }) => transactions.length === 2 && limit === 2 && total === 39,
        bad: "501",
      },
      {
        name: "offset",
        value: "30",
        holds: ({ transactions, offset, total }) => transactions.length === total - 30 && offset === 30,
        bad: "-1",
      },
    ],
    status: 200,
    answer: z.looseObject({
      transactions: z
        .array(
          z.looseObject({
            id: uuid,
            transactionId: z.string().startsWith("mock_"),
            date: instant,
            description: z.string(),
            amount: z.number().positive(),
            currency: z.literal("INR"),
            type: z.enum(["debit", "credit"]),
            category: z.enum([
              "Streaming",
              "Music",
              "Food & Dining",
              "Software",
              "Professional",
              "Fitness",
              "Lifestyle",
            ]),
            merchantName: z.string(),
            isRecurring: z.boolean(),
            subscriptionId: uuid.nullable(),
          }),
        )
        .nonempty(),
      total: z.literal(39),
      limit: z.literal(100),
      offset: z.literal(0),
    }),
  },
  {
    method: "GET",
    path: "/api/banks/connections/:accountId/recurring",
    status: 200,
    answer: z.looseObject({
      recurring: z
        .array(
          z.looseObject({
            merchantName: z.string(),
            amount: z.number().positive(),
            currency: z.literal("INR"),
            frequency: z.enum(["weekly", "monthly", "quarterly", "yearly"]),
            transactionCount: z.int().min(2),
            firstTransaction: instant,
            lastTransaction: instant,
            transactionIds: z.array(uuid).min(2),
          }),
        )
        .nonempty(),
      count: z.int().positive(),
    }),
  },
  {
    method: "GET",
    path: "/api/banks/connections/:accountId/mandates",
    status: 200,
    answer: z.looseObject({
      mandates: z
        .array(
          z.union([
            mandate("mock_mandate_netflix", "Netflix India", 649),
            mandate("mock_mandate_spotify", "Spotify India", 119),
          ]),
        )
        .length(2),
      count: z.literal(2),
    }),
  },
  {
    method: "DELETE",
    path: "/api/banks/connections/:accountId",
    status: 200,
    answer: z.looseObject({ message: z.literal("Bank disconnected successfully") }),
  },
];

function bank(id: string, name: string, color: string) {
  return z.looseObject({
    id: z.literal(id),
    name: z.literal(name),
    logo: z.literal("🏦"),
    color: z.literal(color),
  });
}

function mandate(mandateId: string, merchantName: string, amount: number) {
  return z.looseObject({
    mandateId: z.literal(mandateId),
    merchantName: z.literal(merchantName),
    amount: z.literal(amount),
    frequency: z.literal("monthly"),
    startDate: instant,
    status: z.literal("active"),
  });
}
