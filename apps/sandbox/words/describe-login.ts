import type { Bank } from "@sandbank/domain";
import type { World } from "@sandbank/world";
import { findLogin } from "./find-login.ts";
import { ORDINARY, USUAL_SIGN_IN, words } from "./words.ts";

/** What would happen to somebody who signs in with a user name. */
export type DescribedLogin =
  | {
      readonly login: string;
      readonly found: true;
      readonly customer: {
        readonly number: number;
        readonly username: string;
        readonly name: string;
        readonly persona: string | null;
        /** How many there are at the institution. */
        readonly accounts: number;
        /** True where no other login is this customer. */
        readonly own: boolean;
      };
      readonly words: readonly string[];
      /** In order. */
      readonly atSignIn: readonly string[];
      readonly afterwards: readonly string[];
    }
  | { readonly login: string; readonly found: false; readonly problem: string };

/** Tells which scenario a login would hit at a bank, without signing in. */
export function describeLogin(world: World, bank: Bank, username: string): DescribedLogin {
  const login = findLogin(world, bank.country, username);
  if ("problem" in login) return { login: username, found: false, problem: login.problem };
  const { customer, ownCustomer: own } = login;
  const { number, username: name, givenName, familyName, persona } = customer;
  const spoken = login.words.length > 0 ? login.words : ["ok"];
  const described = spoken.flatMap((word) => words.find((each) => each.name === word) ?? []);
  return {
    login: login.text,
    found: true,
    customer: {
      number,
      username: name,
      name: `${givenName} ${familyName}`,
      persona,
      accounts: world.accounts({ bank: bank.id, customer: number }).length,
      own,
    },
    words: login.words,
    atSignIn: remarkable(
      described.map(({ atSignIn }) => atSignIn),
      USUAL_SIGN_IN,
    ),
    afterwards: remarkable(
      described.map(({ afterwards }) => afterwards),
      ORDINARY,
    ),
  };
}

/** Without what goes without saying, unless that is all there is to say. */
function remarkable(texts: readonly string[], usual: string): readonly string[] {
  const others = texts.filter((text) => text !== usual);
  return others.length > 0 ? others : [usual];
}
