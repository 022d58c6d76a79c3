import type { PaymentRail } from "@sandbank/domain";

/** A raw text, with the payment system that carried it where there is one. */
export type Phrase = string | { readonly text: string; readonly rail: PaymentRail };

/**
 * How banks and payers of a country word what is not a purchase. Placeholders: those each phrase names (filled in
 * upper case), and those of `Merchant.text`. Every placeholder may be left out.
 */
export interface Wording {
  readonly openingDeposit: Phrase;
  /** `{employer}`, `{person}` (the employee). */
  readonly payroll: Phrase;
  readonly bonus: Phrase;
  readonly taxRefund: Phrase;
  readonly taxPayment: Phrase;
  /** `{city}` and `{region}` of the machine. */
  readonly atmWithdrawal: Phrase;
  /** At somebody else's machine, where that is printed in another way. */
  readonly atmWithdrawalElsewhere?: Phrase;
  readonly atmFee: Phrase;
  readonly cashDeposit: Phrase;
  /** `{number}` of the check; null where nobody writes any. */
  readonly check: Phrase | null;
  /** `{person}`; `{handle}` is their name as lower-case letters. */
  readonly toPerson: Phrase;
  readonly fromPerson: Phrase;
  /** Between accounts of one holder at one bank; `{product}` and `{lastFour}` are the other account. */
  readonly transferTo: Phrase;
  readonly transferFrom: Phrase;
  /** The first of them by a standing order, where that is printed in other words. */
  readonly standingOrderTo?: Phrase;
  /** Between one's own accounts at two banks; `{bank}` and `{lastFour}` are the other account, `{person}` its holder. */
  readonly otherBankTo: Phrase;
  readonly otherBankFrom: Phrase;
  /** The same, and into a wallet, on days on which the payment system of those rests; not told where it never does. */
  readonly otherBankToOnRestDays?: Phrase;
  readonly otherBankFromOnRestDays?: Phrase;
  /** A card paid from an account of the same bank (`{product}`, `{lastFour}`: the other), as each of the two prints it. */
  readonly paymentToCard: Phrase;
  readonly paymentFromAccount: Phrase;
  /** The same from another bank: as the account (`{bank}`, `{product}`, `{lastFour}` of the card) and as the card. */
  readonly paymentToOtherCard: Phrase;
  readonly paymentThankYou: Phrase;
  /** The same where the whole bill is collected every month by itself; as the two above unless told. */
  readonly autopayToOtherCard?: Phrase;
  readonly autopayThankYou?: Phrase;
  /** What a bank sends back when more was paid or refunded than was owed. */
  readonly creditBalanceRefund: Phrase;
  /** A loan paid from an account (`{product}`, `{lastFour}`, `{bank}` of the loan), and as the loan prints it. */
  readonly paymentToLoan: Phrase;
  readonly loanPaymentReceived: Phrase;
  readonly loanDisbursement: Phrase;
  readonly interestPaid: Phrase;
  /** Tax kept back from it; printed only where `economy.withholdingBasisPoints` is not 0. */
  readonly withholdingTax: Phrase;
  readonly interestCharge: Phrase;
  /** On a loan, where it is not worded as on a card. */
  readonly loanInterest?: Phrase;
  readonly overdraftInterest: Phrase;
  readonly overdraftFee: Phrase;
  /** A direct debit that found no money: given back, and what that costs; `{merchant}`. */
  readonly returnedPayment: Phrase;
  readonly returnedPaymentFee: Phrase;
  readonly lateFee: Phrase;
  readonly annualFee: Phrase;
  readonly accountFee: Phrase;
  /** `{merchant}`, `{amount}` in `{currency}`. */
  readonly foreignFee: Phrase;
  /** `{merchant}`: a purchase undone by the merchant the same days; one disputed and won. */
  readonly reversal: Phrase;
  readonly chargeback: Phrase;
  /** Paid into an investment account, as it prints it. */
  readonly contribution: Phrase;
  /** `{symbol}`, `{name}`, `{units}`. */
  readonly buy: Phrase;
  readonly sell: Phrase;
  readonly dividend: Phrase;
  /** What a bond pays; `{name}`. */
  readonly bondInterest: Phrase;
  readonly advisoryFee: Phrase;
  /** A fixed-term deposit on the account it is paid from and to; `{lastFour}` of the deposit. */
  readonly depositOpened: Phrase;
  readonly depositMatured: Phrase;
  /** The same as the deposit prints it. */
  readonly depositPrincipal: Phrase;
  readonly depositPaidOut: Phrase;
  /** The monthly payment of a recurring deposit, on the account and on the deposit. */
  readonly instalmentTo: Phrase;
  readonly instalmentReceived: Phrase;
  /** Between accounts in two currencies of one holder; `{rate}`, `{lastFour}`. */
  readonly exchangeTo: Phrase;
  readonly exchangeFrom: Phrase;
  /** What a small business pays its people. */
  readonly payrollRun: Phrase;
  /** Filling up a wallet from an account, as each prints it; `{wallet}`. */
  readonly walletTopUp: Phrase;
  readonly walletReceived: Phrase;
}

export type WordingKey = keyof Wording;
