import { fromDecimal } from "@sandbank/domain";

/** `DataFilter` of a consent, ReBIT AA 2.x. */
export interface DataFilter {
  readonly type: "TRANSACTIONTYPE" | "TRANSACTIONAMOUNT";
  readonly operator: "=" | "!=" | ">" | "<" | ">=" | "<=";
  readonly value: string;
}

export interface Filtered {
  /** As printed: `DEBIT`, `BUY`. */
  readonly type: string;
  readonly amountMinor: number;
}

/**
 * Whether a transaction meets every filter; of types only equality can be asked.
 * @throws RangeError for an amount that is none, or a type compared by size
 */
export function passes(filters: readonly DataFilter[], { type, amountMinor }: Filtered): boolean {
  return filters.every((filter) => {
    if (filter.type === "TRANSACTIONAMOUNT") {
      return holds(Math.sign(amountMinor - fromDecimal(filter.value, "INR")), filter.operator);
    }
    if (filter.operator !== "=" && filter.operator !== "!=") {
      throw new RangeError(
        `A TRANSACTIONTYPE is equal to "${filter.value}" or not: use = or !=, not ${filter.operator}`,
      );
    }
    return (type === filter.value.toUpperCase()) === (filter.operator === "=");
  });
}

function holds(sign: number, operator: DataFilter["operator"]): boolean {
  switch (operator) {
    case "=":
      return sign === 0;
    case "!=":
      return sign !== 0;
    case ">":
      return sign > 0;
    case "<":
      return sign < 0;
    case ">=":
      return sign >= 0;
    case "<=":
      return sign <= 0;
  }
}
