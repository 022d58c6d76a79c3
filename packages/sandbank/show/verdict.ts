import type { Violation } from "@sandbank/world";
import type { Style } from "../text/style.ts";
import { printable } from "../text/width.ts";

/** How a persona did in the worlds it was looked at. */
export interface Verdict {
  readonly persona: string;
  readonly promises: number;
  readonly worlds: number;
  readonly violations: readonly (Violation & { readonly seed: number })[];
}

/** A line for the persona, and one for each promise broken. */
export function verdictLines({ persona, promises, worlds, violations }: Verdict, style: Style): string[] {
  const verdict = violations.length === 0 ? style.good("kept  ") : style.bad("broken");
  return [
    `${verdict} ${persona}: ${count(promises, "promise")} in ${count(worlds, "world")}`,
    ...violations.map(({ seed, customer, sentence, found }) =>
      printable(`       seed ${seed}, ${customer}: ${sentence}, but ${found}`),
    ),
  ];
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? "" : "s"}`;
}
