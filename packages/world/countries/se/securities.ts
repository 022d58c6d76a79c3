import type { Security } from "../country.ts";

/** Funds first. The ISINs are of no issuer: SE99999… with the check digit of ISO 6166. */
export const securities: readonly Security[] = [
  fund("Global Indexfond", "GLOBIDX", "SE9999900015", 48_210, 850, 1_350),
  fund("Sverige Indexfond", "SVEIDX", "SE9999900023", 36_875, 800, 1_650),
  fund("Teknikfond A", "TEKNIK", "SE9999900031", 129_440, 1_200, 2_200),
  fund("Nordisk Räntefond", "NORDRTA", "SE9999900049", 11_382, 280, 250),
  equity("Investor B", "INVE B", "SE9999900056", 28_650, 1_000, 1_900, 170),
  equity("Volvo B", "VOLV B", "SE9999900064", 27_420, 650, 2_500, 650),
  equity("Atlas Copco A", "ATCO A", "SE9999900072", 18_130, 900, 2_600, 140),
  equity("H&M B", "HM B", "SE9999900080", 16_480, 250, 3_200, 390),
  equity("Telia Company", "TELIA", "SE9999900098", 3_120, 150, 1_900, 640),
  {
    name: "Statsobligation 1065",
    symbol: "SGB 1065",
    isin: "SE9999900106",
    kind: "bond",
    priceMinor: 97_350,
    driftBasisPoints: 60,
    volatilityBasisPoints: 300,
    yieldBasisPoints: 175,
  },
];

function fund(
  name: string,
  symbol: string,
  isin: string,
  priceMinor: number,
  driftBasisPoints: number,
  volatilityBasisPoints: number,
): Security {
  return {
    name,
    symbol,
    isin,
    kind: "fund",
    priceMinor,
    driftBasisPoints,
    volatilityBasisPoints,
    yieldBasisPoints: 0,
  };
}

function equity(
  name: string,
  symbol: string,
  isin: string,
  priceMinor: number,
  driftBasisPoints: number,
  volatilityBasisPoints: number,
  yieldBasisPoints: number,
): Security {
  return {
    name,
    symbol,
    isin,
    kind: "equity",
    priceMinor,
    driftBasisPoints,
    volatilityBasisPoints,
    yieldBasisPoints,
  };
}
