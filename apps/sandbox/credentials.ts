import type { Customer, World } from "@sandbank/world";

/** Everybody's password: the sandbox keeps no secrets. */
export const PASSWORD = "sandbank";

/** The customer who signs in with these; undefined when nobody does. */
export function checkCredentials(world: World, username: string, password: string): Customer | undefined {
  return password === PASSWORD ? world.findCustomer(username.trim()) : undefined;
}

/** Among how many customers the logins to show are looked for. */
const LOOKED_AT = 40;

/** Logins to show where nothing was set up: those with the most accounts, so that there is something to see. */
export function sampleCustomers(world: World): Customer[] {
  const accountsOf = (customer: number) =>
    world.banks.reduce((sum, bank) => sum + world.accounts({ bank: bank.id, customer }).length, 0);
  return Array.from({ length: LOOKED_AT }, (_, index) => ({
    number: index + 1,
    accounts: accountsOf(index + 1),
  }))
    .sort((a, b) => b.accounts - a.accounts || a.number - b.number)
    .slice(0, 3)
    .map(({ number }) => world.customer(number));
}
