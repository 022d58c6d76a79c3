import type { PersonName } from "../countries/country.ts";
import type { Traits } from "../life/traits.ts";
import type { Account, Customer, World } from "../model/index.ts";
import type { Stream } from "../rng.ts";

/** A kind of life, and what can be relied on about it. */
export interface Persona {
  /** Signs in with it: `overspender`, and `overspender.2` for the next one of the kind. */
  readonly id: string;
  readonly title: string;
  /** One or two sentences: who they are. */
  readonly description: string;
  /** What is fixed; the rest is drawn as for anybody. */
  readonly traits: Partial<Traits>;
  names?(stream: Stream): PersonName;
  /** Countries the kind makes sense in; all unless told. */
  readonly countries?: readonly string[];
  readonly invariants: readonly Invariant[];
}

/** Something that holds for everybody of a kind, at any instant after the first of January 2026. */
export interface Invariant {
  /** "salary reaches the account every month". */
  readonly sentence: string;
  /** @returns null when it holds, otherwise what was found instead. */
  check(view: PersonaView): string | null;
}

/** What an invariant looks at: one person with all their accounts, at the world's clock. */
export interface PersonaView {
  readonly world: World;
  readonly customer: Customer;
  /** At all banks of the country, main bank first. */
  readonly accounts: readonly Account[];
}
