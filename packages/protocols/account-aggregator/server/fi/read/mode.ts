import type { PaymentRail } from "@sandbank/domain";
import type { Transaction } from "@sandbank/world";

type Movement = Pick<
  Transaction,
  "channel" | "rail" | "detailedCategory" | "direction" | "original" | "description"
>;

/** `mode` of a deposit's transaction, schema 1.x. */
export type ModeV1 = "CASH" | "ATM" | "CARD" | "UPI" | "FT" | "OTHERS";

/** `mode` of a deposit's transaction, schema 2.0.0. */
export type ModeV2 =
  | "CASH"
  | "UPI"
  | "IMPS"
  | "NEFT"
  | "RTGS"
  | "CARD"
  | "ATM"
  | "CHEQUE"
  | "DEMAND_DRAFT"
  | "AUTO_DEBIT"
  | "INTEREST_CREDIT"
  | "NACH"
  | "ECS"
  | "REMITTANCE"
  | "OTHERS";

export function modeV1(movement: Movement): ModeV1 {
  const mode = modeV2(movement);
  switch (mode) {
    case "CASH":
    case "UPI":
    case "CARD":
    case "ATM":
      return mode;
    case "INTEREST_CREDIT":
    case "CHEQUE":
      return "OTHERS";
    case "OTHERS":
      return isBetweenAccounts(movement) ? "FT" : "OTHERS";
    default:
      return "FT";
  }
}

const BY_RAIL: Readonly<Partial<Record<PaymentRail, ModeV2>>> = {
  upi: "UPI",
  imps: "IMPS",
  neft: "NEFT",
  rtgs: "RTGS",
  nach: "NACH",
};

const NARRATED: readonly (readonly [RegExp, ModeV2])[] = [
  [/^UPI\b/, "UPI"],
  [/^IMPS\b/, "IMPS"],
  [/^NEFT\b/, "NEFT"],
  [/^RTGS\b/, "RTGS"],
  [/^N?ACH\b/, "NACH"],
];

/** Rows that somebody wrote down have no rail, but often a narration that names it. */
function narrated(description: string): ModeV2 | undefined {
  return NARRATED.find(([pattern]) => pattern.test(description))?.[1];
}

export function modeV2(movement: Movement): ModeV2 {
  const { channel, rail, detailedCategory, direction, original, description } = movement;
  const byRail = rail ? BY_RAIL[rail] : narrated(description);
  if (byRail) return byRail;
  switch (channel) {
    case "atm":
      return "ATM";
    case "cash":
      return "CASH";
    case "check":
      return "CHEQUE";
    case "in_store":
    case "online":
    case "mandate":
      return "CARD";
    case "direct_debit":
    case "standing_order":
      return direction === "debit" ? "AUTO_DEBIT" : "OTHERS";
    case "interest":
      return direction === "credit" ? "INTEREST_CREDIT" : "OTHERS";
    default:
      if (detailedCategory === "account_deposit") return "CASH";
      return direction === "credit" && original !== null ? "REMITTANCE" : "OTHERS";
  }
}

const BETWEEN_ACCOUNTS: readonly Transaction["channel"][] = [
  "transfer",
  "instant_transfer",
  "standing_order",
  "direct_debit",
  "bill_payment",
  "payroll",
];

function isBetweenAccounts({ channel }: Movement): boolean {
  return BETWEEN_ACCOUNTS.includes(channel);
}
