import type { CountryCode } from "@sandbank/domain";
import type { AccountNumbers } from "../model/account.ts";
import type { Stream } from "../rng.ts";
import { bankDraw, bankLetters, type Issuer } from "./bank-draw.ts";
import { bankleitzahlOf, germanAccountNumber } from "./bankleitzahl.ts";
import { bicOf } from "./bic.ts";
import { drawDigits } from "./digits.ts";
import { toIban } from "./iban.ts";
import { ifscOf, indianAccountNumber, indianBranch } from "./ifsc.ts";
import { routingNumberOf } from "./routing-number.ts";
import { sortCodeOf } from "./sort-code.ts";
import { clearingNumberOf, swedishAccountNumber, swedishNationalPart } from "./swedish-account.ts";

/** An account number and what else money needs to find the account. */
export type BankAccountNumbers = Pick<AccountNumbers, "accountNumber"> & Partial<AccountNumbers>;

type Scheme = (issuer: Issuer, stream: Stream) => BankAccountNumbers;

const schemes: Readonly<Record<CountryCode, Scheme>> = {
  DE: (issuer, stream) => {
    const accountNumber = germanAccountNumber(stream);
    return { accountNumber, iban: toIban("DE", bankleitzahlOf(issuer) + accountNumber), bic: bicOf(issuer) };
  },
  GB: (issuer, stream) => {
    const sortCode = sortCodeOf(issuer, stream);
    const accountNumber = drawDigits(stream, 8);
    const iban = toIban("GB", bankLetters(issuer) + sortCode + accountNumber);
    return { accountNumber, sortCode, iban, bic: bicOf(issuer) };
  },
  IN: (issuer, stream) => {
    const branch = indianBranch(stream);
    return { accountNumber: indianAccountNumber(issuer, branch, stream), ifsc: ifscOf(issuer, branch) };
  },
  SE: (issuer, stream) => {
    const clearingNumber = clearingNumberOf(issuer);
    const accountNumber = swedishAccountNumber(clearingNumber, stream);
    const iban = toIban("SE", swedishNationalPart({ clearingNumber, accountNumber }));
    return { accountNumber, clearingNumber, iban, bic: bicOf(issuer) };
  },
  US: (issuer, stream) => {
    const length = bankDraw(issuer, "account number").int(9, 12);
    return { accountNumber: drawDigits(stream, length), routingNumber: routingNumberOf(issuer) };
  },
};

/** Numbers of an account that payments go to and come from; ten digits alone in a country not known here. */
export function bankAccountNumbers(issuer: Issuer, stream: Stream): BankAccountNumbers {
  const scheme = Object.hasOwn(schemes, issuer.country) ? schemes[issuer.country] : undefined;
  return scheme?.(issuer, stream) ?? { accountNumber: drawDigits(stream, 10) };
}
