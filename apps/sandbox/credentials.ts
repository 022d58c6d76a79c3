import { type CountryCode, DAY_MS } from "@sandbank/domain";
import type { Customer, World } from "@sandbank/world";
import type { HostedInstitution } from "./hosted-institution.ts";
import { findLogin, type Login, type UnknownLogin } from "./words/find-login.ts";

/** Everybody's password: the sandbox keeps no secrets. */
export const PASSWORD = "sandbank";

/** Every one-time code. */
export const ONE_TIME_CODE = "123456";

/** Whose user name and password these are, and what the words in it do; a sentence where they are nobody's. */
export function checkCredentials(
  { world, manifest }: Pick<HostedInstitution, "world" | "manifest">,
  username: string,
  password: string,
): Login | UnknownLogin {
  const login = findLogin(world, manifest.country, username);
  if ("problem" in login) return { problem: `No customer has this user name. ${login.problem}` };
  if (password === PASSWORD) return login;
  const problem = `No customer has this user name and password. The password is always ${PASSWORD}.`;
  return { problem };
}

/** Among how many customers the logins to show are looked for. */
const LOOKED_AT = 40;

/** Of worlds shown lately, as long as nothing about them that counts has changed. */
const samples = new WeakMap<
  World,
  { readonly state: string; readonly ofCountry: Map<CountryCode, Customer[]> }
>();

/** Logins of a country to show where nothing was set up: those with the most accounts, so that there is something to see. */
export function sampleCustomers(world: World, country: CountryCode): readonly Customer[] {
  const state = `${world.overlay.sequence} ${Math.floor(world.clock.now() / DAY_MS)}`;
  let known = samples.get(world);
  if (known?.state !== state) known = { state, ofCountry: new Map() };
  samples.set(world, known);
  const found = known.ofCountry.get(country) ?? findSamples(world, country);
  known.ofCountry.set(country, found);
  return found;
}

function findSamples(world: World, country: CountryCode): Customer[] {
  const banks = world.banks.filter((bank) => bank.country === country);
  const accountsOf = (customer: number) =>
    banks.reduce((sum, bank) => sum + world.accounts({ bank: bank.id, customer }).length, 0);
  return Array.from({ length: LOOKED_AT }, (_, index) => ({
    number: index + 1,
    accounts: accountsOf(index + 1),
  }))
    .sort((a, b) => b.accounts - a.accounts || a.number - b.number)
    .slice(0, 3)
    .map(({ number }) => world.customer(number, country));
}
