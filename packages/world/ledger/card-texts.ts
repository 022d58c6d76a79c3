import type { Country } from "../countries/country.ts";
import type { Holding } from "../holdings.ts";
import { type Particulars, particulars } from "../life/particulars.ts";

/** How a card's bookings are printed, on the card and on the account that pays it. */
export interface CardTexts {
  readonly interest: Particulars;
  readonly lateFee: Particulars;
  readonly annualFee: Particulars;
  readonly paymentFromOutside: Particulars;
  readonly paymentFromAccount: Particulars;
  readonly paymentOnAccount: Particulars;
}

export function cardTexts(holding: Holding, payer: Holding | null, { wording }: Country): CardTexts {
  const { seed } = holding;
  const at = (other: Holding) => ({ product: other.account.name, lastFour: other.account.lastFour });
  const fromOutside = particulars(seed, { text: wording.paymentThankYou, category: "card_payment" });
  return {
    interest: particulars(seed, { text: wording.interestCharge, category: "interest" }),
    lateFee: particulars(seed, { text: wording.lateFee, category: "fees" }),
    annualFee: particulars(seed, { text: wording.annualFee, category: "fees" }),
    paymentFromOutside: fromOutside,
    paymentFromAccount: payer
      ? particulars(seed, { text: wording.paymentFromAccount, category: "card_payment", values: at(payer) })
      : fromOutside,
    paymentOnAccount: particulars(seed, {
      text: wording.paymentToCard,
      category: "card_payment",
      values: at(holding),
    }),
  };
}
