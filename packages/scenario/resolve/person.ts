import { type CountryCode, dateOf } from "@sandbank/domain";
import type { ScenarioPerson } from "@sandbank/world";
import type { PersonShell } from "../input/person.ts";
import { suggestion } from "../nearest.ts";
import type { Path } from "../problem.ts";
import type { PersonDraft } from "./draft.ts";
import { type Reading, textOf, whenAt } from "./reading.ts";

/** The country told, or else that of the person's first bank, or of the world's; null after complaining. */
export function countryOf(
  { raw, path, accounts }: PersonDraft,
  { banks, complain }: Reading,
): CountryCode | null {
  const told = textOf(raw, "country");
  const countries = [...new Set(banks.map(({ country }) => country))];
  if (told !== null) {
    if (countries.includes(told)) return told;
    complain([...path, "country"], `No bank here is in "${told}"`, countries);
    return null;
  }
  const ids = accounts.map((account) => textOf(account.raw, "bank"));
  const first = ids.map((id) => banks.find((bank) => bank.id === id)).find((bank) => bank !== undefined);
  return first?.country ?? (accounts.length === 0 ? (countries[0] ?? null) : null);
}

/** A person without their accounts; null where they could not be read. */
export function personOf(
  { input, path }: PersonDraft,
  country: CountryCode | null,
  reading: Reading,
): Omit<ScenarioPerson, "accounts"> | null {
  if (!input) return null;
  const { customer = null, persona = null, accounts = [] } = input;
  const usual = accounts.length > 0 && customer === null && persona === null ? "none" : "generated";
  const life = input.life ?? usual;
  if (persona !== null) checkPersona(persona, path, { customer, life }, reading);
  const identity = identityOf(input, path, country, reading);
  return country === null
    ? null
    : { username: input.username, country, customer, persona, only: life === "none", identity };
}

function checkPersona(
  persona: string,
  path: Path,
  { customer, life }: { customer: number | null; life: "generated" | "none" },
  { personas, complain }: Reading,
): void {
  const at = [...path, "persona"];
  if (customer !== null)
    complain(at, `Customer ${customer} is somebody already; leave out this or the customer`);
  if (life === "none") complain(at, 'Nothing is generated with life: "none"; leave out this or that');
  if (personas && !personas.includes(persona)) {
    complain(at, `There is no persona "${persona}"${suggestion(persona, personas)}`, personas);
  }
}

function identityOf(
  input: PersonShell,
  path: Path,
  country: CountryCode | null,
  reading: Reading,
): ScenarioPerson["identity"] {
  const { name, email, phone, address } = input;
  const birth = whenAt(input.birthDate, [...path, "birthDate"], reading);
  if (birth && birth.date >= dateOf(reading.anchor))
    reading.complain([...path, "birthDate"], "Nobody is born in the future");
  return {
    ...(name === undefined ? {} : nameOf(name)),
    ...(email === undefined ? {} : { email }),
    ...(phone === undefined ? {} : { phone }),
    ...(birth ? { birthDate: birth.date } : {}),
    ...(address ? { address: { ...address, country: address.country ?? country ?? "" } } : {}),
  };
}

function nameOf(name: NonNullable<PersonShell["name"]>): { givenName: string; familyName: string } {
  if (typeof name !== "string") return { givenName: name.given, familyName: name.family };
  const last = name.lastIndexOf(" ");
  return { givenName: name.slice(0, last).trim(), familyName: name.slice(last + 1) };
}
