import type { Bank, Product } from "@sandbank/domain";
import type { Life } from "./life/life.ts";
import { personaOf } from "./personas/registry.ts";
import { childSeed, numberOf, streamOf } from "./rng.ts";
import { everydayAt, fulfilling, usualness, type Wish } from "./wishes.ts";

export interface HeldProduct {
  readonly bank: Bank;
  readonly product: Product;
  /** The account everyday life runs on: one per person. */
  readonly isMain: boolean;
}

type IsEveryday = (product: Product) => boolean;

const MOST_ACCOUNTS = 3;
/** One of the bank's first so many products is held by everybody. */
const CORE_PRODUCTS = 2;
/** Born later, nobody has bought a home yet. */
const YOUNGEST_OWNER = "1998";
/** At a bank that is not the main one, people hold less. */
const ELSEWHERE = 0.6;

/**
 * What a person holds at these banks, in the order of the banks and their products. Anybody: at each bank every
 * product with the probability of its `share`, three at most and at least one. Who wishes for something (the trait
 * `holds`) has exactly that at the main bank, from another bank what the main one does not sell, and at every
 * further bank the first of the wishes it fulfils.
 */
export function heldProducts(life: Life, banks: readonly Bank[]): HeldProduct[] {
  const isEveryday = everydayAt(banks);
  const { holds } = life.traits;
  if (holds) return wishedFor(life, banks, holds, isEveryday);
  const main = mainBank(life, banks, (bank) => (bank.products.some(isEveryday) ? 1 : 0));
  return banks.flatMap((bank) => drawnAt(life, bank, bank === main, isEveryday));
}

/** The bank with the highest score, by draw among equals; null when all score nothing. */
function mainBank(life: Life, banks: readonly Bank[], scoreOf: (bank: Bank) => number): Bank | null {
  let best: Bank | null = null;
  let bestScore = 0;
  let bestDraw = -1;
  for (const bank of banks) {
    const score = scoreOf(bank);
    const draw = numberOf(childSeed(life.seed, "main-bank", bank.id));
    if (score > bestScore || (score > 0 && score === bestScore && draw > bestDraw)) {
      [best, bestScore, bestDraw] = [bank, score, draw];
    }
  }
  return best;
}

/** Of the banks with the highest score the one whose turn it is; null for who is no copy of a persona, or elsewhere. */
function bankInTurn(
  { person: { customer }, traits, country }: Life,
  banks: readonly Bank[],
  scoreOf: (bank: Bank) => number,
): Bank | null {
  const copy = traits.banksInTurnIn === country.code ? personaOf(customer.number)?.copy : undefined;
  const most = Math.max(...banks.map(scoreOf));
  const best = banks.filter((bank) => most > 0 && scoreOf(bank) === most);
  return copy === undefined ? null : (best[(copy - 1) % best.length] ?? null);
}

function drawnAt(life: Life, bank: Bank, isMainBank: boolean, isEveryday: IsEveryday): HeldProduct[] {
  const bankSeed = childSeed(life.seed, "bank", bank.id);
  const main = isMainBank ? bank.products.find(isEveryday) : undefined;
  const held = bank.products.filter((product) => {
    const wanted = product.share * (isMainBank ? 1 : ELSEWHERE);
    if (product.type === "mortgage" && life.person.customer.birthDate > YOUNGEST_OWNER) return false;
    return product === main || streamOf(bankSeed, "holds", product.id).chance(wanted);
  });
  const [first] = bank.products;
  if (first && !bank.products.slice(0, CORE_PRODUCTS).some((product) => held.includes(product))) {
    held.unshift(first);
  }
  const others = held.filter((product) => product !== main).slice(0, MOST_ACCOUNTS - (main ? 1 : 0));
  return held
    .filter((product) => product === main || others.includes(product))
    .map((product) => ({ bank, product, isMain: product === main }));
}

function wishedFor(
  life: Life,
  banks: readonly Bank[],
  wishes: readonly Wish[],
  isEveryday: IsEveryday,
): HeldProduct[] {
  const worth = (product: Product | undefined) => (!product ? 0 : usualness(product) < 0 ? 1 : 2);
  const score = ({ products }: Bank) => {
    if (!products.some(isEveryday)) return 0;
    return wishes.reduce((sum, wish) => sum + worth(fulfilling(wish, products, isEveryday)[0]), 1);
  };
  const main = bankInTurn(life, banks, score) ?? mainBank(life, banks, score);
  const inTurn = main ? [main, ...banks.filter((bank) => bank !== main)] : banks;
  const taken = new Map<Product, Bank>();
  const take = (wish: Wish, bank: Bank) => {
    const product = fulfilling(wish, bank.products, isEveryday).find((each) => !taken.has(each));
    if (product) taken.set(product, bank);
    return product;
  };
  const mainProduct = main ? fulfilling("checking", main.products, isEveryday)[0] : undefined;
  for (const wish of wishes) inTurn.some((bank) => take(wish, bank));
  for (const bank of inTurn) {
    if (![...taken.values()].includes(bank)) wishes.some((wish) => take(wish, bank));
  }
  return banks.flatMap((bank) =>
    bank.products
      .filter((product) => taken.get(product) === bank)
      .map((product) => ({ bank, product, isMain: product === mainProduct })),
  );
}
