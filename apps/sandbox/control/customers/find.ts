import { accountType } from "@sandbank/domain";
import type { Customer } from "@sandbank/world";
import { z } from "zod";
import type { HostedWorld } from "../../worlds/hosted-world.ts";
import { accountsOf } from "../accounts/find-account.ts";
import { procedure } from "../trpc.ts";
import { customerView, viewCustomer } from "./customer-view.ts";
import { countryOf, personInput } from "./find-person.ts";

/** There is no end of people: so many are looked at for those who hold what is asked for. */
const MOST_LOOKED_AT = 1000;

const findInput = z.strictObject({
  username: z.string().optional().describe("User name, customer number or persona: at most one person."),
  country: personInput.country,
  institution: z.string().optional().describe("Only people with an account there."),
  accountType: accountType.optional().describe("Only people with such an account, there or anywhere."),
  after: z.int().min(0).default(0).describe("Customer numbers from the next one on."),
  limit: z.int().min(1).max(100).default(20),
});

export const find = procedure
  .meta({
    rest: {
      method: "GET",
      path: "/customers",
      summary: "Find people",
      description: `By user name, or those who hold a kind of account; looks at ${MOST_LOOKED_AT} people in the order of their numbers.`,
    },
  })
  .input(findInput)
  .output(
    z.object({
      customers: z.array(customerView),
      next: z.int().nullable().describe("Go on with it as `after`; null where nobody else can match."),
    }),
  )
  .query(({ ctx: { hosted }, input }) => {
    const country = countryOf(hosted, input.country);
    const holds = holdsWhat(hosted, input);
    if (input.username !== undefined) {
      const named = hosted.world.findCustomer(input.username, country);
      return { customers: named && holds(named) ? [viewCustomer(named)] : [], next: null };
    }
    const customers: Customer[] = [];
    let number = input.after;
    const last = number + MOST_LOOKED_AT;
    while (number < last && customers.length < input.limit) {
      const person = hosted.world.customer(++number, country);
      if (holds(person)) customers.push(person);
    }
    return { customers: customers.map(viewCustomer), next: number };
  });

function holdsWhat(
  hosted: HostedWorld,
  { institution, accountType: type }: z.output<typeof findInput>,
): (person: Customer) => boolean {
  if (institution === undefined && type === undefined) return () => true;
  return (person) =>
    accountsOf(hosted, person).some(
      (account) =>
        (institution === undefined || account.bank === institution) &&
        (type === undefined || account.type === type),
    );
}
