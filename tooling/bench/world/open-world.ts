import { type AccountType, fixedClock } from "@sandbank/domain";
import { institutions } from "@sandbank/institutions";
import { type Account, createWorld, type World } from "@sandbank/world";

const COUNTRY = "US";
const PRESENT = "2026-03-01T12:00:00Z";
/** Whole years: none of what is generated is still to come. */
export const END_OF_HISTORY = "2025-12-31T23:59:59Z";
/** An account opened by then has ten years of history. */
const TEN_YEARS_AGO = "2016-03-01";

export const banks = institutions.filter(({ country }) => country === COUNTRY);

/** The world all rows are measured in: every institution of one country. */
export function openWorld(present = PRESENT): Promise<World> {
  return createWorld({ clock: fixedClock(present), banks });
}

export function accountsOf(world: World, customer: number): Account[] {
  return world.banks.flatMap(({ id }) => world.accounts({ bank: id, customer }));
}

/** One account with ten years of history from each customer that has one, from `first` on; cards and others in turn. */
export async function oldAccounts(
  first: number,
  count: number,
  types: readonly AccountType[] = ["checking", "credit_card"],
): Promise<Account[]> {
  const world = await openWorld();
  const found: Account[] = [];
  for (let customer = first; found.length < count; customer++) {
    const old = accountsOf(world, customer).filter(({ openedOn }) => openedOn <= TEN_YEARS_AGO);
    const wanted = types[found.length % types.length];
    const account = old.find(({ type }) => type === wanted);
    if (account) found.push(account);
  }
  return found;
}

/** What an application does first: the account list of a bank, then the first page of one of them. */
export function firstPage(world: World, { bank, customer, id }: Account): number {
  const account = world.account({ bank, customer }, id);
  if (!account) throw new Error(`Customer ${customer} has no account ${id} at ${bank}`);
  return world.transactions(account).transactions.length;
}
