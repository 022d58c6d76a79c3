/**
 * The leaves of Tink's default category tree; a transaction is only ever in a leaf. `incurences-fees` is spelt like
 * this on the wire and means insurance and fees; `outlays` are business expenses; what is in `exclude` counts
 * neither as income nor as spending.
 * https://docs.tink.com/api#categories
 */
const tree = {
  expenses: {
    home: ["rent", "mortgage", "communications", "utilities", "incurences-fees", "services", "other"],
    house: ["repairs", "fitment", "garden", "other"],
    food: ["groceries", "restaurants", "coffee", "alcohol-tobacco", "bars", "other"],
    transport: ["car", "publictransport", "flights", "taxi", "other"],
    shopping: ["clothes", "electronics", "hobby", "books", "gifts", "other"],
    entertainment: ["culture", "hobby", "sport", "vacation", "other"],
    wellness: ["healthcare", "pharmacy", "eyecare", "beauty", "other"],
    misc: ["education", "withdrawals", "outlays", "kids", "pets", "charity", "uncategorized", "other"],
  },
  income: {
    salary: ["other"],
    pension: ["other"],
    refund: ["other"],
    benefits: ["other"],
    financial: ["other"],
    other: ["other"],
    uncategorized: ["other"],
  },
  transfers: { savings: ["other"], other: ["other"], exclude: ["other"] },
} as const;

type LeavesOf<T extends Readonly<Record<string, readonly string[]>>> = {
  [P in keyof T & string]: `${P}.${T[P][number]}`;
}[keyof T & string];

/** `expenses:food.groceries`, `income:salary.other`, `transfers:savings.other` … */
export type TinkCategoryCode = {
  [K in keyof typeof tree]: `${K}:${LeavesOf<(typeof tree)[K]>}`;
}[keyof typeof tree];

/** Every leaf, in the order of the tree. */
export const tinkCategoryCodes: readonly string[] = Object.entries<
  Readonly<Record<string, readonly string[]>>
>(tree).flatMap(([kind, parents]) =>
  Object.entries(parents).flatMap(([parent, leaves]) => leaves.map((leaf) => `${kind}:${parent}.${leaf}`)),
);
