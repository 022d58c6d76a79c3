/** How often something planned comes: a four-weekly one every 28 days, a twice-monthly one on two days of a month. */
export type Rhythm =
  | "weekly"
  | "fortnightly"
  | "four_weekly"
  | "twice_monthly"
  | "monthly"
  | "two_monthly"
  | "quarterly"
  | "half_yearly"
  | "yearly";

/** Something of a life that comes again by plan. */
export interface PlannedFlow {
  /** Names it within the account; the same for all of its transactions. */
  readonly key: string;
  /** `own`: money of the person moved between accounts of theirs by plan, a card's bill among it. */
  readonly kind: "subscription" | "bill" | "income" | "own";
  /** Null for days that follow no rhythm, such as those taxes are due on in some countries. */
  readonly rhythm: Rhythm | null;
}

/** What no bank tells: whether a transaction is one of something that comes again, and of what. */
export interface Truth {
  readonly transactionId: string;
  /** Null for what is no such thing: shopping, fees. */
  readonly flow: PlannedFlow | null;
}
