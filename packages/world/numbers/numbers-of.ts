import type { AccountSubtype, AccountType } from "@sandbank/domain";
import type { AccountNumbers } from "../model/account.ts";
import type { Stream } from "../rng.ts";
import { type BankAccountNumbers, bankAccountNumbers } from "./bank-account.ts";
import type { Issuer } from "./bank-draw.ts";
import { cardNumber } from "./card-number.ts";
import { cryptoAddress } from "./crypto-address.ts";
import { drawDigits } from "./digits.ts";
import { walletId } from "./wallet-id.ts";

/** An account to be numbered. */
export interface NumberedAccount extends Issuer {
  readonly type: AccountType;
  readonly subtype: AccountSubtype;
  /** The account's own; everything that differs between accounts of one bank is drawn from it. */
  readonly stream: Stream;
}

/**
 * What an account is addressed by, in ranges no real account can be in. What belongs to the bank (routing number,
 * Bankleitzahl, bank code …) is the same for all of its accounts and in every world.
 *
 * Cards have a card number, current, savings and deposit accounts all that their country uses to pay into them,
 * wallets an id, crypto an address, loans and investments a contract number of ten digits.
 */
export function numbersOf(account: NumberedAccount): AccountNumbers {
  return {
    iban: null,
    bic: null,
    sortCode: null,
    routingNumber: null,
    ifsc: null,
    clearingNumber: null,
    ...usedNumbers(account),
  };
}

function usedNumbers({ type, subtype, stream, ...issuer }: NumberedAccount): BankAccountNumbers {
  switch (type) {
    case "checking":
    case "savings":
    case "term_deposit":
    case "recurring_deposit":
      return bankAccountNumbers(issuer, stream);
    case "credit_card":
      return { accountNumber: cardNumber(issuer, subtype, stream) };
    case "wallet":
      return { accountNumber: walletId(stream) };
    case "crypto":
      return { accountNumber: cryptoAddress(stream) };
    case "loan":
    case "mortgage":
    case "investment":
    case "pension":
      return { accountNumber: drawDigits(stream, 10) };
  }
}
