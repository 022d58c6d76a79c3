import {
  type AccountSubtype,
  type AccountType,
  type CurrencyCode,
  isLiability,
  maskedNumber,
} from "@sandbank/domain";
import type { ProviderAccount } from "@sandbank/provider";
import { attribute, child, descendants, type Element } from "./element.ts";
import { readAmount, readDate, readInstant } from "./read-values.ts";

/** What is known of an account besides its document. */
export interface LinkedAccount {
  /** What it is to us: the reference of the link it was read by first. */
  readonly id: string;
  readonly fipId: string;
  readonly maskedAccNumber: string | null;
  /** The API's word, e.g. `TERM_DEPOSIT`; null where it was not said. */
  readonly fiType: string | null;
}

const INR: CurrencyCode = "INR";

interface Kind {
  readonly type: AccountType;
  readonly subtype: AccountSubtype | null;
  readonly name: string;
  /** Attributes of the summary that hold the balance, the first that says anything. */
  readonly balance: readonly string[];
}

const BALANCE = ["currentBalance", "currentValue"];

/** By `Account@type` of the published schemas, `aa.md` 11.1. */
const KINDS: Readonly<Record<string, Kind>> = {
  deposit: { type: "savings", subtype: "standard", name: "Savings Account", balance: BALANCE },
  term_deposit: {
    type: "term_deposit",
    subtype: null,
    name: "Fixed Deposit",
    balance: [...BALANCE, "principalAmount"],
  },
  recurring_deposit: {
    type: "recurring_deposit",
    subtype: null,
    name: "Recurring Deposit",
    balance: [...BALANCE, "principalAmount"],
  },
  credit_card: { type: "credit_card", subtype: null, name: "Credit Card", balance: ["currentDue"] },
  mutualfunds: {
    type: "investment",
    subtype: "mutual_funds",
    name: "Mutual Funds",
    balance: [...BALANCE, "costValue"],
  },
  equities: { type: "investment", subtype: "brokerage", name: "Equities", balance: BALANCE },
  etf: { type: "investment", subtype: "brokerage", name: "Exchange-Traded Funds", balance: BALANCE },
  nps: { type: "pension", subtype: "retirement", name: "National Pension System", balance: BALANCE },
};

const OTHER_NAMES: Readonly<Record<string, string>> = {
  mutual_funds: "mutualfunds",
  equity_shares: "equities",
  others_creditcard: "credit_card",
};

/** The kind of account a document tells of; null for those we have none for, such as insurance. */
function kindOf(account: Element, { fiType }: Pick<LinkedAccount, "fiType">): Kind | null {
  for (const word of [attribute(account, "type"), fiType]) {
    const name = word?.toLowerCase().replaceAll("-", "_") ?? "";
    const kind = KINDS[OTHER_NAMES[name] ?? name];
    if (kind) return kind.type === "savings" ? depositKind(account, kind) : kind;
  }
  return null;
}

function depositKind(account: Element, kind: Kind): Kind {
  const word = attribute(child(account, "summary"), "accountSubType", "type", "accountType");
  return word?.toUpperCase() === "CURRENT"
    ? { ...kind, type: "checking", subtype: "business", name: "Current Account" }
    : kind;
}

/**
 * An account as its document shows it. `now` stands in where the bank does not date its balance. Null for what is no
 * account of ours.
 * @throws RangeError for amounts that cannot be
 */
export function mapAccount(account: Element, linked: LinkedAccount, now: number): ProviderAccount | null {
  const kind = kindOf(account, linked);
  if (!kind) return null;
  const summary = child(account, "summary");
  const currency = currencyOf(account);
  const money = (...names: readonly string[]) => readAmount(attribute(summary, ...names), currency);
  const currentMinor = money(...kind.balance) ?? 0;
  const balanceAt = readInstant(attribute(summary, "balanceDateTime")) ?? now;
  const creditLimitMinor = kind.type === "credit_card" ? money("creditLimit") : null;
  return {
    id: linked.id,
    name: kind.name,
    type: kind.type,
    subtype: kind.subtype,
    status: attribute(summary, "status")?.toUpperCase() === "CLOSED" ? "closed" : "open",
    mask: maskOf(account, linked),
    currency,
    currentMinor,
    availableMinor: isLiability(kind.type)
      ? money("availableCredit")
      : spendable(account, kind, currentMinor, currency),
    creditLimitMinor,
    // A bank's clock may be ahead of ours.
    balanceAt: Math.min(balanceAt, now),
    statement: kind.type === "credit_card" ? statementOf(summary, currency) : null,
  };
}

export function currencyOf(account: Element): CurrencyCode {
  const word = attribute(child(account, "summary"), "currency")?.toUpperCase();
  return word && /^[A-Z]{3}$/.test(word) ? word : INR;
}

function maskOf(account: Element, { maskedAccNumber }: LinkedAccount): string {
  const number = attribute(account, "maskedAccNumber") ?? maskedAccNumber ?? "";
  const lastFour = number.replace(/[^0-9a-z]/gi, "").slice(-4);
  return maskedNumber(lastFour.padStart(4, "X"));
}

/** What is not held for debits that are about to be booked; nothing is told of it where money is locked. */
function spendable(
  account: Element,
  { type }: Kind,
  currentMinor: number,
  currency: CurrencyCode,
): number | null {
  if (type !== "savings" && type !== "checking") return null;
  const summary = child(account, "summary");
  const pending = [...descendants(summary, "pendingTxn"), ...descendants(summary, "pending")];
  const held = pending
    .filter((each) => attribute(each, "transactionType")?.toUpperCase() === "DEBIT")
    .reduce((sum, each) => sum + (readAmount(attribute(each, "amount"), currency) ?? 0), 0);
  const overdraft = readAmount(attribute(summary, "drawingLimit", "currentODLimit"), currency) ?? 0;
  return currentMinor - held + overdraft;
}

function statementOf(summary: Element | null, currency: CurrencyCode): ProviderAccount["statement"] {
  const money = (name: string) => readAmount(attribute(summary, name), currency);
  const statementDate = readDate(attribute(summary, "lastStatementDate"));
  if (statementDate === null) return null;
  return {
    statementDate,
    balanceMinor: money("totalDueAmount"),
    dueDate: readDate(attribute(summary, "dueDate")),
    minimumPaymentMinor: money("minDueAmount"),
  };
}
