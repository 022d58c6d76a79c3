import type { NewProvider } from "@sandbank/database";
import type { Clock } from "@sandbank/domain";
import { accountTypesOf, type InstitutionManifest } from "@sandbank/institutions";
import { createFdxProvider } from "@sandbank/protocol-fdx/client";
import { createMockProvider } from "@sandbank/protocol-mock/client";
import type { Provider } from "@sandbank/provider";

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
}

/** The client every bank of the sandbox knows from the start; its secret is no secret. */
const CLIENT = { clientId: "sandbank-core", clientSecret: "sandbank-core-secret" };

/** The dialect of the banks under `/api/banks`. */
export const BANK_PROTOCOL = "mock" satisfies InstitutionManifest["protocol"];

/** One line per dialect: how its institutions are reached. */
const ADAPTERS: Record<InstitutionManifest["protocol"], (options: AdapterOptions) => Provider> = {
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
};

/** An adapter for each dialect the institutions speak. */
export function createProviders(options: AdapterOptions): ReadonlyMap<string, Provider> {
  const protocols = [...new Set(options.institutions.map(({ protocol }) => protocol))];
  return new Map(
    protocols.map((protocol) => {
      const institutions = options.institutions.filter((institution) => institution.protocol === protocol);
      return [protocol, ADAPTERS[protocol]({ ...options, institutions })];
    }),
  );
}

/** An institution as the database lists it. */
export function toProviderRow(institution: InstitutionManifest): NewProvider {
  const { id, name, shortName, country, brand, protocol, connect } = institution;
  return {
    slug: id,
    name,
    shortName,
    country,
    ...brand,
    protocol,
    connectKind: connect,
    accountTypes: accountTypesOf(institution),
  };
}

function toBankInfo({ id, name, country, brand }: InstitutionManifest) {
  return { id, name, country, color: brand.color };
}
