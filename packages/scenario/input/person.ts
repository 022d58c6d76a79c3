import { z } from "zod";
import { accountInput } from "./account.ts";
import { countryInput, whenInput } from "./common.ts";
import { expects, form, oneOf, text, whole } from "./expects.ts";

const NAME = 'a given and a family name, such as "Ada Lovelace"';

const nameInput = z.union(
  [
    form(/^\S+( +\S+)+$/, NAME),
    z.strictObject({ given: text("a given name"), family: text("a family name") }),
  ],
  { error: expects(`${NAME}, or an object with given and family`) },
);

const person = {
  username: form(
    /^(?!\d+$)[A-Za-z0-9][A-Za-z0-9._@+-]{0,63}$/,
    "a user name: letters, digits and . _ @ + -, not digits alone (those sign in generated people)",
  ).describe("Signs in with it, at every bank of the country."),
  country: countryInput.optional().describe("That of the accounts' banks unless told."),
  customer: whole(1, Number.MAX_SAFE_INTEGER, "the number of a generated person, 1 or more")
    .optional()
    .describe("Adds to this generated person instead of making a new one."),
  persona: text("a persona").optional().describe("Which kind of life is generated for somebody new."),
  life: oneOf(["generated", "none"], "a kind of life")
    .optional()
    .describe(
      "`none`: the accounts below are all there is. `generated`: they come on top. `none` unless told, where there are accounts and neither `customer` nor `persona`.",
    ),
  name: nameInput.optional().describe("The last word of a plain name is the family's."),
  email: z.email({ error: expects("an e-mail address") }).optional(),
  phone: form(/^\+[1-9]\d{6,14}$/, 'a phone number such as "+15035550100"').optional(),
  birthDate: whenInput.optional(),
  address: z
    .strictObject({
      line1: text("a street and number"),
      city: text("a town"),
      region: text("a state, county or land"),
      postalCode: text("a postal code"),
      country: countryInput.optional().describe("The person's country unless told."),
    })
    .optional(),
};

export const personInput = z.strictObject({
  ...person,
  accounts: z.array(accountInput, { error: expects("a list of accounts") }).optional(),
});

/** The person alone; what is in the list is checked one by one. */
export const personShell = z.strictObject({
  ...person,
  accounts: z.array(z.unknown(), { error: expects("a list of accounts") }).optional(),
});
export type PersonShell = z.infer<typeof personShell>;
