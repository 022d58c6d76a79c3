const FI_TYPES: Readonly<Record<string, string>> = {
  DEPOSIT: "savings and current accounts",
  TERM_DEPOSIT: "term deposits",
  RECURRING_DEPOSIT: "recurring deposits",
  MUTUAL_FUNDS: "mutual funds",
  EQUITIES: "shares",
  INSURANCE_POLICIES: "insurance policies",
  NPS: "pension accounts (NPS)",
  ETF: "exchange-traded funds",
  GSTR1_3B: "GST returns",
  OTHER: "other accounts, such as cards",
};

/** A kind of financial information in words, in the plural. */
export function describeFiType(fiType: string): string {
  return FI_TYPES[fiType] ?? fiType.toLowerCase().replaceAll("_", " ");
}

const NAMES: Readonly<Record<string, string>> = {
  "DEPOSIT SAVINGS": "Savings account",
  "DEPOSIT CURRENT": "Current account",
  "DEPOSIT NRE": "NRE account",
  "DEPOSIT NRO": "NRO account",
  DEPOSIT: "Deposit account",
  TERM_DEPOSIT: "Term deposit",
  RECURRING_DEPOSIT: "Recurring deposit",
  MUTUAL_FUNDS: "Mutual funds",
  EQUITIES: "Shares",
  INSURANCE_POLICIES: "Insurance policy",
  NPS: "Pension account (NPS)",
  OTHER: "Card or other account",
};

/** What a person calls such an account. */
export function describeAccount({
  fiType,
  accType,
}: {
  readonly fiType: string;
  readonly accType: string;
}): string {
  return NAMES[`${fiType} ${accType}`] ?? NAMES[fiType] ?? describeFiType(fiType);
}
