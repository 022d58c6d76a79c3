import type { Day } from "../../calendar.ts";
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
  toOutside(day: Day): Particulars;
  fromOutside(day: Day): Particulars;
  /** Sent on as savings; on days on which brokers are closed, kept at another bank first. */
  toBroker(day: Day): Particulars;
  /** What comes back of a direct debit that found no money. */
  returned(debit: Particulars): Particulars;
  /** On the account that pays, naming the one that is paid; and the other way round. */
  transferTo(payer: Holding, payee: Holding, day: Day): Particulars;
  transferFrom(payer: Holding, payee: Holding, day: Day): Particulars;
  /** A bill shared with a friend, settled. */
  toFriend(day: Day): Particulars;
  fromFriend(day: Day): Particulars;
  /** On the account that pays, by a standing order. */
  standingOrderTo(payer: Holding, payee: Holding): Particulars;
}

export function depositTexts(life: Life): DepositTexts {
  const { seed, country, outsideLastFour, person } = life;
  const { wording } = country;
  const name = `${person.customer.givenName} ${person.customer.familyName}`;
  const broker = streamOf(seed, "broker").pick(country.brokers);
  const usual = {
    to: wording.otherBankTo,
    from: wording.otherBankFrom,
    toWallet: wording.walletTopUp,
    inWallet: wording.walletReceived,
  };
  const { otherBankToOnRestDays: to = usual.to, otherBankFromOnRestDays: from = usual.from } = wording;
  const onRestDays = wording.otherBankToOnRestDays ? { to, from, toWallet: to, inWallet: from } : usual;
  const phrasesOf = (day: Day) => (country.isBusinessDay(day) ? usual : onRestDays);
  const word = (phrase: Phrase, other: Holding, isSavings: boolean, channel: MovedBy) =>
    particulars(seed, {
      phrase,
      detail: isSavings ? "savings_transfer" : "account_transfer",
      channel,
      values: {
        product: other.account.name,
        lastFour: other.account.lastFour,
        bank: other.bank.name,
        person: name,
        handle: name,
        wallet: other.account.name,
      },
      spell: country.spell,
    });
  const known = { transfer: nothingWorded(), standing_order: nothingWorded() };
  const transfer = (phrase: Phrase, other: Holding, isSavings: boolean, channel: MovedBy = "transfer") => {
    const byHolding = isSavings ? known[channel].savings : known[channel].others;
    const byPhrase = byHolding.get(other) ?? new Map<Phrase, Particulars>();
    byHolding.set(other, byPhrase);
    const made = byPhrase.get(phrase) ?? word(phrase, other, isSavings, channel);
    byPhrase.set(phrase, made);
    return made;
  };
  const bank = (phrase: Phrase, detail: Particulars["detail"], channel: Particulars["channel"]) =>
    particulars(seed, { phrase, detail, channel, values: { merchant: "" } });
  const outsideKnown = new Map<Phrase, Particulars>();
  const outside = {
    lastFour: outsideLastFour,
    bank: streamOf(seed, "outside").pick(country.otherBanks),
    person: name,
    handle: name,
  };
  const toOrFromOutside = (phrase: Phrase) => {
    const made =
      outsideKnown.get(phrase) ??
      particulars(seed, {
        phrase,
        detail: "account_transfer",
        channel: "transfer",
        values: outside,
        spell: country.spell,
      });
    outsideKnown.set(phrase, made);
    return made;
  };
  const withFriend = (phrase: Phrase, day: Day) => {
    const person = streamOf(seed, "settles-with", day).pick(life.friends());
    return particulars(seed, {
      phrase,
      detail: "person_transfer",
      channel: "instant_transfer",
      values: { person, handle: person },
      spell: country.spell,
    });
  };
  const toBroker = particulars(seed, {
    phrase: phraseOf(broker),
    detail: "investment_transfer",
    channel: "transfer",
    merchantName: broker.name,
  });
  return {
    opening: bank(wording.openingDeposit, "account_deposit", "transfer"),
    interest: bank(wording.interestPaid, "interest_earned", "interest"),
    withholding: bank(wording.withholdingTax, "tax_payment", "fee"),
    overdraftFee: bank(wording.overdraftFee, "overdraft_fee", "fee"),
    overdraftInterest: bank(wording.overdraftInterest, "interest_charge", "interest"),
    returned: (debit) =>
      particulars(seed, {
        phrase: quoting(wording.returnedPayment, debit.text),
        detail: "other_transfer",
        channel: "adjustment",
        merchantName: debit.merchantName,
      }),
    returnedFee: bank(wording.returnedPaymentFee, "insufficient_funds_fee", "fee"),
    toOutside: (day) => toOrFromOutside(phrasesOf(day).to),
    fromOutside: (day) => toOrFromOutside(phrasesOf(day).from),
    toBroker: (day) => (country.isBusinessDay(day) ? toBroker : toOrFromOutside(phrasesOf(day).to)),
    transferTo: (payer, payee, day) => {
      const phrases = phrasesOf(day);
      if (payee.role === "wallet") return transfer(phrases.toWallet, payee, false);
      const isSavings = payer.role === "savings" || payee.role === "savings";
      return transfer(payer.bank === payee.bank ? wording.transferTo : phrases.to, payee, isSavings);
    },
    transferFrom: (payer, payee, day) => {
      const phrases = phrasesOf(day);
      if (payee.role === "wallet") return transfer(phrases.inWallet, payer, false);
      const isSavings = payer.role === "savings" || payee.role === "savings";
      return transfer(payer.bank === payee.bank ? wording.transferFrom : phrases.from, payer, isSavings);
    },
    toFriend: (day) => withFriend(wording.toPerson, day),
    fromFriend: (day) => withFriend(wording.fromPerson, day),
    standingOrderTo: (payer, payee) => {
      const atOneBank = wording.standingOrderTo ?? wording.transferTo;
      const phrase = payer.bank === payee.bank ? atOneBank : wording.otherBankTo;
      const isWallet = payee.role === "wallet";
      return transfer(
        isWallet ? wording.walletTopUp : phrase,
        payee,
        payee.role === "savings",
        "standing_order",
      );
    },
  };
}

/** A phrase with the whole text of a debit for `{merchant}`, less the words at its beginning that are in the phrase. */
function quoting(phrase: Phrase, debit: string): Phrase {
  const text = typeof phrase === "string" ? phrase : phrase.text;
  const known = new Set(text.split(" "));
  const words = debit.split(" ");
  while (words.length > 1 && known.has(words[0] ?? "")) words.shift();
  const quoted = text.replace("{merchant}", () => words.join(" "));
  return typeof phrase === "string" ? quoted : { ...phrase, text: quoted };
}

type MovedBy = "transfer" | "standing_order";
type Worded = Map<Holding, Map<Phrase, Particulars>>;

function nothingWorded(): { readonly savings: Worded; readonly others: Worded } {
  return { savings: new Map(), others: new Map() };
}
