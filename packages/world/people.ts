import type { Bank, CountryCode } from "@sandbank/domain";
import type { Scenario, ScenarioPerson } from "./model/index.ts";
import { findPersona, personaNumber, personas } from "./personas/registry.ts";
import { childSeed, numberOf, rootSeed } from "./rng.ts";

/** Above the numbers of personas. */
const FIRST_SCENARIO_NUMBER = 2 ** 52;
const SCENARIO_NUMBERS = 2 ** 32;
const ORIGIN = rootSeed(0);

/** People scenarios speak of, by country and number, and by what they sign in with. */
export class ScenarioPeople {
  readonly #byNumber = new Map<string, ScenarioPerson[]>();
  readonly #byUsername = new Map<string, number>();

  /**
   * @throws RangeError for two people of a country with one user name, a persona nobody wrote, or an account at a
   * bank that is none of the person's country in this world
   */
  constructor(scenarios: readonly Scenario[], banks: readonly Bank[]) {
    for (const person of scenarios.flatMap(({ people }) => people)) {
      checkPerson(person, banks);
      const username = person.username.toLowerCase();
      const number = person.customer ?? personaNumber(username) ?? scenarioNumber(username);
      const login = `${person.country}/${username}`;
      if (this.#byUsername.has(login))
        throw new RangeError(`Two people of the scenarios sign in as "${username}"`);
      this.#byUsername.set(login, number);
      const key = `${person.country}/${number}`;
      this.#byNumber.set(key, [...(this.#byNumber.get(key) ?? []), person]);
    }
  }

  of(country: CountryCode, number: number): readonly ScenarioPerson[] {
    return this.#byNumber.get(`${country}/${number}`) ?? [];
  }

  /** Everybody's numbers. */
  numbersIn(country: CountryCode): readonly number[] {
    const prefix = `${country}/`;
    const keys = [...this.#byNumber.keys()].filter((key) => key.startsWith(prefix));
    return keys.map((key) => Number(key.slice(prefix.length)));
  }

  numberOf(country: CountryCode, username: string): number | undefined {
    return this.#byUsername.get(`${country}/${username}`);
  }
}

function checkPerson({ username, country, persona, accounts }: ScenarioPerson, banks: readonly Bank[]): void {
  if (persona !== null && !findPersona(persona)) {
    const known = personas.map(({ id }) => id).join(", ");
    throw new RangeError(`The scenario makes "${username}" a "${persona}"; the personas are ${known}`);
  }
  const theirs = banks.filter((bank) => bank.country === country).map(({ id }) => id);
  for (const { key, bank } of accounts) {
    if (theirs.includes(bank)) continue;
    throw new RangeError(
      `The scenario's account "${key}" of "${username}" is at "${bank}"; ` +
        `this world's banks of ${country} are ${theirs.join(", ") || "none"}`,
    );
  }
}

/** The number of somebody a scenario made up; the same whatever else the scenario says. */
function scenarioNumber(username: string): number {
  return FIRST_SCENARIO_NUMBER + (numberOf(childSeed(ORIGIN, "scenario", username)) % SCENARIO_NUMBERS);
}
