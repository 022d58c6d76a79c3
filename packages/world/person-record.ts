import { type Bank, dateOf, type Instant } from "@sandbank/domain";
import { fromDate, startOf } from "./calendar.ts";
import type { Country } from "./countries/country.ts";
import { createPerson, type Person } from "./customer.ts";
import type { Book } from "./ledger/book.ts";
import { type Acquaintance, openBooks } from "./ledger/person-books.ts";
import { createLife, type Life } from "./life/life.ts";
import type { Account, ScenarioAccount, ScenarioPerson } from "./model/index.ts";
import { holderOf, openAccount } from "./open-account.ts";
import { ExactBook } from "./overlay/exact-book.ts";
import { type Holding, portfolioOf, roleOf } from "./portfolio.ts";
import { childSeed, type Seed } from "./rng.ts";

/** What a person is made from. */
export interface PersonSource {
  readonly root: Seed;
  readonly country: Country;
  /** Those of the person's country, in the world's order. */
  readonly banks: readonly Bank[];
  readonly number: number;
  /** What scenarios say of them, in order. */
  readonly scenarios: readonly ScenarioPerson[];
}

/** One person: what they hold anywhere, and its ledgers as far as somebody looked. */
export class PersonRecord {
  readonly person: Person;
  readonly holdings: readonly Holding[];
  readonly #source: PersonSource;
  readonly #generated: readonly Holding[];
  readonly #exact: readonly (readonly [Holding, ScenarioAccount])[];
  readonly life: Life;
  #books: ReadonlyMap<string, Book> | null = null;

  constructor(source: PersonSource) {
    const { root, country, banks, number, scenarios } = source;
    this.#source = source;
    this.person = createPerson(root, country, number, scenarios[0]);
    this.life = createLife(this.person, country);
    this.#generated = scenarios.some(({ only }) => only) ? [] : portfolioOf(this.life, banks);
    this.#exact = scenarios.flatMap(({ accounts }) =>
      accounts.map((account) => [exactHolding(this.person, country, banks, account), account] as const),
    );
    this.holdings = [...this.#generated, ...this.#exact.map(([holding]) => holding)];
  }

  /** Ledger entries kept. */
  get size(): number {
    let size = 0;
    for (const book of this.#books?.values() ?? []) size += book.size;
    return size;
  }

  /**
   * What friends need to know of them. Their friends pay them all the same where a scenario shows other accounts
   * than those they would have: nobody's rows depend on what is shown of somebody else.
   */
  get acquaintance(): Acquaintance {
    const { givenName, familyName } = this.person.customer;
    const lived = this.#generated.length > 0 ? this.#generated : portfolioOf(this.life, this.#source.banks);
    const main = lived.find(({ role }) => role === "main");
    return { name: `${givenName} ${familyName}`, mainOpenedDay: main?.openedDay ?? null };
  }

  /**
   * Accounts at a bank that were opened by the instant.
   * @param closedBy when somebody closed an account by an edit, null when nobody did
   */
  accounts(
    bankId: string,
    now: Instant,
    closedBy: (holding: Holding) => Instant | null,
    bookOf: (holding: Holding) => Book,
  ): Account[] {
    return this.holdings
      .filter(({ bank, openedDay }) => bank.id === bankId && startOf(openedDay) <= now)
      .map((holding) => {
        const ownClosing = () => (this.#mayClose(holding) ? bookOf(holding).closedAt : null);
        return accountAt(holding, closedBy(holding) ?? ownClosing(), now);
      });
  }

  /** By itself. */
  #mayClose(holding: Holding): boolean {
    const { role } = holding;
    if (role !== "card" && role !== "savings" && role !== "main") return true;
    return this.#exact.some(([exact]) => exact === holding);
  }

  holding(accountId: string): Holding | undefined {
    return this.holdings.find(({ account }) => account.id === accountId);
  }

  book(holding: Holding, acquaintance: (number: number) => Acquaintance): Book {
    this.#books ??= this.#open(acquaintance);
    const book = this.#books.get(holding.account.id);
    if (!book) throw new RangeError(`Account "${holding.account.id}" is not one of this customer`);
    return book;
  }

  #open(acquaintance: (number: number) => Acquaintance): ReadonlyMap<string, Book> {
    const generated = openBooks({
      life: this.life,
      root: this.#source.root,
      holdings: this.#generated,
      acquaintance,
    });
    const exact = this.#exact.map(([holding, account]) => new ExactBook(holding, account, this.person.seed));
    return new Map([...generated, ...exact].map((book) => [book.holding.account.id, book]));
  }
}

const openAccounts = new WeakMap<Holding, Account>();

function accountAt(holding: Holding, closedAt: Instant | null, now: Instant): Account {
  const { account } = holding;
  if (closedAt !== null && closedAt <= now)
    return { ...account, status: "closed", closedOn: dateOf(closedAt) };
  const open: Account = openAccounts.get(holding) ?? { ...account, status: "open", closedOn: null };
  openAccounts.set(holding, open);
  return open;
}

function exactHolding(
  person: Person,
  country: Country,
  banks: readonly Bank[],
  exact: ScenarioAccount,
): Holding {
  const bank = banks.find(({ id }) => id === exact.bank);
  if (!bank)
    throw new RangeError(
      `The scenario names bank "${exact.bank}", which is none of ${country.code} in this world`,
    );
  const seed = childSeed(person.seed, "scenario", exact.bank, exact.key);
  const { type, subtype, productId, name } = exact;
  const { customer } = person;
  const known = bank.products.find(({ id }) => id === productId);
  const product = { ...(known ?? { id: productId, name, share: 0 }), type, subtype };
  const agreed = { ...exact, parties: exact.parties ?? [holderOf(customer)] };
  return {
    bank,
    product,
    role: roleOf(product),
    index: 0,
    seed,
    openedDay: fromDate(exact.openedOn),
    account: openAccount(customer, bank, product, seed, agreed, exact.numbers),
  };
}
