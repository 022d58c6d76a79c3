import { type Day, fromDate } from "../../calendar.ts";
import type { Country, Place } from "../../countries/country.ts";
import type { AtmFees } from "../../countries/economy.ts";
import { childSeed, rootSeed } from "../../rng.ts";
import { type Particulars, particulars } from "../particulars.ts";

/** The cash machines of a town, with the same numbers whoever stands in front of them. */
export interface Machines {
  readonly own: Particulars;
  readonly others: Particulars;
}

/** @param bankId whose machine is one's own */
export function machinesOf({ code, wording, spell }: Country, bankId: string, place: Place): Machines {
  const of = (owner: string, phrase: typeof wording.atmWithdrawal) =>
    particulars(childSeed(rootSeed(0), "machine", code, place.city, owner), {
      phrase,
      detail: "cash_withdrawal",
      channel: "atm",
      mcc: "6011",
      spell,
      place,
    });
  return {
    own: of(bankId, wording.atmWithdrawal),
    others: of("others", wording.atmWithdrawalElsewhere ?? wording.atmWithdrawal),
  };
}

/** Counts the withdrawals of a month, in order, and says what each costs; minor units. */
export class WithdrawalCosts {
  readonly #fees: AtmFees;
  #own = 0;
  #others = 0;

  constructor(fees: AtmFees) {
    this.#fees = fees;
  }

  next(isOthers: boolean, city: string, day: Day): number {
    const { minor, free } = this.#fees;
    const count = isOthers ? ++this.#others : ++this.#own;
    const othersFree = free?.metros.includes(city) ? free.othersInMetros : (free?.others ?? 0);
    if (count <= (isOthers ? othersFree : (free?.own ?? Number.POSITIVE_INFINITY))) return 0;
    return minor.findLast(([from]) => fromDate(from) <= day)?.[1] ?? 0;
  }
}
