import type { Customer, World } from "@sandbank/world";

/** Everybody's password: the sandbox keeps no secrets. */
export const PASSWORD = "sandbank";

/** The customer who signs in with these; undefined when nobody does. */
export function checkCredentials(world: World, username: string, password: string): Customer | undefined {
  return password === PASSWORD ? world.findCustomer(username.trim()) : undefined;
}

/** Logins to show where nothing was set up. */
export function sampleCustomers(world: World): Customer[] {
  return [1, 2, 3].map((number) => world.customer(number));
}
