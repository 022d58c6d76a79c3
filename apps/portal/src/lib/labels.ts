import type { AccountSubtype, AccountType, TransactionCategory, TransactionStatus } from "@sandbank/domain";

export const ACCOUNT_TYPE: Readonly<Record<AccountType, string>> = {
  checking: "Checking",
  savings: "Savings",
  credit_card: "Credit card",
  loan: "Loan",
  mortgage: "Mortgage",
  investment: "Investment",
  pension: "Pension",
  term_deposit: "Term deposit",
  recurring_deposit: "Recurring deposit",
  wallet: "Wallet",
  crypto: "Crypto",
};

export const ACCOUNT_SUBTYPE: Readonly<Record<AccountSubtype, string>> = {
  personal: "Personal",
  business: "Business",
  rewards: "Rewards",
  cash_back: "Cash back",
  travel: "Travel",
  platinum: "Platinum",
  charge: "Charge",
  high_yield: "High yield",
  standard: "Standard",
  student: "Student",
  joint: "Joint",
  tax_free: "Tax free",
  personal_loan: "Personal loan",
  car_loan: "Car loan",
  student_loan: "Student loan",
  home_loan: "Home loan",
  brokerage: "Brokerage",
  mutual_funds: "Mutual funds",
  retirement: "Retirement",
  prepaid: "Prepaid",
};

export const CATEGORY: Readonly<Record<TransactionCategory, string>> = {
  income: "Income",
  transfer: "Transfer",
  card_payment: "Card payment",
  housing: "Housing",
  utilities: "Utilities",
  groceries: "Groceries",
  dining: "Dining",
  transport: "Transport",
  travel: "Travel",
  shopping: "Shopping",
  health: "Health",
  insurance: "Insurance",
  entertainment: "Entertainment",
  streaming: "Streaming",
  music: "Music",
  software: "Software",
  professional: "Professional",
  fitness: "Fitness",
  lifestyle: "Lifestyle",
  education: "Education",
  personal_care: "Personal care",
  cash: "Cash",
  fees: "Fees",
  interest: "Interest",
  taxes: "Taxes",
  other: "Other",
};

export const TRANSACTION_STATUS: Readonly<Record<TransactionStatus, string>> = {
  pending: "Pending",
  posted: "Posted",
  refunded: "Refunded",
};

/** A masked number as it is spoken of: `****4321` → `••4321`. */
export function shortMask(mask: string): string {
  return mask.replace(/^\*+/, "••");
}

/** `1 account`, `3 accounts`, `1,204 transactions`. */
export function counted(count: number, noun: string, locale?: string): string {
  return `${count.toLocaleString(locale)} ${noun}${count === 1 ? "" : "s"}`;
}
