import type { AccountType, Bank, Product } from "@sandbank/domain";

/** Something to hold: a type of account, a current account being a private one; `business` is one of a firm. */
export type Wish = AccountType | "business";

/** A current account for everyday life, not one of a firm. */
export function isPrivateCurrent({ type, subtype }: Product): boolean {
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

/** Products that fulfil a wish, the most usual first; cards without a limit and those of firms last. */
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
  const rank = ({ type, subtype, share, creditLimitMinor }: Product) =>
    type !== "credit_card"
      ? share
      : subtype === "business"
        ? share - 4
        : creditLimitMinor
          ? share
          : share - 2;
  return products.filter(fits).sort((left, right) => rank(right) - rank(left));
}

/** Whether the banks sell all of these; a wish named twice takes two products. */
export function doSell(banks: readonly Bank[], wishes: readonly Wish[]): boolean {
  const isEveryday = everydayAt(banks);
  const all = banks.flatMap(({ products }) => products);
  return wishes.every((wish) => {
    const times = wishes.filter((other) => other === wish).length;
    return fulfilling(wish, all, isEveryday).length >= times;
  });
}
