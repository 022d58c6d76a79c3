import type { Account, Customer, World } from "@sandbank/world";
import type { DataFilter } from "./data-filter.ts";
import type { Dirt } from "./dirt/dirt.ts";
import { soil } from "./dirt/soil.ts";
import { creditCardDocument } from "./documents/credit-card.ts";
import { depositDocument } from "./documents/deposit.ts";
import type { FiDocument, Reading } from "./documents/document.ts";
import { equitiesDocument } from "./documents/equities.ts";
import { insuranceDocument } from "./documents/insurance.ts";
import { mutualFundsDocument } from "./documents/mutual-funds.ts";
import { npsDocument } from "./documents/nps.ts";
import { termDepositDocument } from "./documents/term-deposit.ts";
import { type FiType, fiTypeOf, maskedAccNumber } from "./fi-type.ts";
import type { Range } from "./read/read-transactions.ts";
import { element, type FiElement } from "./tree/element.ts";
import { toJson } from "./tree/to-json.ts";
import { toXml } from "./tree/to-xml.ts";

export type ConsentType = "PROFILE" | "SUMMARY" | "TRANSACTIONS";

export interface FiRequest {
  readonly world: World;
  readonly customer: Customer;
  readonly account: Account;
  readonly fiType: FiType;
  /** Of the `FiAccount` asked for; needed to tell policies apart. The account's id unless given. */
  readonly accRefNumber?: string;
  /** Printed on the document; that of the account unless given. */
  readonly maskedAccNumber?: string;
  /** `linkedAccRef` of the document; `accRefNumber` unless given. */
  readonly linkRefNumber?: string;
  readonly consentTypes: readonly ConsentType[];
  /** Transactions from `from` to `to`, both inclusive. */
  readonly range: Range;
  readonly format: "xml" | "json";
  /** Of the wire: `v2` has version 2.0.0 of the three deposit schemas, the other types have no second version. */
  readonly version: "v1" | "v2";
  readonly dataFilter?: readonly DataFilter[];
  /** Irregularities of real feeds to show, none unless given. */
  readonly dirt?: Iterable<Dirt>;
}

const DOCUMENTS: Readonly<Record<FiType, (reading: Reading) => FiDocument>> = {
  DEPOSIT: depositDocument,
  TERM_DEPOSIT: termDepositDocument,
  RECURRING_DEPOSIT: termDepositDocument,
  MUTUAL_FUNDS: mutualFundsDocument,
  EQUITIES: equitiesDocument,
  INSURANCE_POLICIES: insuranceDocument,
  NPS: npsDocument,
  OTHER: creditCardDocument,
};

/**
 * The FI document of an account as the bank has it at the world's clock: the text that is encrypted on the wire.
 * @throws RangeError where the account is not of that FI type, or a filter compares what cannot be compared
 */
export function renderFi(request: FiRequest): string {
  const { account, fiType, format } = request;
  if (!canBe(account, fiType)) {
    throw new RangeError(
      `Account ${account.id} is shared as ${fiTypeOf(account) ?? "nothing"}, not as ${fiType}`,
    );
  }
  const document = DOCUMENTS[fiType](readingOf(request));
  const root = soil(rootOf(document, request), new Set(request.dirt));
  return format === "xml" ? toXml(root, document.schema) : toJson(root);
}

function canBe(account: Account, fiType: FiType): boolean {
  switch (fiType) {
    case "MUTUAL_FUNDS":
    case "EQUITIES":
      return account.type === "investment";
    case "INSURANCE_POLICIES":
      return fiTypeOf(account) === "DEPOSIT";
    default:
      return fiTypeOf(account) === fiType;
  }
}

function readingOf(request: FiRequest): Reading {
  const { world, customer, account, accRefNumber = account.id, range, version, dataFilter = [] } = request;
  return { world, customer, account, accRefNumber, range, version, filters: dataFilter };
}

function rootOf(document: FiDocument, request: FiRequest): FiElement {
  const { account, consentTypes, accRefNumber = account.id, linkRefNumber = accRefNumber } = request;
  const parts = [
    ...(consentTypes.includes("PROFILE") ? [document.profile()] : []),
    ...(consentTypes.includes("SUMMARY") ? [document.summary()] : []),
    ...(consentTypes.includes("TRANSACTIONS") ? [document.transactions()] : []),
  ];
  const values = {
    linkedAccRef: linkRefNumber,
    maskedAccNumber: request.maskedAccNumber ?? maskedAccNumber(account),
    version: document.version,
    type: document.type,
  };
  return element("Account", values, ...parts);
}
