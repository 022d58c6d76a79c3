import { createHash } from "node:crypto";
import type { Instant, TransactionDirection } from "@sandbank/domain";
import type { ProviderTransaction } from "@sandbank/provider";
import { attribute, child, descendants, type Element } from "./element.ts";
import { currencyOf, type LinkedAccount } from "./map-account.ts";
import { payeeOf } from "./payee-of.ts";
import { readAmount, readInstant } from "./read-values.ts";

/** What cannot be told from a transaction is left out and counted. */
export interface MappedTransactions {
  readonly transactions: readonly ProviderTransaction[];
  /** How many say neither when nor how much. */
  readonly unreadable: number;
}

/** Types of deposits and investments that bring money into the account; the banks' own are CREDIT and DEBIT. */
const CREDITS: ReadonlySet<string> = new Set([
  "CREDIT",
  "OPENING",
  "INTEREST",
  "INSTALLMENT",
  "INSTALMENT",
  "BUY",
]);
const DEBITS: ReadonlySet<string> = new Set(["DEBIT", "TDS", "CLOSING", "SELL"]);

/**
 * The transactions of an account's document, oldest first and each once. All are posted: a FIP tells of what is booked.
 * `now` bounds what a bank's fast clock dates into the future.
 */
export function mapTransactions(account: Element, linked: LinkedAccount, now: Instant): MappedTransactions {
  const currency = currencyOf(account);
  const mapped = new Map<string, ProviderTransaction>();
  const contents = new Map<string, string>();
  let unreadable = 0;
  for (const element of descendants(child(account, "transactions"), "transaction")) {
    const at = instantOf(element);
    const signed = amountOf(element, currency);
    if (at === null || signed === null) {
      unreadable += 1;
      continue;
    }
    const id = idOf(element, contents);
    if (id === null) continue;
    const description = attribute(element, "narration", "description", "reference", "mode") ?? "Transaction";
    const occurredAt = Math.min(at, now);
    mapped.set(id, {
      id,
      accountId: linked.id,
      status: "posted",
      direction: directionOf(element, signed),
      amountMinor: Math.abs(signed),
      currency,
      authorizedAt: occurredAt,
      postedAt: occurredAt,
      description,
      merchantName: payeeOf(description),
      category: "other",
      location: null,
      pendingId: null,
      refundOf: null,
    });
  }
  const transactions = [...mapped.values()].sort(
    (a, b) => a.authorizedAt - b.authorizedAt || (a.id < b.id ? -1 : 1),
  );
  return { transactions, unreadable };
}

function instantOf(element: Element): Instant | null {
  const names = [
    "transactionTimestamp",
    "transactionDateTime",
    "txnDate",
    "orderDate",
    "executionDate",
    "valueDate",
  ];
  for (const name of names) {
    const instant = readInstant(attribute(element, name));
    if (instant !== null) return instant;
  }
  return null;
}

function amountOf(element: Element, currency: string): number | null {
  try {
    return readAmount(attribute(element, "amount", "totalCharge", "tradeValue"), currency);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function directionOf(element: Element, signed: number): TransactionDirection {
  const type = attribute(element, "type", "txnType")?.toUpperCase() ?? "";
  if (CREDITS.has(type)) return "credit";
  if (DEBITS.has(type)) return "debit";
  // Type UNKNOWN and the like: the narration often tells, else the sign does.
  const narration = attribute(element, "narration") ?? "";
  if (/\bCR\b|CREDIT|DEPOSIT/i.test(narration)) return "credit";
  return signed > 0 && /\bSALARY\b|INTEREST/i.test(narration) ? "credit" : "debit";
}

/**
 * The bank's id, or where it gives none the hash of what it does say, with a number where that is said several times.
 * Null for what came before word by word under the same id.
 */
function idOf(element: Element, contents: Map<string, string>): string | null {
  const content = createHash("sha256")
    .update(JSON.stringify([...element.attributes].filter(([name]) => name !== "txnid").sort()))
    .digest("hex")
    .slice(0, 24);
  const given = attribute(element, "txnId");
  const usable = given && !/^(?:na|null|none|-|0)$/i.test(given) ? given : null;
  if (usable) {
    const before = contents.get(usable);
    if (before === content) return null;
    // Another transaction under an id that is taken.
    const id = before === undefined ? usable : `${usable}~${content}`;
    if (contents.has(id)) return null;
    contents.set(id, content);
    return id;
  }
  for (let n = 1; ; n++) {
    const id = n === 1 ? content : `${content}~${n}`;
    if (contents.has(id)) continue;
    contents.set(id, content);
    return id;
  }
}
