import { tinkMarkets } from "../../wire/index.ts";

/** Where no `market` is given. */
export const DEFAULT_MARKET = "SE";
/** Where no `locale` is given, or one nobody wrote texts for. */
export const DEFAULT_LOCALE = "en_US";

/** True for a market of Tink Link, spelt as ISO 3166-1. */
export function isMarket(market: string): boolean {
  return tinkMarkets[market] !== undefined;
}

/** A language the pages and messages are written in. */
export type LinkLanguage = "en" | "sv" | "de";

/** `sv_SE` and `sv-SE` → `sv`; English where there is no better one. */
export function languageOf(locale: string): LinkLanguage {
  const [language] = locale.toLowerCase().split(/[_-]/);
  return language === "sv" || language === "de" ? language : "en";
}
