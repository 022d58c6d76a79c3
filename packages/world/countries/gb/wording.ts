import type { DebitStyle } from "../country.ts";
import type { Wording } from "../wording.ts";

/**
 * Texts with the codes printed in front, as the large banks abbreviate them: BGC bank giro credit, BP bill
 * payment, CPT cashpoint, DD direct debit, FPI and FPO faster payment in and out, SO standing order, TFR transfer.
 */
export const wording: Wording = {
  openingDeposit: "TFR INITIAL DEPOSIT",
  payroll: { text: "BGC {employer} SALARY {fixed:6}", rail: "bacs" },
  bonus: { text: "BGC {employer} BONUS", rail: "bacs" },
  taxRefund: { text: "BGC HMRC PAYE REPAYMENT {digits:8}", rail: "bacs" },
  taxPayment: { text: "BP HMRC CUMBERNAULD {fixed:10}K", rail: "faster_payments" },
  atmWithdrawal: "CPT LNK HIGH STREET {city}",
  atmFee: "CASH MACHINE OPERATOR CHARGE",
  cashDeposit: "DEP CASH PAID IN AT POST OFFICE",
  check: "CHQ {number}",
  toPerson: { text: "FPO {person} {digits:18}", rail: "faster_payments" },
  fromPerson: { text: "FPI {person} {digits:18}", rail: "faster_payments" },
  transferTo: "TFR TO {product} {lastFour}",
  transferFrom: "TFR FROM {product} {lastFour}",
  standingOrderTo: "SO TO {product} {lastFour}",
  otherBankTo: { text: "FPO {person} {bank} {lastFour}", rail: "faster_payments" },
  otherBankFrom: { text: "FPI {person} {bank} {lastFour}", rail: "faster_payments" },
  paymentToCard: "TFR TO {product} {lastFour}",
  paymentFromAccount: "PAYMENT RECEIVED - THANK YOU",
  paymentToOtherCard: { text: "BP {bank} CARD {lastFour}", rail: "faster_payments" },
  paymentThankYou: "PAYMENT RECEIVED - THANK YOU",
  creditBalanceRefund: "CREDIT BALANCE REFUND",
  paymentToLoan: { text: "DD {bank} {product} {lastFour}", rail: "bacs" },
  loanPaymentReceived: "REPAYMENT RECEIVED - THANK YOU",
  loanDisbursement: "LOAN ADVANCE",
  interestPaid: "INTEREST (GROSS)",
  withholdingTax: "INCOME TAX DEDUCTED FROM INTEREST",
  interestCharge: "INTEREST ON PURCHASES",
  loanInterest: "INTEREST CHARGED",
  overdraftInterest: "ARRANGED OVERDRAFT INTEREST",
  overdraftFee: "UNARRANGED OVERDRAFT FEE",
  returnedPayment: { text: "UNPAID DD {merchant}", rail: "bacs" },
  returnedPaymentFee: "UNPAID TRANSACTION FEE",
  lateFee: "LATE PAYMENT FEE",
  annualFee: "ANNUAL CARD FEE",
  accountFee: "MONTHLY ACCOUNT FEE",
  foreignFee: "NON-STERLING TRANSACTION FEE {amount} {currency}",
  reversal: "REVERSAL OF {merchant}",
  chargeback: "DISPUTED TRANSACTION CREDIT {merchant}",
  contribution: "SUBSCRIPTION RECEIVED",
  buy: "BOUGHT {units} {name}",
  sell: "SOLD {units} {name}",
  dividend: "DIVIDEND {name}",
  bondInterest: "GILT INTEREST {name}",
  advisoryFee: "PLATFORM CHARGE",
  depositOpened: "TFR TO FIXED RATE BOND {lastFour}",
  depositMatured: "TFR FROM FIXED RATE BOND {lastFour} MATURED",
  depositPrincipal: "OPENING DEPOSIT",
  depositPaidOut: "MATURITY PROCEEDS",
  instalmentTo: "SO REGULAR SAVER {lastFour}",
  instalmentReceived: "SO REGULAR SAVER PAYMENT",
  exchangeTo: "TFR FX TO {lastFour} RATE {rate}",
  exchangeFrom: "TFR FX FROM {lastFour} RATE {rate}",
  payrollRun: { text: "BACS WAGES RUN {digits:6}", rail: "bacs" },
  walletTopUp: "CARD PAYMENT TO {wallet} TOP UP",
  walletReceived: "TOP UP BY DEBIT CARD",
};

const PAID = "CARD PAYMENT TO {merchant}";
const REFUND = "CARD REFUND FROM {merchant}";

/** Three in four purchases in shops are contactless (UK Finance, Payment Markets Summary 2024). */
export const debitStyles: readonly DebitStyle[] = [
  {
    text: "CONTACTLESS PAYMENT TO {merchant}",
    channel: "in_store",
    rail: null,
    for: "in_store",
    weight: 3,
    // https://www.fca.org.uk/publication/policy/ps21-2.pdf
    mostMinor: 10_000,
    refundText: REFUND,
  },
  { text: PAID, channel: "in_store", rail: null, for: "in_store", weight: 1, refundText: REFUND },
  { text: PAID, channel: "online", rail: null, for: "online", weight: 1, refundText: REFUND },
];
