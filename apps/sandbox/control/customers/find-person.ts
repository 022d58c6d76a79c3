import type { Customer } from "@sandbank/world";
import { z } from "zod";
import type { HostedWorld } from "../../worlds/hosted-world.ts";
import { Refusal } from "../refusal.ts";

/** How verbs say who is meant. */
export const personInput = {
  customer: z
    .string()
    .min(1)
    .describe("User name, customer number or persona, such as `overspender` or `7`."),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, "has to be a country code of two capitals, such as US")
    .optional()
    .describe("Where the person lives; default: the country of the first institution."),
};

/** @throws Refusal for a country without institutions */
export function countryOf({ world: { banks } }: HostedWorld, country: string | undefined): string {
  const countries = [...new Set(banks.map((bank) => bank.country))];
  const [first = "US"] = countries;
  if (country === undefined || countries.includes(country)) return country ?? first;
  throw new Refusal(
    "invalid",
    "unknown_country",
    `No institution is in "${country}"; there are some in ${countries.join(", ")}.`,
  );
}

/** @throws Refusal when nobody signs in so */
export function findPerson(
  hosted: HostedWorld,
  { customer, country }: { readonly customer: string; readonly country?: string | undefined },
): Customer {
  const where = countryOf(hosted, country);
  const found = hosted.world.findCustomer(customer, where);
  if (found) return found;
  throw new Refusal(
    "not_found",
    "unknown_customer",
    `Nobody in ${where} signs in as "${customer}". Use a user name, a customer number or the id of a persona.`,
  );
}
