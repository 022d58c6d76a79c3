/** How a market is called in the names of providers, where that is not its code. */
const NAMED_MARKET: Readonly<Record<string, string>> = { GB: "uk" };

/** The name of a provider: `se-demobank-password`. */
export function tinkProviderName(market: string, bank: string, flow: string): string {
  return `${NAMED_MARKET[market] ?? market.toLowerCase()}-${bank}-${flow}`;
}
