import { DAY_MS, fixedClock } from "@sandbank/domain";
import { institutions } from "@sandbank/institutions";
import {
  type FiAccount,
  type FiType,
  fiAccountsOf,
  renderFi,
} from "@sandbank/protocol-account-aggregator/fi";
import { type Customer, createWorld, type World } from "@sandbank/world";

const SEED = 42;
const NOW = "2026-01-06T12:00:00Z";
const COUNTRY = "IN";
const RANGES_DAYS = [400, 2];
const WITH_SECOND_VERSION: readonly FiType[] = ["DEPOSIT", "TERM_DEPOSIT", "RECURRING_DEPOSIT"];

export interface SampleDocument {
  /** File name without its ending. */
  readonly name: string;
  /** `Account@type`. */
  readonly type: string;
  readonly version: "v1" | "v2";
  readonly xml: string;
}

/** XML documents of everything these customers have at the Indian banks, with many transactions and with few. */
export async function sampleDocuments(logins: readonly string[]): Promise<SampleDocument[]> {
  const banks = institutions.filter(({ country }) => country === COUNTRY);
  const world = await createWorld({ seed: SEED, clock: fixedClock(NOW), banks });
  return logins.flatMap((login) => {
    const customer = world.findCustomer(login, COUNTRY);
    if (!customer) throw new Error(`Nobody signs in as ${login} in ${COUNTRY}`);
    return banks.flatMap(({ id }) =>
      fiAccountsOf(world, id, customer).flatMap((shared) => documentsOf(world, customer, shared, id)),
    );
  });
}

function documentsOf(world: World, customer: Customer, shared: FiAccount, bank: string): SampleDocument[] {
  const now = world.clock.now();
  const versions = WITH_SECOND_VERSION.includes(shared.fiType) ? (["v1", "v2"] as const) : (["v1"] as const);
  return versions.flatMap((version) =>
    RANGES_DAYS.map((days) => {
      const xml = renderFi({
        world,
        customer,
        ...shared,
        version,
        format: "xml",
        consentTypes: ["PROFILE", "SUMMARY", "TRANSACTIONS"],
        range: { from: now - days * DAY_MS, to: now },
      });
      const type = /^<\?xml[^>]*><Account [^>]*? type="(\w+)"/.exec(xml)?.[1] ?? "unknown";
      const name = `${customer.number}-${bank}-${type}-${version}-${days}d-${shared.accRefNumber}`;
      return { name, type, version, xml };
    }),
  );
}
