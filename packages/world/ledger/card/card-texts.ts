import type { Country } from "../../countries/country.ts";
import type { Holding } from "../../portfolio.ts";
import { type Particulars, particulars } from "../particulars.ts";

/** How a card's bookings are printed, on the card and on the account that pays it. */
export interface CardTexts {
  readonly interest: Particulars;
  readonly lateFee: Particulars;
  readonly annualFee: Particulars;
  readonly cashAdvance: Particulars;
  readonly creditRefund: Particulars;
  readonly payment: Particulars;
  readonly paymentOnAccount: Particulars;
  /** On the account that pays, when the bank gives back what it owes. */
  readonly refundOnAccount: Particulars;
  foreignFee(merchant: string): Particulars;
}

/** @param payer the account the card is paid from, null when that is outside the world */
export function cardTexts(holding: Holding, payer: Holding | null, { wording }: Country): CardTexts {
  const { seed, bank } = holding;
  const atOneBank = payer?.bank === bank;
  const of = (other: Holding) => ({
    product: other.account.name,
    lastFour: other.account.lastFour,
    bank: other.bank.name,
  });
  const fee = (phrase: typeof wording.lateFee, detail: Particulars["detail"]) =>
    particulars(seed, { phrase, detail, channel: "fee" });
  const received = atOneBank ? wording.paymentFromAccount : wording.paymentThankYou;
  const fees = new Map<string, Particulars>();
  return {
    interest: particulars(seed, {
      phrase: wording.interestCharge,
      detail: "interest_charge",
      channel: "interest",
    }),
    lateFee: fee(wording.lateFee, "late_fee"),
    annualFee: fee(wording.annualFee, "account_fee"),
    cashAdvance: particulars(seed, {
      phrase: wording.atmWithdrawal,
      detail: "cash_advance",
      channel: "atm",
      values: { city: "", region: "" },
    }),
    creditRefund: particulars(seed, {
      phrase: wording.creditBalanceRefund,
      detail: "other_transfer",
      channel: "adjustment",
    }),
    payment: particulars(seed, {
      phrase: received,
      detail: "credit_card_payment",
      channel: "bill_payment",
      values: payer ? of(payer) : {},
    }),
    paymentOnAccount: particulars(seed, {
      phrase: atOneBank ? wording.paymentToCard : wording.paymentToOtherCard,
      detail: "credit_card_payment",
      channel: "bill_payment",
      values: of(holding),
    }),
    refundOnAccount: particulars(seed, {
      phrase: wording.creditBalanceRefund,
      detail: "other_transfer",
      channel: "transfer",
    }),
    foreignFee: (merchant) => {
      const known = fees.get(merchant);
      if (known) return known;
      const made = particulars(seed, {
        phrase: wording.foreignFee,
        detail: "foreign_transaction_fee",
        channel: "fee",
        values: { merchant, amount: "", currency: "" },
      });
      fees.set(merchant, made);
      return made;
    },
  };
}
