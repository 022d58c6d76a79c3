import type { CurrencyCode } from "@sandbank/domain";
import type { AccountNumbers } from "@sandbank/world";
import { type DataAccount, exactOfMinor, shortestExact } from "../../wire/index.ts";
import type { TinkContext } from "../tink-context.ts";
import { kindOf } from "./account-kind.ts";
import { balanceOf } from "./balance-of.ts";
import { financialInstitutionId } from "./financial-institution-id.ts";
import type { AnySource, BankSource, IngestedSource, TinkAccount } from "./tink-account.ts";
import { toWireInstant } from "./wire-time.ts";

type Identifiers = NonNullable<DataAccount["identifiers"]>;

/** As data v2 shows it. */
export function mapAccount(context: Pick<TinkContext, "world">, account: TinkAccount): DataAccount {
  const { id, source, changes } = account;
  const type = changes.type ?? typeOf(source);
  return {
    id,
    name: changes.name ?? source.account.name,
    type,
    customerSegment: isBusiness(source) ? "BUSINESS" : "PERSONAL",
    balances: mapBalances(context, source, type),
    identifiers: source.kind === "bank" ? identifiersOf(source) : ingestedIdentifiersOf(source),
    dates: { lastRefreshed: toWireInstant(refreshedAt(source)) },
    ...(source.kind === "bank"
      ? { financialInstitutionId: financialInstitutionId({ id: source.account.bank }) }
      : { externalAccountId: source.account.externalId }),
  };
}

export function typeOf(source: AnySource): string {
  return source.kind === "bank" ? kindOf(source.account.type).type : source.account.type;
}

export function refreshedAt(source: AnySource): number {
  return source.kind === "bank" ? source.seenAt : source.account.refreshedAt;
}

/**
 * Savings are written without the zeros they end with, so that their scale is whatever it takes: 19 000.00 is `19`
 * with the scale `-3`. Everything else has the scale of its currency.
 */
function mapBalances(
  context: Pick<TinkContext, "world">,
  source: AnySource,
  type: string,
): NonNullable<DataAccount["balances"]> {
  const { currency, bookedMinor, availableMinor, ownMinor } = balanceOf(context, source);
  const write = source.kind === "bank" && type === "SAVINGS" ? shortestExact : exactOfMinor;
  const balance = (amountMinor: number) => ({
    amount: { currencyCode: currency, value: write(amountMinor, currency) },
  });
  const available = ownMinor ?? availableMinor;
  return { booked: balance(bookedMinor), ...(available !== null && { available: balance(available) }) };
}

function isBusiness(source: AnySource): boolean {
  return source.kind === "bank"
    ? source.account.subtype === "business"
    : source.account.flags.includes("BUSINESS");
}

function identifiersOf({ account }: BankSource): Identifiers {
  const { numbers, type } = account;
  const iban = ibanOf(numbers);
  const { sortCode, clearingNumber, accountNumber } = numbers;
  if (type === "credit_card") {
    const masked = maskPan(accountNumber);
    return { pan: { masked }, financialInstitution: { accountNumber: masked, referenceNumbers: {} } };
  }
  return {
    ...(iban && { iban }),
    ...(sortCode !== null && { sortCode: { code: sortCode, accountNumber } }),
    financialInstitution: {
      accountNumber: clearingNumber === null ? accountNumber : `${clearingNumber}-${accountNumber}`,
      referenceNumbers: {},
    },
  };
}

/** An IBAN with what is in it: the national part is the basic bank account number. */
export function ibanOf({ iban, bic }: Pick<AccountNumbers, "iban" | "bic">): Identifiers["iban"] {
  return iban === null ? undefined : { iban, bban: iban.slice(4), ...(bic !== null && { bic }) };
}

/** `4000 12** **** 9010`: the first six and the last four digits of a card number. */
function maskPan(pan: string): string {
  const hidden = pan.slice(0, 6) + "*".repeat(Math.max(0, pan.length - 10)) + pan.slice(-4);
  return hidden.replace(/(.{4})(?=.)/g, "$1 ");
}

const IBAN = /^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/;
const PAN = /^\d{13,19}$/;

/** The number as it came, and as what it looks like: an IBAN, or the number of a card. */
function ingestedIdentifiersOf({ account }: IngestedSource): Identifiers {
  const { number, type } = account;
  const compact = number.replace(/[ -]/g, "");
  const isPan = type === "CREDIT_CARD" && PAN.test(compact);
  const accountNumber = isPan ? maskPan(compact) : number;
  return {
    ...(IBAN.test(compact) && { iban: { iban: compact, bban: compact.slice(4) } }),
    ...(isPan && { pan: { masked: accountNumber } }),
    financialInstitution: { accountNumber, referenceNumbers: {} },
  };
}

/** Money of a currency as investments and loans write it, with the scale of the currency unless told otherwise. */
export function integerAmountOf(
  amountMinor: number,
  currency: CurrencyCode,
  write: typeof shortestExact = exactOfMinor,
) {
  const { unscaledValue, scale } = write(amountMinor, currency);
  return { currencyCode: currency, value: { unscaledValue: Number(unscaledValue), scale: Number(scale) } };
}
