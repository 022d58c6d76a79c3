import { DAY_MS } from "@sandbank/domain";
import type { Account, Transaction } from "../model/index.ts";
import { timeOf, unless } from "./evidence.ts";
import type { Persona, PersonaView } from "./persona.ts";

/** Looked back so many times, so many days apart; what was pending at the last has long been decided. */
const LOOKS = 6;
const DAYS_APART = 8;
const DECIDED_AFTER_DAYS = 20;

export const pendingHeavy: Persona = {
  id: "pending_heavy",
  title: "Much pending",
  description: "Payments that take a week to post, change on the way or never arrive.",
  traits: {
    livesOn: "salary",
    slowPercent: 96,
    incomeFactor: 2.5,
    spending: 0.7,
    activity: 4,
    prefersCards: true,
    bets: 0,
    journeys: [0, 1],
    closesAccountIn: null,
    holds: ["checking", "credit_card"],
  },
  invariants: [
    {
      sentence: "one in ten of the last two weeks' transactions at least is pending",
      needs: ["checking"],
      check: (view) => {
        const since = view.world.clock.now() - 14 * DAY_MS;
        const rows = shown(view)
          .flatMap((account) => view.rows(account))
          .filter((row) => timeOf(row) >= since);
        const pending = rows.filter(({ status }) => status === "pending");
        return unless(
          shown(view).length === 0 || pending.length * 10 >= rows.length,
          `${pending.length} of ${rows.length}`,
        );
      },
    },
    {
      sentence: "some of what is pending vanishes",
      needs: ["checking"],
      check: (view) => {
        const fates = fatesOf(view);
        return unless(
          fates.some(({ posted }) => !posted) || shown(view).length === 0,
          `all ${fates.length} posted`,
        );
      },
    },
    {
      sentence: "some of it posts with another amount, and all that posts has another id",
      needs: ["checking"],
      check: (view) => {
        const posted = fatesOf(view).filter((fate) => fate.posted);
        const same = posted.find((fate) => fate.posted?.id === fate.pending.id);
        if (same) return `${same.pending.description} kept its id`;
        const changed = posted.some((fate) => fate.posted?.amountMinor !== fate.pending.amountMinor);
        return unless(changed || shown(view).length === 0, `${posted.length} posted as they were`);
      },
    },
  ],
};

/** Accounts of banks that show what is pending. */
function shown({ accounts, world }: PersonaView): Account[] {
  return accounts.filter(({ bank }) =>
    world.banks.some(({ id, showsPending }) => id === bank && showsPending),
  );
}

interface Fate {
  readonly pending: Transaction;
  readonly posted: Transaction | undefined;
}

/** What became of what was pending at some earlier instants. */
function fatesOf(view: PersonaView): Fate[] {
  const now = view.world.clock.now();
  return shown(view).flatMap((account) => {
    const byPendingId = new Map(view.rows(account).map((row) => [row.pendingId, row]));
    return Array.from(
      { length: LOOKS },
      (_, index) => now - (DECIDED_AFTER_DAYS + index * DAYS_APART) * DAY_MS,
    )
      .flatMap((at) => view.rowsAt(account, at, DECIDED_AFTER_DAYS))
      .filter(({ status }) => status === "pending")
      .map((pending) => ({ pending, posted: byPendingId.get(pending.id) }));
  });
}
