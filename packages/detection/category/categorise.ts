import {
  categoryOfDetail,
  type DetailedCategory,
  detailOfMerchantCode,
  type TransactionCategory,
  type TransactionDirection,
} from "@sandbank/domain";
import type { PaymentMethod } from "../descriptor/method.ts";
import { readDescriptor } from "../descriptor/read-descriptor.ts";
import { isOwn } from "../own-money.ts";
import { CATEGORY_WORDS, INCOME_WORDS } from "./words.ts";

export interface Uncategorised {
  /** Raw text of the bank. */
  readonly description: string;
  readonly direction: TransactionDirection;
  readonly merchantName?: string | null;
  /** ISO 18245, four digits. */
  readonly merchantCategoryCode?: string | null;
}

export interface Categorised {
  readonly category: TransactionCategory;
  readonly detail: DetailedCategory;
  /** In [0, 1]: how often such evidence is right. */
  readonly confidence: number;
  readonly because: "merchant_code" | "words" | "method" | "nothing";
}

const OF_METHOD: Readonly<
  Partial<Record<PaymentMethod, readonly [out: DetailedCategory, into: DetailedCategory]>>
> = {
  cash: ["cash_withdrawal", "cash_deposit"],
  payroll: ["payroll_expense", "salary"],
  person: ["person_transfer", "person_transfer"],
  transfer: ["account_transfer", "account_transfer"],
  standing_order: ["account_transfer", "account_transfer"],
};
const INTEREST = /\b(INTEREST|INT\.?(PD|DR|COLL)|\w*ZINSEN|\w*RÄNTA|FINANCE CHARGE)/;
const CARD_BILL =
  /\b(CREDIT ?C(AR|R)D|KREDITKART\w*|CARD BILL|EPAY|AUTOPAY PAYMENT|EUROCARD|MASTERCARD|CARD \d{4}|BILLPAY DR)\b/;

/** What a card says where its bill is paid. */
const THANKS = /THANK YOU|FRÅN KONTO|BESTEN DANK/;

/** What a payment was for, from its merchant code or else from what the bank prints; `other` where neither says. */
export function categorise({
  description,
  direction,
  merchantName,
  merchantCategoryCode,
}: Uncategorised): Categorised {
  const { method, text, words: parts } = readDescriptor(description);
  const aboutWhom = parts.join(" ");
  const byCode = merchantCategoryCode ? detailOfMerchantCode(merchantCategoryCode) : "other";
  if (byCode !== "other") return categorised(byCode, 0.9, "merchant_code");
  if (method === "bank") {
    const isInterest = INTEREST.test(text);
    const interest = direction === "credit" ? "interest_earned" : "interest_charge";
    return categorised(isInterest ? interest : "other_fee", 0.9, "method");
  }
  if (method === "cash") return ofMethod("cash", direction, 0.95);
  if (CARD_BILL.test(text) || (THANKS.test(text) && direction === "credit"))
    return categorised("credit_card_payment", 0.85, "words");
  if (isOwn(text, false)) return categorised("account_transfer", 0.8, "words");
  const words = direction === "credit" && method !== "reversal" ? INCOME_WORDS : CATEGORY_WORDS;
  const said = firstSaid(words, merchantName?.toUpperCase() ?? "") ?? firstSaid(words, aboutWhom);
  if (said) return categorised(said, 0.75, "words");
  if (method in OF_METHOD) return ofMethod(method, direction, 0.6);
  return categorised("other", 0, "nothing");
}

function firstSaid(
  words: readonly (readonly [DetailedCategory, RegExp])[],
  text: string,
): DetailedCategory | undefined {
  return text === "" ? undefined : words.find(([, pattern]) => pattern.test(text))?.[0];
}

function ofMethod(method: PaymentMethod, direction: TransactionDirection, confidence: number): Categorised {
  const [out, into] = OF_METHOD[method] ?? ["other", "other"];
  return categorised(direction === "debit" ? out : into, confidence, "method");
}

function categorised(
  detail: DetailedCategory,
  confidence: number,
  because: Categorised["because"],
): Categorised {
  return { category: categoryOfDetail[detail], detail, confidence, because };
}
