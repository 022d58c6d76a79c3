import { type AccountType, type DetailedCategory, detailOfMerchantCode } from "@sandbank/domain";

/**
 * What a movement was for, where the scenario does not say. The one place that decides it.
 *
 * @param code merchant category code (ISO 18245, four digits); null where no merchant is involved.
 */
export function categoryOfCode(code: string | null): DetailedCategory {
  return code === null ? "other" : detailOfMerchantCode(code);
}

/** What money between two accounts was for. */
export function categoryOfTransfer(
  from: AccountType,
  to: AccountType,
  samePerson: boolean,
): DetailedCategory {
  if (!samePerson) return "person_transfer";
  const types = [from, to];
  if (types.includes("credit_card")) return "credit_card_payment";
  if (types.includes("mortgage")) return "mortgage_payment";
  if (types.includes("loan")) return "other_loan_payment";
  if (types.includes("crypto")) return "crypto_transfer";
  if (types.includes("investment") || types.includes("pension")) return "investment_transfer";
  if (types.some((type) => type === "savings" || type === "term_deposit" || type === "recurring_deposit")) {
    return "savings_transfer";
  }
  return "account_transfer";
}
