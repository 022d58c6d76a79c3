import type { AccountSubtype, AccountType, Bank, Product } from "@sandbank/domain";

/** Something to hold: a type of account, a current account being a private one; `business` is one of a firm. */
export type Wish = AccountType | "business";

/** A current account for everyday life, not one of a firm. */
function isPrivateCurrent({ type, subtype }: Product): boolean {
  return type === "checking" && subtype !== "business";
}

/**
 * What everyday life runs on at these banks: private current accounts, or, where no bank sells any, savings
 * accounts, as in India.
 */
export function everydayAt(banks: readonly Bank[]): (product: Product) => boolean {
  const sellCurrent = banks.some(({ products }) => products.some(isPrivateCurrent));
  return sellCurrent ? isPrivateCurrent : ({ type }) => type === "savings";
}

/** Cards that mostly cost something every year. */
const PREMIUM: readonly AccountSubtype[] = ["platinum", "travel", "charge"];

/** How usual it is to hold a product; below 0 what nobody takes who has a choice. */
export function usualness({ type, subtype, share, creditLimitMinor }: Product): number {
  if (type !== "credit_card") return share;
  if (subtype === "business") return share - 4;
  if (!creditLimitMinor) return share - 3;
  return PREMIUM.includes(subtype) ? share - 2 : share;
}

/** Products that fulfil a wish, the most usual first. */
export function fulfilling(
  wish: Wish,
  products: readonly Product[],
  isEveryday: (product: Product) => boolean,
): Product[] {
  const fits = (product: Product) => {
    if (wish === "business") return product.type === "checking" && product.subtype === "business";
    if (wish === "checking") return isEveryday(product);
    return product.type === wish;
  };
  return products.filter(fits).sort((left, right) => usualness(right) - usualness(left));
}

/** Whether the banks sell all of these, a product for each. */
export function doSell(banks: readonly Bank[], wishes: readonly Wish[]): boolean {
  const isEveryday = everydayAt(banks);
  const all = banks.flatMap(({ products }) => products);
  const taken = new Set<Product>();
  return wishes.every((wish) => {
    const product = fulfilling(wish, all, isEveryday).find((each) => !taken.has(each));
    if (product) taken.add(product);
    return product !== undefined;
  });
}
