import type { HostedWorld } from "../../worlds/hosted-world.ts";
import { Refusal } from "../refusal.ts";

/** How verbs say who is meant. */
export const personDescription =
  "a mobile number, an address such as `5550000007@sandbank-aa`, or a user name, number or persona of a customer in India.";

/** The ten digits of somebody's mobile number. @throws Refusal for nobody */
export async function mobileOfPerson({ world }: HostedWorld, person: string): Promise<string> {
  const { AA_COUNTRY, findByMobile, mobileOf } = await import(
    "@sandbank/protocol-account-aggregator/webview"
  );
  const mobile = mobileOf(person);
  if (mobile !== undefined && findByMobile(world, mobile).length > 0) return mobile;
  const customer = mobile === undefined ? world.findCustomer(person, AA_COUNTRY) : undefined;
  if (customer) return customer.phone.slice(-10);
  throw new Refusal(
    "not_found",
    "unknown_customer",
    `Nobody in ${AA_COUNTRY} is "${person}". Use a mobile number such as 5550000007, which is customer 7's, or a user name, number or persona.`,
  );
}

/** What the aggregator knows them by. @throws Refusal for nobody */
export async function addressOfPerson(hosted: HostedWorld, person: string): Promise<string> {
  const { AA_ID, vuaOf } = await import("@sandbank/protocol-account-aggregator/webview");
  return vuaOf({ handle: AA_ID }, await mobileOfPerson(hosted, person));
}
