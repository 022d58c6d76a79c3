import type { Customer } from "@sandbank/world";
import { z } from "zod";
import { PASSWORD } from "../../credentials.ts";

export const customerView = z
  .object({
    number: z.int(),
    country: z.string(),
    username: z.string().describe("Signs in with it at every institution of the country."),
    password: z.string(),
    givenName: z.string(),
    familyName: z.string(),
    email: z.string(),
    phone: z.string().describe("E.164."),
    birthDate: z.iso.date(),
    address: z.object({
      line1: z.string(),
      city: z.string(),
      region: z.string(),
      postalCode: z.string(),
      country: z.string(),
    }),
    persona: z.string().nullable().describe("Which kind of life it is; null for anybody's."),
  })
  .meta({ id: "Customer" });

export function viewCustomer(customer: Customer): z.input<typeof customerView> {
  return { ...customer, password: PASSWORD };
}
