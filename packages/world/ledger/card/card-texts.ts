import { type CurrencyCode, minorUnitDigits } from "@sandbank/domain";
import type { Life } from "../../life/life.ts";
import type { Holding } from "../../portfolio.ts";
import type { OriginalAmount } from "../entry.ts";
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
  /** @param original what it cost where it was bought */
  foreignFee(merchant: string, original: OriginalAmount): Particulars;
}

const COMMA_LOCALES = /^(de|sv)\b/;

/** @param payer the account the card is paid from, null when that is outside the world */
export function cardTexts(
  holding: Holding,
  payer: Holding | null,
  { country, home, traits }: Life,
): CardTexts {
  const { wording, locale } = country;
  const { seed, bank } = holding;
  const decimalSign = COMMA_LOCALES.test(locale) ? "," : ".";
  const atOneBank = payer?.bank === bank;
  const of = (other: Holding) => ({
    product: other.account.name,
    lastFour: other.account.lastFour,
    bank: other.bank.name,
  });
  const fee = (phrase: typeof wording.lateFee, detail: Particulars["detail"]) =>
    particulars(seed, { phrase, detail, channel: "fee" });
  const isAutomatic = traits.paymentHabit === "autopay";
  const thanks = (isAutomatic && wording.autopayThankYou) || wording.paymentThankYou;
  const sent = (isAutomatic && wording.autopayToOtherCard) || wording.paymentToOtherCard;
  const received = atOneBank ? wording.paymentFromAccount : thanks;
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
      place: home,
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
      phrase: atOneBank ? wording.paymentToCard : sent,
      detail: "credit_card_payment",
      channel: "bill_payment",
      values: of(holding),
    }),
    refundOnAccount: particulars(seed, {
      phrase: wording.creditBalanceRefund,
      detail: "other_transfer",
      channel: "transfer",
    }),
    foreignFee: (merchant, { amountMinor, currency }) => {
      const amount = inFigures(amountMinor, currency, decimalSign);
      const values = { merchant, amount, currency };
      const filled = typeof wording.foreignFee === "string" ? wording.foreignFee : wording.foreignFee.text;
      // One for each purchase where the sum is printed, else one for the merchant.
      const key = filled.includes("{amount}") ? `${merchant}/${amount}/${currency}` : merchant;
      const made =
        fees.get(key) ??
        particulars(seed, {
          phrase: wording.foreignFee,
          detail: "foreign_transaction_fee",
          channel: "fee",
          values,
        });
      if (key === merchant) fees.set(key, made);
      return made;
    },
  };
}

/** `2490` → `24,90`. */
function inFigures(amountMinor: number, currency: CurrencyCode, decimalSign: string): string {
  const digits = minorUnitDigits(currency);
  return (amountMinor / 10 ** digits).toFixed(digits).replace(".", decimalSign);
}
