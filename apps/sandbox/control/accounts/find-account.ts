import type { Account, Customer } from "@sandbank/world";
import { z } from "zod";
import type { HostedWorld } from "../../worlds/hosted-world.ts";
import { findPerson, personInput } from "../customers/find-person.ts";
import { Refusal } from "../refusal.ts";

/** How verbs say which account is meant. */
export const accountInput = {
  ...personInput,
  account: z.string().min(1).describe("Id of the account, the one its institution shows."),
};

/** Every account of a person, at all institutions of their country, in the order of the institutions. */
export function accountsOf({ world }: HostedWorld, { number, country }: Customer): Account[] {
  const theirs = world.banks.filter((bank) => bank.country === country);
  return theirs.flatMap(({ id }) => world.accounts({ bank: id, customer: number }));
}

/** @throws Refusal for a person or an account that is not there */
export function findAccount(
  hosted: HostedWorld,
  wanted: { readonly customer: string; readonly country?: string | undefined; readonly account: string },
): Account {
  const accounts = accountsOf(hosted, findPerson(hosted, wanted));
  const found = accounts.find(({ id }) => id === wanted.account);
  if (found) return found;
  const known = accounts.map(({ id, bank, type }) => `${id} (${bank}, ${type})`).join(", ") || "none";
  throw new Refusal(
    "not_found",
    "unknown_account",
    `"${wanted.customer}" has no account "${wanted.account}"; their accounts are: ${known}.`,
  );
}
