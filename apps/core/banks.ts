import type { NewProvider } from "@sandbank/database";
import type { Clock } from "@sandbank/domain";
import { accountTypesOf, type InstitutionManifest } from "@sandbank/institutions";
import { type AaProviderOptions, createAaProvider } from "@sandbank/protocol-account-aggregator/client";
import { createFdxProvider } from "@sandbank/protocol-fdx/client";
import { createMockProvider } from "@sandbank/protocol-mock/client";
import { createTinkProvider } from "@sandbank/protocol-tink/client";
import { tinkProviderName } from "@sandbank/protocol-tink/wire";
import type { Provider } from "@sandbank/provider";
import type { AaConfig } from "./aa-config.ts";
import type { TinkConfig } from "./tink-config.ts";

interface AdapterOptions {
  readonly institutions: readonly InstitutionManifest[];
  readonly sandboxUrl: string;
  readonly clock: Clock;
  /** How long to wait for any one answer; default the adapter's. */
  readonly timeoutMs?: number;
  /** Whether to ask people for the permission to be told of news. */
  readonly notifications?: boolean;
  /** Transactions asked for at a time; default the adapter's. */
  readonly pageSize?: number;
  readonly fetch?: typeof fetch;
  /** Null = the banks behind an aggregator are the built-in mock ones. */
  readonly accountAggregator?: AaConfig | null;
  /** Needed where an institution is behind Tink. */
  readonly tink?: TinkConfig;
  /** How many days back a first sync reads; default a year. */
  readonly initialHistoryDays?: number;
}

/** The client every bank of the sandbox knows from the start; its secret is no secret. */
const CLIENT = { clientId: "sandbank-core", clientSecret: "sandbank-core-secret" };

/** How an institution is reached. */
export type AdapterName = "fdx" | "mock" | "account-aggregator" | "tink";

/** How the banks under `/api/banks` are reached (seed B, USE_PRODUCTION_BANK_PROVIDER). */
export function bankAdapter(accountAggregator: AaConfig | null): AdapterName {
  return accountAggregator ? "account-aggregator" : "mock";
}

/** What reaches the institutions of a dialect. */
function adapterOf(protocol: InstitutionManifest["protocol"], aggregator: AaConfig | null): AdapterName {
  return protocol === "account-aggregator" ? bankAdapter(aggregator) : protocol;
}

/** One line per adapter. */
const ADAPTERS: Record<AdapterName, (options: AdapterOptions) => Provider> = {
  fdx: ({ institutions, sandboxUrl, ...rest }) =>
    createFdxProvider({
      ...rest,
      banks: institutions.map((institution) => ({
        ...toBankInfo(institution),
        ...CLIENT,
        issuer: new URL(`${sandboxUrl}/${institution.id}`),
        apiUrl: `${sandboxUrl}/${institution.id}/fdx/v6`,
        historyDays: institution.historyDays,
      })),
    }),
  mock: ({ institutions, clock }) => createMockProvider({ banks: institutions.map(toBankInfo), clock }),
  "account-aggregator": ({ institutions, accountAggregator, initialHistoryDays = 365, ...rest }) => {
    if (!accountAggregator) throw new TypeError("there is no aggregator to reach these banks through");
    return createAaProvider({
      ...rest,
      door: doorOf(accountAggregator),
      isSandbox: accountAggregator.isSandbox,
      ...(accountAggregator.redirectUrl !== null && { redirectUrl: accountAggregator.redirectUrl }),
      banks: institutions.map((institution) => ({
        ...toBankInfo(institution),
        fipId: `${institution.id.toUpperCase()}-FIP`,
        historyDays: Math.min(institution.historyDays, initialHistoryDays),
      })),
    });
  },
  tink: ({ institutions, tink, ...rest }) => {
    if (!tink) throw new TypeError("there is no Tink to reach these banks through");
    return createTinkProvider({
      ...rest,
      ...tink,
      banks: institutions.map((institution) => ({
        ...toBankInfo(institution),
        providerNames: providerNamesOf(institution),
      })),
    });
  },
};

/** An adapter for each dialect the institutions speak. */
export function createProviders(options: AdapterOptions): ReadonlyMap<string, Provider> {
  const nameOf = ({ protocol }: InstitutionManifest) =>
    adapterOf(protocol, options.accountAggregator ?? null);
  const names = [...new Set(options.institutions.map(nameOf))];
  return new Map(
    names.map((name) => {
      const institutions = options.institutions.filter((each) => nameOf(each) === name);
      return [name, ADAPTERS[name]({ ...options, institutions })];
    }),
  );
}

function doorOf({ door, rebit, ...aggregator }: AaConfig): AaProviderOptions["door"] {
  const { baseUrl, clientId, clientSecret, productInstanceId } = aggregator;
  if (door === "rebit" && rebit) return { kind: "rebit", baseUrl, clientId, clientSecret, ...rebit };
  return { kind: "setu", baseUrl, clientId, clientSecret, productInstanceId };
}

/** A bank asks the person itself; how else they may sign in is theirs to choose where Tink lets them. */
const FIRST_FLOW = "open-banking-redirect";

function providerNamesOf({ id, tink }: InstitutionManifest): readonly [string, ...string[]] {
  const own = tink?.markets[0];
  if (!tink || !own) throw new TypeError(`${id} is behind no provider of Tink`);
  const others = own.flows.filter((flow) => flow !== FIRST_FLOW);
  const nameOf = (flow: string) => tinkProviderName(own.market, tink.providerName, flow);
  return [nameOf(FIRST_FLOW), ...others.map(nameOf)];
}

/** What the mock provider keeps at every bank, whatever the bank has. */
const MOCK_ACCOUNTS = ["savings"] as const;

/** Institutions as the database lists them. */
export function toProviderRows(
  institutions: readonly InstitutionManifest[],
  aggregator: AaConfig | null = null,
): NewProvider[] {
  return institutions.map((institution) => toProviderRow(institution, aggregator));
}

function toProviderRow(institution: InstitutionManifest, aggregator: AaConfig | null): NewProvider {
  const { id, name, shortName, country, brand, connect } = institution;
  const protocol = adapterOf(institution.protocol, aggregator);
  return {
    slug: id,
    name,
    shortName,
    country,
    ...brand,
    protocol,
    // An aggregator knows people by their mobile number.
    connectKind: protocol === "account-aggregator" ? "mobile" : connect,
    accountTypes: protocol === "mock" ? [...MOCK_ACCOUNTS] : accountTypesOf(institution),
  };
}

function toBankInfo({ id, name, country, brand }: InstitutionManifest) {
  return { id, name, country, color: brand.color };
}
