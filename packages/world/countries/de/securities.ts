import type { Security } from "../country.ts";

/** What is held in a Depot; the identification numbers are of no security. */
export const securities: readonly Security[] = [
  fund("Weltweit Aktien UCITS ETF Acc", "WELT", "DE0000000017", 11_240, 690, 1500, 0),
  fund("Europa 600 UCITS ETF Dist", "EU60", "DE0000000025", 4985, 520, 1550, 260),
  fund("Schwellenländer UCITS ETF Acc", "SLAE", "DE0000000033", 3312, 480, 1850, 0),
  fund("Global Dividende Fonds A", "GLDV", "DE0000000041", 14_870, 470, 1250, 310),
  fund("Mischfonds Ausgewogen R", "MIXR", "DE0000000058", 6240, 310, 750, 120),
  equity("SAP SE", "SAP", "DE0000000066", 17_650, 900, 2500, 110),
  equity("Allianz SE", "ALV", "DE0000000074", 25_840, 650, 2100, 520),
  equity("Siemens AG", "SIE", "DE0000000082", 17_320, 700, 2400, 270),
  equity("Deutsche Telekom AG", "DTE", "DE0000000090", 2265, 620, 1700, 340),
  {
    name: "Bundesrep. Deutschland 2,30 % 2033",
    symbol: "BUND33",
    isin: "DE0000000108",
    kind: "bond",
    priceMinor: 9945,
    driftBasisPoints: 20,
    volatilityBasisPoints: 480,
    yieldBasisPoints: 230,
  },
];

type Numbers = [
  priceMinor: number,
  driftBasisPoints: number,
  volatilityBasisPoints: number,
  yieldBasisPoints: number,
];

function fund(name: string, symbol: string, isin: string, ...numbers: Numbers): Security {
  return security("fund", name, symbol, isin, numbers);
}

function equity(name: string, symbol: string, isin: string, ...numbers: Numbers): Security {
  return security("equity", name, symbol, isin, numbers);
}

function security(
  kind: Security["kind"],
  name: string,
  symbol: string,
  isin: string,
  numbers: Numbers,
): Security {
  const [priceMinor, driftBasisPoints, volatilityBasisPoints, yieldBasisPoints] = numbers;
  return { name, symbol, isin, kind, priceMinor, driftBasisPoints, volatilityBasisPoints, yieldBasisPoints };
}
