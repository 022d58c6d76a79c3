import type { Bank, CountryCode, Instant } from "@sandbank/domain";
import { dayFrom, startOf } from "./calendar.ts";
import type { Country } from "./countries/country.ts";
import { loadCountry } from "./countries/registry.ts";
import { parseUsername } from "./customer.ts";
import type { Book } from "./ledger/book.ts";
import { LruCache } from "./lru.ts";
import {
  type Account,
  type AppliedEdit,
  type Customer,
  type EventQuery,
  GENERATOR_VERSION,
  type Holder,
  type StatementQuery,
  type World,
  type WorldOptions,
} from "./model/index.ts";
import { AccountEdits } from "./overlay/edits.ts";
import { ScenarioPeople } from "./people.ts";
import { PersonRecord } from "./person-record.ts";
import { personaNumber } from "./personas/registry.ts";
import { candidatesFor, phoneDigits } from "./phones.ts";
import type { Holding } from "./portfolio.ts";
import { rootSeed } from "./rng.ts";
import { AccountView } from "./view/account-view.ts";
import { changesBetween, parseCursor, writeCursor } from "./view/changes.ts";
import { eventsOf } from "./view/events.ts";
import { pageOf } from "./view/page.ts";
import { statementsOf } from "./view/statements.ts";
import { truthOf } from "./view/truth.ts";

const DEFAULT_ID = "default";
const DEFAULT_SEED = 42;
const DEFAULT_COUNTRY = "US";

/**
 * Ledger entries a world keeps at most, everybody together, about 200 bytes each; the rest is made again on need.
 */
export const MOST_ENTRIES_KEPT = 250_000;

/** What a person weighs before any ledger was asked for, in entries. */
const PERSON_WEIGHT = 100;

/** Nothing happens from here on, so that a clock set to the far future shows no year that has none behind it. */
const END_OF_TIME = startOf(dayFrom(2099, 12, 31));

/**
 * A world of people at these banks. Cheap: nothing is generated before somebody asks for it. Asynchronous only
 * because the data of a country is loaded when a world first needs it.
 * @throws RangeError for a seed that is no safe integer, two banks with one id, a country nobody lives in yet, or
 *   scenarios that contradict each other or the banks
 */
export async function createWorld(options: WorldOptions): Promise<World> {
  const { seed = DEFAULT_SEED } = options;
  if (!Number.isSafeInteger(seed)) throw new RangeError(`The seed is ${seed}; it has to be a whole number`);
  const codes = [
    ...new Set([
      ...options.banks.map((bank) => bank.country),
      ...(options.banks.length ? [] : [DEFAULT_COUNTRY]),
    ]),
  ];
  const countries = await Promise.all(codes.map(loadCountry));
  return new GeneratedWorld(options, seed, countries);
}

class GeneratedWorld implements World {
  readonly id: string;
  readonly seed: number;
  readonly generatorVersion = GENERATOR_VERSION;
  readonly clock: World["clock"];
  readonly banks: readonly Bank[];
  readonly overlay: World["overlay"];
  readonly #root: ReturnType<typeof rootSeed>;
  readonly #countries: ReadonlyMap<CountryCode, Country>;
  readonly #banksById: ReadonlyMap<string, Bank>;
  readonly #scenarios: ScenarioPeople;
  readonly #edits = new Map<string, AccountEdits>();
  readonly #applied: AppliedEdit[] = [];
  readonly #records = new LruCache<PersonRecord>(MOST_ENTRIES_KEPT, (record) => PERSON_WEIGHT + record.size);

