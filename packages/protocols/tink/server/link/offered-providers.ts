import { type Provider, providersIn } from "../providers/provider.ts";
import type { TinkContext } from "../tink-context.ts";
import type { Journey } from "./journey.ts";

/** Providers a journey may choose from: all there are here are for tests, so none without `test=true`. */
export function offeredProviders(
  { banks }: Pick<TinkContext, "banks">,
  { market, isTest, segments }: Pick<Journey, "market" | "isTest" | "segments">,
): readonly Provider[] {
  if (!isTest || !segments.includes("PERSONAL")) return [];
  return providersIn(banks, market).filter(({ terms }) => terms.sharesAccounts);
}

/** Those whose name has every word of what was searched for; all where nothing was. */
export function searchProviders(providers: readonly Provider[], query: string): readonly Provider[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  return providers.filter(({ name, bank, terms }) => {
    const text = plain(`${bank.name} ${bank.shortName} ${terms.title} ${name}`);
    return words.every((word) => text.includes(word));
  });
}

/** Without accents and capitals, so that `osterreich` finds `Österreich`. */
function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase();
}
