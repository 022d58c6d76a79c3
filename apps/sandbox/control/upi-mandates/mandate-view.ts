import type { MandateDesk } from "@sandbank/protocol-account-aggregator/server";
import { z } from "zod";
import { instantOutput, toIsoInstant } from "../instant.ts";

type Mandate = Awaited<ReturnType<MandateDesk["get"]>>;
type Operation = Awaited<ReturnType<MandateDesk["operations"]>>[number];

export const mandateInput = { mandate: z.string().min(1).describe("Id of the mandate.") };

export const mandateView = z
  .object({
    id: z.string(),
    merchantId: z.string(),
    merchantName: z.string(),
    merchantVpa: z.string(),
    customerVpa: z.string().nullable(),
    payer: z
      .object({ bank: z.string(), customer: z.number(), accountId: z.string() })
      .nullable()
      .describe("Null until somebody approves."),
    umn: z.string().nullable(),
    status: z.string(),
    since: instantOutput,
    reason: z.string().nullable(),
    amountMinor: z.int().describe("Paise: the most that may be taken at once, or what is."),
    amountRule: z.enum(["max", "exact"]),
    frequency: z.string(),
    startsOn: z.string(),
    endsOn: z.string(),
    page: z.string().describe("Path of the payer's page."),
  })
  .meta({ id: "UpiMandate" });

export const operationView = z
  .object({
    id: z.string(),
    type: z.string(),
    status: z.string(),
    reason: z.string().nullable(),
    waitsFor: z.enum(["payer", "mock"]).nullable(),
    at: instantOutput,
    amountMinor: z.int().nullable(),
    sequenceNumber: z.int().nullable(),
    transactionId: z.string().nullable().describe("The debit, in the payer's account."),
  })
  .meta({ id: "UpiMandateOperation" });

export function viewMandate(mandate: Mandate, base: string): z.input<typeof mandateView> {
  const { id, merchantId, payee, customerVpa, payer, umn, status, since, reason, terms, shortCode } = mandate;
  const { amountMinor, amountRule, frequency, startsOn, endsOn } = terms;
  return {
    id,
    merchantId,
    merchantName: payee.name,
    merchantVpa: payee.vpa,
    customerVpa,
    payer: payer && { bank: payer.bank, customer: payer.customer, accountId: payer.accountId },
    umn,
    status,
    since: toIsoInstant(since),
    reason: reason?.code ?? null,
    amountMinor,
    amountRule,
    frequency,
    startsOn,
    endsOn,
    page: `${base}/setu/upi/${shortCode}`,
  };
}

export function viewOperation(operation: Operation): z.input<typeof operationView> {
  const { id, type, status, reason, waitsFor, createdAt, amountMinor, sequenceNumber, transactionId } =
    operation;
  return {
    id,
    type,
    status,
    reason: reason?.code ?? null,
    waitsFor,
    at: toIsoInstant(createdAt),
    amountMinor,
    sequenceNumber,
    transactionId,
  };
}
