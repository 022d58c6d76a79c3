import type { World } from "@sandbank/world";
import type { ConsentDetail } from "../../wire/index.ts";
import { findByMobile, mobileOf } from "../people/find-by-mobile.ts";
import { AA_ID } from "./aa-id.ts";
import { AaRefusal } from "./aa-refusal.ts";

/** The customer address of a mobile number at this aggregator. */
function addressOf(mobile: string): string {
  return `${mobile}@${AA_ID}`;
}

/**
 * The address a consent is asked of, however it was said.
 * @throws AaRefusal InvalidCustomerAddress for no address of this aggregator, and for nobody's where it must be known
 */
export function readAddress(
  world: Pick<World, "customersByPhone">,
  { vua, Customer }: { readonly vua?: string | undefined; readonly Customer: ConsentDetail["Customer"] },
  mustBeKnown: boolean,
): string {
  const byMobile = Customer.Identifiers?.find(({ type }) => type === "MOBILE")?.value;
  const given = vua ?? Customer.id ?? byMobile;
  if (given === undefined) {
    refuse("Customer.id is missing; send the customer's address, or an Identifier of type MOBILE");
  }
  const [, handle] = given.split("@");
  const mobile = mobileOf(given);
  const example = addressOf("5550000007");
  if (handle !== undefined && handle !== AA_ID) {
    refuse(`"${given}" is an address at "${handle}"; those of this aggregator look like ${example}`);
  }
  if (mobile === undefined) refuse(`"${given}" is no address here; write a mobile number as in ${example}`);
  if (mustBeKnown && findByMobile(world, mobile).length === 0) {
    refuse(`Nobody of this world has the mobile number ${mobile}; ask GET /_sandbank/customers for one`);
  }
  return addressOf(mobile);
}

function refuse(message: string): never {
  throw new AaRefusal("InvalidCustomerAddress", `${message}.`);
}
