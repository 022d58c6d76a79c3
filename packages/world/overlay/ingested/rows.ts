import type { Instant } from "@sandbank/domain";
import type {
  IngestedCounterparty,
  IngestedTransactionType,
  NewIngestedTransaction,
} from "../../model/index.ts";
import { NumberReader, NumberWriter } from "./number-text.ts";

/** The order is what is kept: new ones come last. */
const TYPES: readonly IngestedTransactionType[] = [
  "DEFAULT",
  "CREDIT_CARD",
  "TRANSFER",
  "PAYMENT",
  "WITHDRAWAL",
  "TRAINING",
];

const PENDING = 1;
const TYPE_SHIFT = 1;
const TYPE_MASK = 7;
const HAS_MERCHANT = 16;
const EXPIRES = 32;

/** Transactions as they are kept: their numbers as one text and their texts as another. */
export interface KeptRows {
  readonly count: number;
  readonly numbers: string;
  readonly text: string;
}

/** What of a transaction is seldom there. */
interface More {
  readonly payee?: IngestedCounterparty;
  readonly payer?: IngestedCounterparty;
  readonly payload?: Readonly<Record<string, unknown>>;
  readonly expiresAt?: Instant;
}

/** What a row says by itself. */
export interface RowContent {
  readonly externalId: string;
  readonly amountMinor: number;
  readonly at: Instant;
  readonly pending: boolean;
  readonly description: string;
  readonly type: IngestedTransactionType;
  readonly merchantName: string | null;
  readonly merchantCategoryCode: string | null;
  readonly payee: IngestedCounterparty | null;
  readonly payer: IngestedCounterparty | null;
  readonly payload: Readonly<Record<string, unknown>> | null;
  readonly expiresAt: Instant | null;
}

const writer = new NumberWriter();

/** When a transaction is gone by the clock; null where it stays. */
export function expiryOf({ pending, payload }: NewIngestedTransaction): Instant | null {
  return pending ? (payload?.expiresAt ?? null) : null;
}

/** True for what is gone by the clock as it comes. */
export function isOver(transaction: NewIngestedTransaction, now: Instant): boolean {
  return transaction.pending && (expiryOf(transaction) ?? Number.POSITIVE_INFINITY) <= now;
}

export function keepRows(transactions: readonly NewIngestedTransaction[]): KeptRows {
  const texts: string[] = [];
  let before = 0;
  for (const transaction of transactions) {
    const { externalId, description, merchantName, merchantCategoryCode, at } = transaction;
    writer.add(at - before);
    before = at;
    writer.add(transaction.amountMinor);
    let flags = numberOfType(transaction.type) << TYPE_SHIFT;
    if (transaction.pending) flags |= expiryOf(transaction) === null ? PENDING : PENDING | EXPIRES;
    if (typeof merchantName === "string") flags |= HAS_MERCHANT;
    writer.add(flags);
    writer.add(externalId.length);
    writer.add(description.length);
    texts.push(externalId, description);
    if (merchantName) {
      writer.add(merchantName.length);
      texts.push(merchantName);
    } else writer.add(0);
    writer.add(merchantCategoryCode ? Number(merchantCategoryCode) + 1 : 0);
    if (transaction.payload || transaction.payee || transaction.payer) {
      const more = moreOf(transaction);
      writer.add(more.length);
      texts.push(more);
    } else writer.add(0);
  }
  return { count: transactions.length, numbers: writer.take(), text: texts.join("") };
}

/** Nearly all are of the first. */
function numberOfType(type: IngestedTransactionType): number {
  return type === "DEFAULT" ? 0 : TYPES.indexOf(type);
}

function moreOf(transaction: NewIngestedTransaction): string {
  const { payee, payer, payload } = transaction;
  const expiresAt = expiryOf(transaction);
  return JSON.stringify({
    ...(payee && { payee }),
    ...(payer && { payer }),
    ...(payload && { payload: payload.entries }),
    ...(expiresAt !== null && { expiresAt }),
  } satisfies More);
}

/** Kept rows, opened so that each can be looked at by itself. */
export class Rows {
  readonly count: number;
  readonly at: Float64Array;
  readonly #amounts: Float64Array;
  readonly #flags: Uint8Array;
  readonly #merchantCodes: Uint16Array;
  /** Where the id, description, merchant and the rest of each row begin, and where the last one ends. */
  readonly #places: Uint32Array;
  readonly #text: string;

  /** @throws RangeError for what is no text of rows */
  constructor({ count, numbers, text }: KeptRows) {
    this.count = count;
    this.at = new Float64Array(count);
    this.#amounts = new Float64Array(count);
    this.#flags = new Uint8Array(count);
    this.#merchantCodes = new Uint16Array(count);
    this.#places = new Uint32Array(count * 4 + 1);
    this.#text = text;
    const reader = new NumberReader(numbers);
    let before = 0;
    let place = 0;
    for (let row = 0; row < count; row++) {
      before += reader.next();
      this.at[row] = before;
      this.#amounts[row] = reader.next();
      this.#flags[row] = reader.next();
      for (let part = 1; part <= 3; part++) this.#places[row * 4 + part] = place += reader.next();
      this.#merchantCodes[row] = reader.next();
      this.#places[row * 4 + 4] = place += reader.next();
    }
    if (place !== text.length) throw new RangeError("What was kept of ingested transactions is damaged");
  }

  externalId(row: number): string {
    return this.#part(row, 0);
  }

  isPending(row: number): boolean {
    return this.#has(row, PENDING);
  }

  /** Null for one that stays. */
  expiresAt(row: number): Instant | null {
    return this.#has(row, EXPIRES) ? (this.#more(row).expiresAt ?? null) : null;
  }

  content(row: number): RowContent {
    const { payee = null, payer = null, payload = null, expiresAt = null } = this.#more(row);
    const code = this.#merchantCodes[row] ?? 0;
    return {
      externalId: this.externalId(row),
      amountMinor: this.#amounts[row] ?? 0,
      at: this.at[row] ?? 0,
      pending: this.isPending(row),
      description: this.#part(row, 1),
      type: TYPES[((this.#flags[row] ?? 0) >> TYPE_SHIFT) & TYPE_MASK] ?? "DEFAULT",
      merchantName: this.#has(row, HAS_MERCHANT) ? this.#part(row, 2) : null,
      merchantCategoryCode: code === 0 ? null : String(code - 1).padStart(4, "0"),
      payee,
      payer,
      payload,
      expiresAt,
    };
  }

  #has(row: number, flag: number): boolean {
    return ((this.#flags[row] ?? 0) & flag) !== 0;
  }

  #part(row: number, part: number): string {
    return this.#text.slice(this.#places[row * 4 + part], this.#places[row * 4 + part + 1]);
  }

  #more(row: number): More {
    const text = this.#part(row, 3);
    return text === "" ? {} : (JSON.parse(text) as More);
  }
}
