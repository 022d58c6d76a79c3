import type { CountryCode } from "@sandbank/domain";
import type { World } from "../model/index.ts";
import { doSell } from "../wishes.ts";
import { findPersona, personaNumber, personas } from "./registry.ts";
import { viewOf } from "./view.ts";

/** An invariant that does not hold for somebody. */
export interface Violation {
  readonly persona: string;
  /** User name, e.g. `overspender.3`. */
  readonly customer: string;
  readonly sentence: string;
  /** What was found instead. */
  readonly found: string;
}

export interface CheckOptions {
  /** How many of the kind are looked at; 3 unless told. */
  readonly copies?: number;
  /** That of the world's first bank unless told. */
  readonly country?: CountryCode;
}

const COPIES = 3;

/**
 * What a persona promises and the world does not keep, at the world's clock: an empty list when all is well. Sees
 * no more than the world's public interface.
 * @throws RangeError for an unknown persona, and for a country no bank of the world is in
 */
export function checkPersona(world: World, personaId: string, options: CheckOptions = {}): Violation[] {
  const { copies = COPIES, country } = options;
  const persona = findPersona(personaId);
  if (!persona) {
    throw new RangeError(
      `There is no persona "${personaId}"; there are ${personas.map(({ id }) => id).join(", ")}`,
    );
  }
  const violations: Violation[] = [];
  for (let copy = 1; copy <= copies; copy++) {
    const number = personaNumber(`${personaId}.${copy}`);
    if (number === undefined) break;
    const customer = world.customer(number, country);
    const banks = world.banks.filter((bank) => bank.country === customer.country);
    const view = viewOf(world, customer);
    for (const { sentence, needs, check } of persona.invariants) {
      const found = doSell(banks, needs) ? check(view) : null;
      if (found !== null)
        violations.push({ persona: personaId, customer: customer.username, sentence, found });
    }
  }
  return violations;
}
