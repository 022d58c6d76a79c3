import { DAY_MS } from "@sandbank/domain";
import { dayOf, partsOf } from "../calendar.ts";
import type { Account, Transaction } from "../model/index.ts";
import { cadenceOf, documentedPatterns } from "./documented-patterns.ts";
import { everyday, timeOf, unless } from "./evidence.ts";
import type { Persona, PersonaView } from "./persona.ts";

/** Long enough for what is charged once a year to be charged three times. */
const DAYS_BACK = 1100;
const DOCUMENTED_IN = "IN";

export const subscriptionCollector: Persona = {
  id: "subscription_collector",
  title: "Subscription collector",
  description: "Takes every subscription there is in the country and cancels none.",
  traits: {
    livesOn: "salary",
    incomeFactor: 1.5,
    allSubscriptions: true,
    bets: 0,
    closesAccountIn: null,
    banksInTurnIn: DOCUMENTED_IN,
    holds: ["checking"],
  },
  invariants: [
    {
      sentence: "ten subscriptions at least are charged at intervals a detector knows",
      needs: ["checking"],
      check: (view) => {
        const found = [...chargesByMerchant(view).values()].filter((rows) => isRegular(rows));
        return unless(found.length >= 10, `${found.length} subscriptions`);
      },
    },
    {
      sentence:
        "in India the thirteen documented ones are among them: amount, category and interval as documented",
      needs: ["checking"],
      check: (view) => {
        if (view.customer.country !== DOCUMENTED_IN) return null;
        const charges = chargesByMerchant(view);
        for (const [merchant, amountMinor, category, cadence] of documentedPatterns) {
          const rows = charges.get(`${merchant}/${amountMinor}`) ?? [];
          const wrong = rows.find((row) => row.category !== category);
          const found = cadenceOf(averageInterval(rows));
          if (wrong || found !== cadence)
            return `${merchant}: ${rows.length} charges, ${found}, ${wrong?.category}`;
        }
        return null;
      },
    },
  ],
};

/** Debits by merchant and amount, as a detector groups them, oldest first. */
export function chargesByMerchant(view: PersonaView): ReadonlyMap<string, readonly Transaction[]> {
  const groups = new Map<string, Transaction[]>();
  for (const row of history(view, everyday(view))) {
    if (row.merchantName === null || row.direction === "credit" || row.channel === "in_store") continue;
    const key = `${row.merchantName}/${row.amountMinor}`;
    groups.set(key, [row, ...(groups.get(key) ?? [])]);
  }
  return groups;
}

function history(view: PersonaView, account: Account | undefined): readonly Transaction[] {
  return account ? view.rowsAt(account, view.world.clock.now(), DAYS_BACK) : [];
}

/** Days between two charges on average; NaN for fewer than two. */
export function averageInterval(rows: readonly Transaction[]): number {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last || rows.length < 2) return Number.NaN;
  return (timeOf(last) - timeOf(first)) / DAY_MS / (rows.length - 1);
}

/** Often enough, and always on the same day of the month. */
function isRegular(rows: readonly Transaction[]): boolean {
  const days = new Set(rows.map(({ authorizedAt }) => partsOf(dayOf(authorizedAt)).day));
  return rows.length >= 3 && days.size === 1 && cadenceOf(averageInterval(rows)) !== null;
}
