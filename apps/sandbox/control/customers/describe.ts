import type { Customer } from "@sandbank/world";
import { z } from "zod";
import type { HostedWorld } from "../../worlds/hosted-world.ts";
import { accountView, viewAccount } from "../accounts/account-view.ts";
import { accountsOf } from "../accounts/find-account.ts";
import { procedure } from "../trpc.ts";
import { customerView, viewCustomer } from "./customer-view.ts";
import { findPerson, personInput } from "./find-person.ts";

export const describedCustomer = customerView
  .extend({ accounts: z.array(accountView) })
  .meta({ id: "CustomerWithAccounts" });

export function describeCustomer(hosted: HostedWorld, person: Customer): z.input<typeof describedCustomer> {
  const accounts = accountsOf(hosted, person).map((account) => viewAccount(hosted, account));
  return { ...viewCustomer(person), accounts };
}

export const describe = procedure
  .meta({
    rest: {
      method: "GET",
      path: "/customers/{customer}",
      summary: "A person with all accounts and balances",
    },
  })
  .input(z.strictObject(personInput))
  .output(describedCustomer)
  .query(({ ctx: { hosted }, input }) => describeCustomer(hosted, findPerson(hosted, input)));
