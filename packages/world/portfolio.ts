import type { AccountType, Bank, Product } from "@sandbank/domain";
import { type Day, dayFrom, fromDate, toDate } from "./calendar.ts";
import type { Life } from "./life/life.ts";
import type { Account, Party } from "./model/index.ts";
import { numbersOf } from "./numbers/index.ts";
import { opaqueId } from "./opaque-id.ts";
import { childSeed, type Seed, type Stream, streamOf } from "./rng.ts";

/** What an account does in its owner's life. */
export type Role =
  /** Salary in; bills, cards and savings out. One per person, at their main bank. */
  | "main"
  /** Another current account: filled every month, emptied by shopping. */
  | "spare"
  | "savings"
  | "business"
  | "card"
  | "loan"
  | "investment"
  | "pension"
  | "term_deposit"
  | "recurring_deposit"
  | "wallet"
  | "crypto";

/** An account with what it is generated from; whether it is open depends on the clock and is added when asked. */
export interface Holding {
  readonly account: Omit<Account, "status" | "closedOn">;
  readonly bank: Bank;
  readonly product: Product;
  readonly role: Role;
  /** The same number whatever else the person holds; in the keys of entries at the other end. */
  readonly index: number;
  readonly seed: Seed;
  readonly openedDay: Day;
}

const MOST_ACCOUNTS = 3;
/** One of the bank's first so many products is held by everybody. */
const CORE_PRODUCTS = 2;
/** At a bank that is not the main one, people hold less. */
const ELSEWHERE = 0.6;
const INDEXES = 400;
const FIRST_OPENING = dayFrom(2012, 1, 9);
const LAST_OPENING = dayFrom(2025, 3, 31);
const LAST_MAIN_OPENING = dayFrom(2021, 6, 30);
const YEARS_OF_AGE = 18;

/**
 * What a person holds at all the banks of their country: at each, every product with the probability of its
 * `share`, the first three drawn at most, and at least one. The main bank is the one with the best draw among those
 * with a private current account.
 */
export function portfolioOf(life: Life, banks: readonly Bank[]): Holding[] {
  const main = mainBank(life, banks);
  const { holds } = life.traits;
  return banks.flatMap((bank) => {
    const bankSeed = childSeed(life.seed, "bank", bank.id);
    const isMain = bank === main;
    const fitting = bank.products.filter(({ type }) => !holds || holds.includes(type));
    const draws = fitting.map((product) => {
      const wanted = holds ? 0.9 : product.share * (isMain ? 1 : ELSEWHERE);
      return streamOf(bankSeed, "holds", product.id).chance(wanted);
    });
    if (isMain) draws[fitting.findIndex(isPrivateCurrent)] = true;
    if (!draws.slice(0, CORE_PRODUCTS).includes(true) && draws.length > 0 && !(holds && !isMain))
      draws[0] = true;
    const held = fitting.filter((_, index) => draws[index]).slice(0, holds ? 6 : MOST_ACCOUNTS);
    const mainProduct = isMain ? held.find(isPrivateCurrent) : undefined;
    return held.map((product) =>
      createHolding(life, bank, bankSeed, product, product === mainProduct ? "main" : roleOf(product)),
    );
  });
}

/** The bank the salary reaches; null in a world without a current account for private people. */
function mainBank(life: Life, banks: readonly Bank[]): Bank | null {
  let best: Bank | null = null;
  let bestDraw = -1;
  for (const bank of banks) {
    if (!bank.products.some(isPrivateCurrent)) continue;
    const draw = childSeed(life.seed, "main-bank", bank.id).a;
    if (draw > bestDraw) [best, bestDraw] = [bank, draw];
  }
  return best;
}

function isPrivateCurrent({ type, subtype }: Product): boolean {
  return type === "checking" && subtype !== "business";
}

const ROLE_BY_TYPE: Readonly<Record<AccountType, Role>> = {
  checking: "spare",
  savings: "savings",
  credit_card: "card",
  loan: "loan",
  mortgage: "loan",
  investment: "investment",
  pension: "pension",
  term_deposit: "term_deposit",
  recurring_deposit: "recurring_deposit",
  wallet: "wallet",
  crypto: "crypto",
};

export function roleOf({ type, subtype }: Product): Role {
  return type === "checking" && subtype === "business" ? "business" : ROLE_BY_TYPE[type];
}

function createHolding(life: Life, bank: Bank, bankSeed: Seed, product: Product, role: Role): Holding {
  const seed = childSeed(bankSeed, "product", product.id);
  const stream = streamOf(seed, "account");
  const { customer } = life.person;
  const ofAge = fromDate(customer.birthDate) + Math.ceil(YEARS_OF_AGE * 365.25);
  const last = role === "main" ? LAST_MAIN_OPENING : LAST_OPENING;
  const openedDay = Math.min(last, Math.max(ofAge, stream.int(FIRST_OPENING, last)));
  const isCard = product.type === "credit_card";
  const numbers = numbersOf({
    country: bank.country,
    bankId: bank.id,
    type: product.type,
    subtype: product.subtype,
    stream: streamOf(seed, "numbers"),
  });
  return {
    bank,
    product,
    role,
    index: childSeed(seed, "index").a % INDEXES,
    seed,
    openedDay,
    account: {
      bank: bank.id,
      customer: customer.number,
      id: opaqueId(seed, "account"),
      productId: product.id,
      name: product.name,
      type: product.type,
      subtype: product.subtype,
      currency: bank.currency,
      lastFour: numbers.accountNumber.slice(-4),
      numbers,
      parties: partiesOf(life, product, role, stream),
      openedOn: toDate(openedDay),
      creditLimitMinor:
        isCard && product.creditLimitMinor ? drawLimit(life, product.creditLimitMinor, stream) : null,
      aprBasisPoints: product.aprBasisPoints ?? null,
      statementDay: isCard ? stream.int(1, 28) : null,
    },
  };
}

function partiesOf(life: Life, product: Product, role: Role, stream: Stream): Party[] {
  const { customer } = life.person;
  const holder: Party = { name: `${customer.givenName} ${customer.familyName}`, role: "holder" };
  const isShared = product.subtype === "joint" || (life.traits.joint && (role === "main" || role === "card"));
  if (!isShared) return [holder];
  const partner = life.country.personName(stream).givenName;
  const other: Party = {
    name: `${partner} ${customer.familyName}`,
    role: role === "card" ? "authorized_user" : "holder",
  };
  if (role === "card") return [holder, other];
  const child: Party = {
    name: `${life.country.personName(stream).givenName} ${customer.familyName}`,
    role: "authorized_user",
  };
  return [holder, other, child];
}

/** Towards the upper end for those who earn more, in steps a bank would grant. */
function drawLimit(life: Life, [low, high]: readonly [number, number], stream: Stream): number {
  const standing = (life.affluence - 0.6) / 1;
  const share = Math.min(1, Math.max(0, 0.5 * standing + 0.5 * stream.unit()));
  const limit = low + (high - low) * share;
  const step = limit >= 1_000_000 ? 50_000 : 10_000;
  return Math.max(low, Math.round(limit / step) * step);
}
