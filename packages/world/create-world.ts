import type { Bank, Instant } from "@sandbank/domain";
import { dayFrom, startOf } from "./calendar.ts";
import type { Country } from "./countries/country.ts";
import { loadCountry } from "./countries/registry.ts";
import { createPerson, parseUsername } from "./customer.ts";
import { HolderRecord } from "./holder-record.ts";
import { createLife } from "./life/life.ts";
import { LruCache } from "./lru.ts";
import { type Account, type Customer, GENERATOR_VERSION, type World, type WorldOptions } from "./model.ts";
import { rootSeed } from "./rng.ts";

const DEFAULT_ID = "default";
const DEFAULT_SEED = 42;
const DEFAULT_COUNTRY = "US";

/**
 * Ledger entries a world keeps at most, all holders together, about 200 bytes each; the rest is made again on
 * need.
 */
export const MOST_ENTRIES_KEPT = 250_000;

/** What a holder weighs before any ledger was asked for, in entries. */
const HOLDER_WEIGHT = 100;

/** Nothing happens from here on, so that a clock set to the far future costs seconds and not the memory. */
const END_OF_TIME = startOf(dayFrom(2100, 1, 1));

/**
 * A world of people at these banks. Cheap: nothing is generated before somebody asks for it. Asynchronous only
 * because the data of a country is loaded when a world first needs it.
 * @throws RangeError for a seed that is no safe integer, two banks with one id, or a country nobody lives in yet
 */
export async function createWorld(options: WorldOptions): Promise<World> {
  const { id = DEFAULT_ID, seed = DEFAULT_SEED, clock } = options;
  if (!Number.isSafeInteger(seed)) throw new RangeError(`The seed is ${seed}; it has to be a whole number`);
  const banks = [...options.banks];
  const byId = bankIndex(banks);
  const countries = await Promise.all([...new Set(banks.map((bank) => bank.country))].map(loadCountry));
  // People live where the first bank is, so that a bank appended to the list moves nobody.
  const country: Country = countries[0] ?? (await loadCountry(DEFAULT_COUNTRY));
  const root = rootSeed(seed);
  const records = new LruCache<HolderRecord>(MOST_ENTRIES_KEPT, (record) => HOLDER_WEIGHT + record.size);

  const customer = (number: number): Customer => createPerson(root, country, number).customer;

  /** Runs `use` on what is known of a holder, which may be forgotten again afterwards. */
  function withRecord<T>(bankId: string, number: number, use: (record: HolderRecord) => T): T {
    const bank = byId.get(bankId);
    if (!bank) {
      const known = banks.map((other) => other.id).join(", ") || "none";
      throw new RangeError(`This world has no bank "${bankId}"; it has ${known}`);
    }
    const make = () => new HolderRecord(createLife(createPerson(root, country, number), country), bank);
    return records.with(`${bankId}/${number}`, make, use);
  }

  const withAccount = <T>({ bank, customer: number }: Account, use: (record: HolderRecord) => T): T =>
    withRecord(bank, number, use);
  const untilTheEnd = (instant: Instant) => Math.min(instant, END_OF_TIME);

  return {
    id,
    seed,
    generatorVersion: GENERATOR_VERSION,
    clock,
    banks,
    customer,
    findCustomer(username) {
      const parsed = parseUsername(username);
      if (!parsed) return undefined;
      const found = customer(parsed.number);
      return parsed.name === null || found.username === `${parsed.name}.${parsed.number}` ? found : undefined;
    },
    accounts: (holder) =>
      withRecord(holder.bank, holder.customer, (record) => record.accounts(untilTheEnd(clock.now()))),
    account: (holder, accountId) =>
      withRecord(holder.bank, holder.customer, (record) =>
        record.accounts(untilTheEnd(clock.now())).find((account) => account.id === accountId),
      ),
    balance(account, at = clock.now()) {
      const balance = withAccount(account, (record) => record.balance(account.id, untilTheEnd(at)));
      return { at, ...balance };
    },
    transactions: (account, query = {}) =>
      withAccount(account, (record) => record.transactions(account.id, untilTheEnd(clock.now()), query)),
    statements: (account) =>
      withAccount(account, (record) => record.statements(account.id, untilTheEnd(clock.now()))),
  };
}

function bankIndex(banks: readonly Bank[]): ReadonlyMap<string, Bank> {
  const byId = new Map<string, Bank>();
  for (const bank of banks) {
    if (byId.has(bank.id)) throw new RangeError(`Two banks of the world are called "${bank.id}"`);
    byId.set(bank.id, bank);
  }
  return byId;
}
