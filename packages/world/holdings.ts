import type { Bank, Product } from "@sandbank/domain";
import { type Day, dayFrom, toDate } from "./calendar.ts";
import type { Life } from "./life/life.ts";
import type { Account } from "./model.ts";
import { opaqueId } from "./opaque-id.ts";
import { childSeed, type Seed, type Stream, streamOf } from "./rng.ts";

/** An account with what it is generated from; whether it is open depends on the clock and is added when asked. */
export interface Holding {
  readonly account: Omit<Account, "status">;
  readonly product: Product;
  /** Place in the bank's list of products. */
  readonly productIndex: number;
  readonly seed: Seed;
  readonly openedDay: Day;
}

const MOST_ACCOUNTS = 3;

/** One of the bank's first so many products is held by everybody. */
const CORE_PRODUCTS = 2;

const FIRST_OPENING = dayFrom(2021, 1, 4);
const LAST_OPENING = dayFrom(2025, 3, 31);

/**
 * What a person holds at a bank: each product with the probability of its `share`, the first three drawn at most.
 * Who draws neither of the first two gets the first, so that everybody holds something. Decided product by product,
 * so that one appended to the list changes nothing about the others.
 */
export function holdingsOf(life: Life, bank: Bank): Holding[] {
  const bankSeed = childSeed(life.seed, "bank", bank.id);
  const draws = bank.products.map((product) => streamOf(bankSeed, "holds", product.id).chance(product.share));
  if (!draws.slice(0, CORE_PRODUCTS).includes(true)) draws[0] = true;
  return bank.products
    .flatMap((product, index) => (draws[index] ? [createHolding(life, bank, bankSeed, product, index)] : []))
    .slice(0, MOST_ACCOUNTS);
}

function createHolding(
  life: Life,
  bank: Bank,
  bankSeed: Seed,
  product: Product,
  productIndex: number,
): Holding {
  const seed = childSeed(bankSeed, "product", product.id);
  const stream = streamOf(seed, "account");
  const openedDay = stream.int(FIRST_OPENING, LAST_OPENING);
  const isCard = product.type === "credit_card";
  return {
    product,
    productIndex,
    seed,
    openedDay,
    account: {
      bank: bank.id,
      customer: life.person.customer.number,
      id: opaqueId(seed, "account"),
      productId: product.id,
      name: product.name,
      type: product.type,
      subtype: product.subtype,
      currency: bank.currency,
      lastFour: String(stream.int(0, 9999)).padStart(4, "0"),
      openedOn: toDate(openedDay),
      creditLimitMinor:
        isCard && product.creditLimitMinor ? drawLimit(life, product.creditLimitMinor, stream) : null,
      aprBasisPoints: product.aprBasisPoints ?? null,
      statementDay: isCard ? stream.int(1, 28) : null,
    },
  };
}

/** Towards the upper end for those who earn more, in steps a bank would grant. */
function drawLimit(life: Life, [low, high]: readonly [number, number], stream: Stream): number {
  const standing = (life.affluence - 0.75) / 0.75;
  const share = Math.min(1, Math.max(0, 0.5 * standing + 0.5 * stream.unit()));
  const limit = low + (high - low) * share;
  const step = limit >= 1_000_000 ? 50_000 : 10_000;
  return Math.max(low, Math.round(limit / step) * step);
}