  constructor(options: WorldOptions, seed: number, countries: readonly Country[]) {
    this.id = options.id ?? DEFAULT_ID;
    this.seed = seed;
    this.clock = options.clock;
    this.banks = [...options.banks];
    this.#banksById = bankIndex(this.banks);
    this.#root = rootSeed(seed);
    this.#countries = new Map(countries.map((country) => [country.code, country]));
    this.#scenarios = new ScenarioPeople(options.scenarios ?? [], this.banks);
    const world = this;
    this.overlay = {
      get sequence() {
        return world.#sequence;
      },
      get edits() {
        return [...world.#applied];
      },
      apply: ({ id: accountId, bank, customer }, edit) =>
        world.#apply({ at: world.#now(), holder: { bank, customer }, accountId, edit }),
      repeat: (edit) => {
        world.#apply(edit);
      },
    };
    for (const edit of options.edits ?? []) this.#apply(edit);
  }

  customer(number: number, country?: CountryCode): Customer {
    return this.#withRecord(this.#countryOf(country).code, number, ({ person }) => person.customer);
  }

  findCustomer(username: string, country?: CountryCode): Customer | undefined {
    const { code } = this.#countryOf(country);
    const name = username.trim().toLowerCase();
    const named = this.#scenarios.numberOf(code, name) ?? personaNumber(name);
    if (named !== undefined) return this.customer(named, code);
    const parsed = parseUsername(name);
    if (!parsed) return undefined;
    const found = this.customer(parsed.number, code);
    return parsed.name === null || found.username === `${parsed.name}.${parsed.number}` ? found : undefined;
  }

  customersByPhone(phone: string, country?: CountryCode): readonly Customer[] {
    const found = this.#countryOf(country);
    const wanted = phoneDigits(phone);
    const numbers = [...this.#scenarios.numbersIn(found.code), ...candidatesFor(found, phone)];
    return [...new Set(numbers)]
      .map((number) => this.customer(number, found.code))
      .filter((customer) => phoneDigits(customer.phone) === wanted);
  }

  accounts({ bank, customer }: { readonly bank: string; readonly customer: number }): readonly Account[] {
    const { country } = this.#bank(bank);
    return this.#withRecord(country, customer, (record) =>
      record.accounts(
        bank,
        this.#now(),
        ({ account }) => this.#edits.get(account.id)?.closedAt ?? null,
        (holding) => this.#base(record, holding, country),
      ),
    );
  }

  account(holder: Parameters<World["account"]>[0], accountId: string): Account | undefined {
    return this.accounts(holder).find(({ id }) => id === accountId);
  }

  balance(account: Account, at: Instant = this.clock.now()) {
    return { at, ...this.#look(account, (view) => view.balance(untilTheEnd(at))) };
  }

  transactions(account: Account, query = {}) {
    return this.#look(account, (view) => pageOf(view, this.#now(), query));
  }

  changesSince(account: Account, cursor?: string, from?: Instant) {
    const now = { at: Math.floor(this.#now()), sequence: this.#sequence };
    return this.#withBook(account, (base) => {
      const viewAt = (sequence: number) =>
        new AccountView(this.#edits.get(account.id)?.bookAt(base, sequence) ?? base);
      const then = cursor === undefined ? null : parseCursor(cursor, account.id);
      const before = then && { view: viewAt(then.sequence), at: then.at };
      const changes = changesBetween(before, { view: viewAt(now.sequence), at: now.at }, from);
      return { ...changes, cursor: writeCursor(now, account.id) };
    });
  }

  events(account: Account, { from, to }: EventQuery) {
    return this.#look(account, (view) => eventsOf(view, { from, to: untilTheEnd(to) }));
  }

  statements(account: Account, query: StatementQuery = {}) {
    const at = query.at === undefined ? this.#now() : untilTheEnd(query.at);
    return this.#look(account, (view) => statementsOf(view, at, query));
  }

  mandates(account: Account) {
    return this.#look(account, ({ book }) => book.mandates?.(this.#now()) ?? []);
  }

  positions(account: Account, at: Instant = this.clock.now()) {
    return this.#look(account, ({ book }) => book.positions?.(untilTheEnd(at)) ?? []);
  }

  loanTerms(account: Account) {
    return this.#look(account, ({ book }) => book.loanTerms?.(this.#now()) ?? null);
  }

  depositTerms(account: Account) {
    return this.#look(account, ({ book }) => book.depositTerms?.() ?? null);
  }

  truth(account: Account, { from, to }: EventQuery) {
    const { country } = this.#bank(account.bank);
    return this.#withRecord(country, account.customer, ({ life }) =>
      this.#withBook(account, (base) => truthOf(base, life, from, untilTheEnd(to))),
    );
  }

  get #sequence(): number {
    return this.#applied.length;
  }

  #now(): Instant {
    return untilTheEnd(this.clock.now());
  }

  #countryOf(code: CountryCode | undefined): Country {
    const wanted = code ?? this.banks[0]?.country ?? DEFAULT_COUNTRY;
    const country = this.#countries.get(wanted);
    if (country) return country;
    throw new RangeError(
      `No bank of this world is in "${wanted}"; there are some in ${[...this.#countries.keys()].join(", ")}`,
    );
  }

  #bank(id: string): Bank {
    const bank = this.#banksById.get(id);
    if (bank) return bank;
    const known = this.banks.map((other) => other.id).join(", ") || "none";
    throw new RangeError(`This world has no bank "${id}"; it has ${known}`);
  }

  /** Runs `use` on what is known of a person, which may be forgotten again afterwards. */
  #withRecord<T>(code: CountryCode, number: number, use: (record: PersonRecord) => T): T {
    const make = () =>
      new PersonRecord({
        root: this.#root,
        country: this.#countryOf(code),
        banks: this.banks.filter((bank) => bank.country === code),
        number,
        scenarios: this.#scenarios.of(code, number),
      });
    return this.#records.with(`${code}/${number}`, make, use);
  }

  #withBook<T>({ id, bank, customer }: Holder & { readonly id: string }, use: (base: Book) => T): T {
    const { country } = this.#bank(bank);
    return this.#withRecord(country, customer, (record) => {
      const holding = record.holding(id);
      if (!holding) throw new RangeError(`Account "${id}" is not one of customer ${customer}`);
      return use(this.#base(record, holding, country));
    });
  }

  /** An account with all the edits made to it. */
  #look<T>(account: Account, use: (view: AccountView) => T): T {
    return this.#withBook(account, (base) =>
      use(new AccountView(this.#edits.get(account.id)?.bookAt(base, this.#sequence) ?? base)),
    );
  }

  #base(record: PersonRecord, holding: Holding, country: CountryCode): Book {
    return record.book(holding, (number) =>
      this.#withRecord(country, number, (friend) => friend.acquaintance),
    );
  }

  #apply(applied: AppliedEdit): string {
    const { at, holder, accountId, edit } = applied;
    const edits = this.#edits.get(accountId) ?? new AccountEdits();
    const { country } = this.#bank(holder.bank);
    const seed = this.#withRecord(country, holder.customer, ({ person }) => person.seed);
    const result = this.#withBook({ id: accountId, ...holder }, (base) =>
      edits.apply(base, this.#sequence + 1, edit, seed, at),
    );
    this.#edits.set(accountId, edits);
    this.#applied.push(applied);
    return result;
  }
}

function untilTheEnd(instant: Instant): Instant {
  return Math.min(instant, END_OF_TIME);
}

function bankIndex(banks: readonly Bank[]): ReadonlyMap<string, Bank> {
  const byId = new Map<string, Bank>();
  for (const bank of banks) {
    if (byId.has(bank.id)) throw new RangeError(`Two banks of the world are called "${bank.id}"`);
    byId.set(bank.id, bank);
  }
  return byId;
}
