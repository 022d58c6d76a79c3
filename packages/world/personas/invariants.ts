import { everyday, lowest, unless } from "./evidence.ts";
import type { Invariant } from "./persona.ts";

export const neverInTheRed: Invariant = {
  sentence: "the account is never in the red",
  needs: ["checking"],
  check: (view) => {
    const account = everyday(view);
    const least = account ? lowest(view, account, view.year) : Number.NaN;
    return unless(least >= 0, `a balance of ${least}`);
  },
};
