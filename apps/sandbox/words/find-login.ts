import { createHash } from "node:crypto";
import type { CountryCode } from "@sandbank/domain";
import { suggestion } from "@sandbank/scenario/nearest";
import { type Customer, MOST_COPIES, personas, type World } from "@sandbank/world";
import type { Effect } from "./effect.ts";
import { effectsOf, type ParsedLogin, parseLogin } from "./parse-login.ts";
import { words } from "./words.ts";

/** Who signs in with a user name, and what its words do. */
export interface Login {
  readonly text: string;
  readonly customer: Customer;
  /** As they are listed, in the order typed. */
  readonly words: readonly string[];
  readonly effects: readonly Effect[];
  /** True where nobody else signs in as this customer: words and copies have one each. */
  readonly ownCustomer: boolean;
}

/** A user name nobody has, and why. */
export interface UnknownLogin {
  readonly problem: string;
}

/** Numbers of those who sign in with words alone: beyond anybody's counting, below the personas. */
const FIRST_OF_WORDS = 2 ** 39;
/** Copies of a persona below this one are for counting: `overspender.2`. */
const FIRST_NAMED_COPY = 2 ** 21;

/**
 * The login a user name means at the banks of a country. Exact people and personas come first; a name with words or
 * a `+suffix` is a customer of its own, the same whenever and wherever the world's seed is. Words in front of an
 * exact person are said of that person.
 */
export function findLogin(world: World, country: CountryCode, username: string): Login | UnknownLogin {
  const exact = world.findCustomer(username, country);
  const text = username.trim().toLowerCase();
  if (exact) return { text, customer: exact, words: [], effects: [], ownCustomer: false };
  const parsed = parseLogin(username);
  if (typeof parsed === "string") return { problem: parsed };
  const found = findPerson(world, country, parsed);
  if ("problem" in found) return found;
  return {
    ...found,
    text,
    words: parsed.words.map(({ word }) => word.name),
    effects: effectsOf(parsed),
  };
}

type FoundPerson = Pick<Login, "customer" | "ownCustomer"> | UnknownLogin;

function findPerson(world: World, country: CountryCode, login: ParsedLogin): FoundPerson {
  const { text, person, suffix } = login;
  if (person === "") {
    const number = FIRST_OF_WORDS + draw(text, FIRST_OF_WORDS);
    return { customer: world.customer(number, country), ownCustomer: true };
  }
  const named = world.findCustomer(person, country);
  if (!named) return { problem: explainUnknown(login) };
  if (named.persona !== null && person.startsWith(named.persona)) {
    const copy = FIRST_NAMED_COPY + draw(text, MOST_COPIES - FIRST_NAMED_COPY);
    const customer = world.findCustomer(`${named.persona}.${copy}`, country);
    if (customer) return { customer, ownCustomer: true };
  }
  if (suffix === null) return { customer: named, ownCustomer: false };
  const problem = `"${person}" is one person and has no copies; a "+suffix" goes with words and personas, such as ok+${suffix} or overspender+${suffix}.`;
  return { problem };
}

function explainUnknown({ person, words: typed }: ParsedLogin): string {
  const known = [...words.map(({ example }) => example), ...personas.map(({ id }) => id)];
  const [first = ""] = person.split(".");
  const meant = suggestion(person, known) || suggestion(first, known) || ".";
  const where = typed.length > 0 ? ` after "${typed.map(({ word }) => word.example).join(".")}"` : "";
  const text = `"${person}"${where} is no word and nobody's user name`;
  return meant === "." ? `${text}.` : `${text}${meant}`;
}

/** 0 … below − 1, the same for the same text. */
function draw(text: string, below: number): number {
  const hash = createHash("sha256").update(text).digest();
  return hash.readUIntBE(0, 6) % below;
}
