import { dayFrom, firstDay, monthOf } from "../../calendar.ts";
import type { Life } from "../../life/life.ts";
import type { LegSource } from "../book.ts";
import type { Entry } from "../entry.ts";
import type { DepositRole } from "./deposit-role.ts";
import { type DepositTexts, depositTexts } from "./deposit-texts.ts";
import { DepositYear } from "./deposit-year.ts";
import { TreasuryRun } from "./treasury-run.ts";

/** What the treasury adds to an account's plans in a year. */
export interface TreasuryYear {
  readonly booked: readonly Entry[];
  /** Posted before the year. */
  readonly openingMinor: number;
}

/**
 * The accounts a person holds money on, a year at a time and together: day by day, each brings in what it lacks and
 * moves away what it has too much of. Nothing planned depends on a balance; only these transfers do. On the last
 * day of the year each is brought to what rests on it when the next begins, so that no year needs the one before.
 */
export class Treasury {
  readonly #life: Life;
  readonly #roles: readonly DepositRole[];
  readonly #sources: readonly LegSource[];
  readonly #texts: DepositTexts;

  constructor(life: Life, roles: readonly DepositRole[], sources: readonly LegSource[]) {
    this.#life = life;
    this.#roles = roles;
    this.#sources = sources;
    this.#texts = depositTexts(life);
  }

  /** Every account of the group in that year, in the order given: what was booked, and on top of which balance. */
  run(year: number): readonly TreasuryYear[] {
    const accounts = this.#roles.map((role) => new DepositYear(role, year, this.#life.country.economy));
    const run = new TreasuryRun(this.#life, this.#texts, accounts, year);
    for (const source of this.#sources) for (const leg of source.legs(year)) run.addLeg(leg);
    const january = monthOf(dayFrom(year, 1, 1));
    for (let month = january; month < january + 12; month++) run.month(month);
    run.close(firstDay(january + 12) - 1);
    return accounts.map((account) => ({ booked: account.booked, openingMinor: account.openingMinor() }));
  }
}
