import { dateOf, type Instant, minorUnitDigits, tinkCategoryOf, toDecimal } from "@sandbank/domain";
import type { Account, Transaction } from "@sandbank/world";
import { type DataTransaction, exactOfMinor } from "../../wire/index.ts";
import { categoryIdOf } from "../categories/category-id.ts";
import { creditorReference } from "./creditor-reference.ts";
import { typesOf } from "./transaction-kind.ts";
import { toWireInstant } from "./wire-time.ts";

/** A movement with the id Tink gives it. */
export interface NamedMovement {
  readonly id: string;
  readonly movement: Transaction;
}

/** As data v2 shows a movement read at a bank. Depends on nothing else, so the result can be kept. */
export function mapTransaction(
  accountId: string,
  account: Pick<Account, "type" | "numbers" | "parties">,
  { id, movement }: NamedMovement,
): DataTransaction {
  const { direction, amountMinor, detailedCategory, merchantName, merchantCategoryCode } = movement;
  const { currency, description, postedAt, rail } = movement;
  const types = typesOf(movement, account.type === "credit_card");
  const signed = direction === "debit" ? 0 - amountMinor : amountMinor;
  // Cash comes in whole notes: its amounts are written with one decimal, as in Tink's own sample.
  const tenth = 10 ** Math.max(0, minorUnitDigits(currency) - 1);
  const scale = types.type === "WITHDRAWAL" && amountMinor % tenth === 0 ? 1 : undefined;
  const reference = creditorReference(id, rail);
  const counterparties = counterpartiesOf(movement, account);
  return {
    id,
    accountId,
    status: postedAt === null ? "PENDING" : "BOOKED",
    amount: { currencyCode: currency, value: exactOfMinor(signed, currency, scale) },
    ...whenOf(movement),
    descriptions: {
      original: description,
      display: merchantName ?? description,
      ...(movement.original && { detailed: { unstructured: detailOf(movement, movement.original) } }),
    },
    // What has not been booked has no number of the bank's yet.
    ...(postedAt !== null && { identifiers: { providerTransactionId: movement.id } }),
    ...(isMerchant(movement) && {
      merchantInformation: {
        ...(merchantName !== null && { merchantName }),
        ...(merchantCategoryCode !== null && { merchantCategoryCode }),
      },
    }),
    categories: { pfm: { id: categoryIdOf(tinkCategoryOf(detailedCategory, direction)), name: "" } },
    ...(counterparties && { counterparties }),
    providerMutability: postedAt === null ? "MUTABLE" : "MUTABILITY_UNDEFINED",
    ...(reference !== null && { reference }),
    types,
  };
}

/**
 * Days always; times only where a bank knows them: of card payments when they were made, of instant payments all.
 * While pending, the day it is expected to be booked is that it was made on.
 */
function whenOf({ authorizedAt, postedAt, valueDate, channel }: Transaction) {
  const transaction = dateOf(authorizedAt);
  const booked = dateOf(postedAt ?? authorizedAt);
  const isInstant = channel === "instant_transfer";
  const isCard = channel === "in_store" || channel === "online" || channel === "atm";
  const time = (at: Instant | null) => (at === null ? undefined : toWireInstant(at));
  const bookedDateTime = isInstant ? time(postedAt) : undefined;
  return {
    dates: { booked, transaction, ...(valueDate !== null && { value: valueDate }) },
    ...(bookedDateTime !== undefined && { bookedDateTime, valueDateTime: bookedDateTime }),
    ...((isCard || isInstant) && { transactionDateTime: toWireInstant(authorizedAt) }),
  };
}

function isMerchant({ merchantCategoryCode, channel }: Transaction): boolean {
  return merchantCategoryCode !== null || channel === "in_store" || channel === "online";
}

/** What it cost where it was bought: `CAFE NOIR PARIS 12.50 EUR`. */
function detailOf(
  { description }: Transaction,
  { amountMinor, currency }: NonNullable<Transaction["original"]>,
): string {
  return `${description} ${toDecimal(amountMinor, currency)} ${currency}`;
}

/** Who paid whom: the account's holder on one side, who the bank names on the other. Not told of card payments. */
function counterpartiesOf(
  { direction, merchantName, channel }: Transaction,
  { numbers, parties }: Pick<Account, "numbers" | "parties">,
): DataTransaction["counterparties"] {
  const isBetweenAccounts = channel !== "in_store" && channel !== "online" && channel !== "atm";
  if (!isBetweenAccounts || merchantName === null) return undefined;
  const accountNumber = numbers.iban ?? numbers.accountNumber;
  const holder = {
    name: parties[0]?.name ?? "",
    identifiers: { financialInstitution: { accountNumber } },
  };
  const other = { name: merchantName };
  return direction === "debit" ? { payee: other, payer: holder } : { payee: holder, payer: other };
}
