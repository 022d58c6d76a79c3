import type { InstitutionManifest, TinkFlow } from "@sandbank/institutions";
import { tinkProviderName } from "../../wire/index.ts";
import { type FlowTerms, flows } from "./flows.ts";

/** One way to sign in at one demo bank in one market. */
export interface Provider {
  /** e.g. `se-demobank-password` */
  readonly name: string;
  /** ISO 3166-1 alpha-2 */
  readonly market: string;
  readonly bank: InstitutionManifest;
  readonly flow: TinkFlow;
  readonly terms: FlowTerms;
  /** How long a person's consent lasts; null where it does not end. */
  readonly sessionDays: number | null;
}

const made = new WeakMap<readonly InstitutionManifest[], readonly Provider[]>();

/** Every provider behind which one of the banks stands, by market. */
export function providersOf(banks: readonly InstitutionManifest[]): readonly Provider[] {
  const known = made.get(banks);
  if (known) return known;
  const listed = banks
    .flatMap(ofBank)
    .sort((a, b) => (a.market < b.market ? -1 : a.market > b.market ? 1 : 0));
  made.set(banks, listed);
  return listed;
}

/** Those of one market, spelt as ISO 3166-1 or as in the names of providers; in any case. */
export function providersIn(banks: readonly InstitutionManifest[], market: string): readonly Provider[] {
  const wanted = market.toLowerCase();
  return providersOf(banks).filter(
    ({ market: own, name }) => own.toLowerCase() === wanted || name.startsWith(`${wanted}-`),
  );
}

export function findProvider(banks: readonly InstitutionManifest[], name: string): Provider | undefined {
  return providersOf(banks).find((provider) => provider.name === name);
}

/** As what a bank is listed in its own market; none for one that is not behind Tink. */
export function providerNamesOf({ tink }: Pick<InstitutionManifest, "tink">): string[] {
  const [own] = tink?.markets ?? [];
  return tink && own ? own.flows.map((flow) => tinkProviderName(own.market, tink.providerName, flow)) : [];
}

function ofBank(bank: InstitutionManifest): Provider[] {
  const { tink } = bank;
  if (!tink) return [];
  return tink.markets.flatMap(({ market, sessionDays, flows: offered }) =>
    offered.map((flow) => ({
      name: tinkProviderName(market, tink.providerName, flow),
      market,
      bank,
      flow,
      terms: flows[flow],
      sessionDays: flows[flow].consentEnds ? sessionDays : null,
    })),
  );
}
