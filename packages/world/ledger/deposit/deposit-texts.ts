import type { Phrase } from "../../countries/wording.ts";
import type { Life } from "../../life/life.ts";
import type { Holding } from "../../portfolio.ts";
import { streamOf } from "../../rng.ts";
import { type Particulars, particulars, phraseOf } from "../particulars.ts";

/** How movements between deposit accounts, and to and from outside, are printed. */
export interface DepositTexts {
  readonly opening: Particulars;
  readonly interest: Particulars;
  readonly withholding: Particulars;
  readonly overdraftFee: Particulars;
  readonly overdraftInterest: Particulars;
  readonly returnedFee: Particulars;
  readonly toOutside: Particulars;
  readonly fromOutside: Particulars;
  readonly toBroker: Particulars;
  /** What comes back of a direct debit that found no money. */
  returned(debit: Particulars): Particulars;
  /** On the account that pays, naming the one that is paid; and the other way round. */
  transferTo(from: Holding, to: Holding): Particulars;
  transferFrom(from: Holding, to: Holding): Particulars;
}

export function depositTexts(life: Life): DepositTexts {
  const { seed, country, outsideLastFour, person } = life;
  const { wording } = country;
  const name = `${person.customer.givenName} ${person.customer.familyName}`;
  const broker = streamOf(seed, "broker").pick(country.brokers);
  const known = new Map<string, Particulars>();
  const transfer = (phrase: Phrase, other: Holding, isSavings: boolean) => {
    const key = `${typeof phrase === "string" ? phrase : phrase.text}/${other.account.id}/${isSavings}`;
    const values = {
      product: other.account.name,
      lastFour: other.account.lastFour,
      bank: other.bank.name,
      person: name,
      handle: name,
      wallet: other.account.name,
    };
    const made =
      known.get(key) ??
      particulars(seed, {
        phrase,
        detail: isSavings ? "savings_transfer" : "account_transfer",
        channel: "transfer",
        values,
        spell: country.spell,
      });
    known.set(key, made);
    return made;
  };
  const bank = (phrase: Phrase, detail: Particulars["detail"], channel: Particulars["channel"]) =>
    particulars(seed, { phrase, detail, channel, values: { merchant: "" } });
  const outside = {
    lastFour: outsideLastFour,
    bank: streamOf(seed, "outside").pick(country.otherBanks),
    person: name,
    handle: name,
  };
  return {
    opening: bank(wording.openingDeposit, "account_deposit", "transfer"),
    interest: bank(wording.interestPaid, "interest_earned", "interest"),
    withholding: bank(wording.withholdingTax, "tax_payment", "fee"),
    overdraftFee: bank(wording.overdraftFee, "overdraft_fee", "fee"),
    overdraftInterest: bank(wording.overdraftInterest, "interest_charge", "interest"),
    returned: (debit) =>
      particulars(seed, {
        phrase: wording.returnedPayment,
        detail: "other_transfer",
        channel: "adjustment",
        values: { merchant: debit.merchantName ?? "" },
      }),
    returnedFee: bank(wording.returnedPaymentFee, "insufficient_funds_fee", "fee"),
    toOutside: particulars(seed, {
      phrase: wording.otherBankTo,
      detail: "account_transfer",
      channel: "transfer",
      values: outside,
      spell: country.spell,
    }),
    fromOutside: particulars(seed, {
      phrase: wording.otherBankFrom,
      detail: "account_transfer",
      channel: "transfer",
      values: outside,
      spell: country.spell,
    }),
    toBroker: particulars(seed, {
      phrase: phraseOf(broker),
      detail: "investment_transfer",
      channel: "transfer",
      merchantName: broker.name,
    }),
    transferTo: (from, to) => {
      const isSavings = from.role === "savings" || to.role === "savings";
      if (to.role === "wallet") return transfer(wording.walletTopUp, to, false);
      return transfer(from.bank === to.bank ? wording.transferTo : wording.otherBankTo, to, isSavings);
    },
    transferFrom: (from, to) => {
      const isSavings = from.role === "savings" || to.role === "savings";
      if (to.role === "wallet") return transfer(wording.walletReceived, from, false);
      return transfer(from.bank === to.bank ? wording.transferFrom : wording.otherBankFrom, from, isSavings);
    },
  };
}
