import type { Instant } from "@sandbank/domain";
import type { PersonName } from "../countries/country.ts";
import type { Traits } from "../life/traits.ts";
import type { Account, Customer, Transaction, World } from "../model/index.ts";
import type { Stream } from "../rng.ts";
import type { Wish } from "../wishes.ts";

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
  readonly invariants: readonly Invariant[];
}

/** Something that holds for everybody of a kind, at any instant from the first of January 2026 on. */
export interface Invariant {
  /** "salary reaches the account every month". */
  readonly sentence: string;
  /** Says nothing where the banks of the country do not sell all of these. */
  readonly needs: readonly Wish[];
  /** @returns null when it holds, otherwise what was found instead. */
  check(view: PersonaView): string | null;
}

/** From an instant up to and without another. */
export interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

/** What an invariant looks at: one person with all their accounts, at the world's clock. */
export interface PersonaView {
  readonly world: World;
  readonly customer: Customer;
  /** At all banks of the country, in the world's order. */
  readonly accounts: readonly Account[];
  /** The twelve whole calendar months before the one it is, oldest first. */
  readonly months: readonly Span[];
  /** Those months together. */
  readonly year: Span;
  /** What was posted since the beginning of that year, and what is pending; newest first. */
  rows(account: Account): readonly Transaction[];
  /** What had happened by an earlier instant, seen from there, since a number of days before it; newest first. */
  rowsAt(account: Account, seenAt: Instant, days: number): readonly Transaction[];
}
