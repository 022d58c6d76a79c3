import type { UpiMandate } from "@sandbank/provider";
import type { z } from "zod";
import type { mandatesAnswer } from "./answers.ts";

type Mandate = z.infer<typeof mandatesAnswer>["mandates"][number];

/** Setu's words (UMAP) in ours. */
const FREQUENCY: Readonly<Record<string, UpiMandate["frequency"]>> = {
  weekly: "weekly",
  monthly: "monthly",
  quarterly: "quarterly",
  yearly: "yearly",
};

const STATUS: Readonly<Record<string, UpiMandate["status"]>> = {
  live: "active",
  paused: "paused",
  revoked: "revoked",
  completed: "revoked",
};

/** Null for one that nobody agreed to yet, or that is charged in no rhythm of ours. */
export function mapMandate(mandate: Mandate): UpiMandate | null {
  const frequency = FREQUENCY[mandate.frequency];
  const status = STATUS[mandate.status];
  if (!frequency || !status) return null;
  const { mandateId, merchantName, amount, currency, startDate } = mandate;
  return { mandateId, merchantName, amountMinor: amount, currency, frequency, startDate, status };
}
