import type { AccountType, Bank, CurrencyCode, Product } from "@sandbank/domain";
import { type Day, dayFrom, fromDate, toDate } from "./calendar.ts";
import { heldProducts } from "./held-products.ts";
import { AFFLUENCE, type Life } from "./life/life.ts";
import type { Account, Party } from "./model/index.ts";
import { holderOf, openAccount } from "./open-account.ts";
import { childSeed, numberOf, type Seed, type Stream, streamOf } from "./rng.ts";

/** What an account does in its owner's life. */
export type Role =
  /** Salary in; bills, cards and savings out. One per person, at their main bank. */
  | "main"
  /** Another current account: filled every month, emptied by shopping. */
  | "spare"
  /** In another currency than the bank's, filled from the main account. */
  | "currency"
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

const INDEXES = 400;
const FIRST_OPENING = dayFrom(2012, 1, 9);
const LAST_OPENING = dayFrom(2025, 3, 31);
const LAST_MAIN_OPENING = dayFrom(2021, 6, 30);
/** Loans of whoever is to have one are young enough to last. */
const YOUNG_LOANS = [dayFrom(2025, 1, 6), LAST_OPENING] as const;
const THIN_FILES = [dayFrom(2025, 9, 1), dayFrom(2025, 10, 20)] as const;
const YEARS_OF_AGE = 18;
const YOUNGEST_HOLDER: Readonly<Partial<Record<AccountType, number>>> = {
  mortgage: 25,
  pension: 20,
  loan: 19,
};
const SPREAD_DAYS = 600;

/** What a person holds at all the banks of their country, see `heldProducts`, and accounts in other currencies. */
export function portfolioOf(life: Life, banks: readonly Bank[]): Holding[] {
  // The order in which a world lists its banks changes nobody's life.
  const byId = [...banks].sort((left, right) => (left.id < right.id ? -1 : 1));
  return heldProducts(life, byId).flatMap(({ bank, product, isMain }) => {
    const bankSeed = childSeed(life.seed, "bank", bank.id);
    const seed = childSeed(bankSeed, "product", product.id);
    const holding = createHolding(life, bank, seed, product, isMain ? "main" : roleOf(product));
    if (!isMain) return [holding];
    const currencies = life.traits.currencies.filter((currency) => currency !== bank.currency);
    return [
      holding,
      ...currencies.map((currency) =>
        createHolding(life, bank, childSeed(bankSeed, "currency", currency), product, "currency", currency),
      ),
    ];
  });
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

function createHolding(
  life: Life,
  bank: Bank,
  seed: Seed,
  product: Product,
  role: Role,
  currency: CurrencyCode = bank.currency,
): Holding {
  const stream = streamOf(seed, "account");
  const openedDay = openingDay(life, product, role, stream);
  const isCard = product.type === "credit_card";
  return {
    bank,
    product,
    role,
    index: numberOf(childSeed(seed, "index")) % INDEXES,
    seed,
    openedDay,
    account: openAccount(life.person.customer, bank, product, seed, {
      name: role === "currency" ? `${product.name} ${currency}` : product.name,
      currency,
      parties: partiesOf(life, product, role, stream),
      openedOn: toDate(openedDay),
      creditLimitMinor:
        isCard && product.creditLimitMinor ? drawLimit(life, product.creditLimitMinor, stream) : null,
      aprBasisPoints: product.aprBasisPoints ?? null,
      statementDay: isCard ? stream.int(1, 28) : null,
    }),
  };
}

function openingDay({ traits, person }: Life, { type, soldSince }: Product, role: Role, stream: Stream): Day {
  if (traits.fewTransactions !== null) return stream.int(...THIN_FILES);
  if (traits.holds && type === "loan") return stream.int(...YOUNG_LOANS);
  const years = YOUNGEST_HOLDER[type] ?? YEARS_OF_AGE;
  const ofAge = fromDate(person.customer.birthDate) + Math.ceil(years * 365.25);
  // Nobody opens everything on the birthday on which they may.
  const earliest = role === "main" ? ofAge : Math.min(LAST_OPENING, ofAge + stream.int(0, SPREAD_DAYS));
  const isOld = role === "main" || (traits.holds !== null && soldSince === undefined);
  const last = isOld ? Math.max(LAST_MAIN_OPENING, earliest) : LAST_OPENING;
  const first = soldSince === undefined ? FIRST_OPENING : Math.min(fromDate(soldSince), last);
  return Math.min(last, Math.max(earliest, stream.int(first, last)));
}

function partiesOf(life: Life, product: Product, role: Role, stream: Stream): Party[] {
  const { customer } = life.person;
  const holder = holderOf(customer);
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
  const [poorest, richest] = AFFLUENCE;
  const standing = (life.affluence - poorest) / (richest - poorest);
  const share = Math.min(1, Math.max(0, 0.5 * standing + 0.5 * stream.unit()));
  const limit = low + (high - low) * share;
  const step = limit >= 1_000_000 ? 50_000 : 10_000;
  return Math.max(low, Math.round(limit / step) * step);
}
