import type { Position } from "@sandbank/world";

export interface Scheme {
  readonly schemeTypes: "EQUITY_SCHEMES" | "DEBT_SCHEMES" | "OTHER_SCHEMES";
  readonly schemeCategory: string;
  readonly fundType: "EQUITY" | "DEBT" | "OTHERS";
  /** Years each purchase cannot be sold for. */
  readonly lockInYears: number;
}

const EQUITY = { schemeTypes: "EQUITY_SCHEMES", fundType: "EQUITY", lockInYears: 0 } as const;

/**
 * Kinds of schemes by what their names have to say: categorization of mutual fund schemes, SEBI circular of 6 October
 * 2017. A tax saver is locked for three years.
 */
const BY_NAME: readonly (readonly [RegExp, Scheme])[] = [
  [/\bELSS\b|tax saver/i, { ...EQUITY, schemeCategory: "ELSS", lockInYears: 3 }],
  [
    /\bETF\b|\bindex\b/i,
    {
      schemeTypes: "OTHER_SCHEMES",
      schemeCategory: "INDEX_FUNDS_OR_ETFS",
      fundType: "OTHERS",
      lockInYears: 0,
    },
  ],
  [
    /\bliquid\b/i,
    { schemeTypes: "DEBT_SCHEMES", schemeCategory: "LIQUID_FUND", fundType: "DEBT", lockInYears: 0 },
  ],
];

export function schemeOf({ name }: Pick<Position, "name">): Scheme {
  const found = BY_NAME.find(([pattern]) => pattern.test(name))?.[1];
  return found ?? { ...EQUITY, schemeCategory: "MULTI_CAP_FUND" };
}

/** IDCW pays its dividends out, the others keep them. */
export function isPayingOut({ name }: Pick<Position, "name">): boolean {
  return /\bIDCW\b/.test(name);
}

/** The fund house: the first word of all its schemes. */
export function amcOf({ name }: Pick<Position, "name">): string {
  return `${name.split(" ")[0]} Mutual Fund`;
}
