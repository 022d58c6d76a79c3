import type { Movement } from "@sandbank/detection";
import { type AccountType, type CountryCode, fixedClock } from "@sandbank/domain";
import { createWorld, type PlannedFlow, personas, type Transaction, type World } from "@sandbank/world";
import { banksOf, testCountries } from "@sandbank/world/testing/banks";

/** The two years that are looked at. */
const FROM = Date.parse("2024-03-01T00:00:00Z");
export const UNTIL = Date.parse("2026-03-01T00:00:00Z");
const MOST_A_PAGE = 500;

/** Accounts that payments are made from and to. */
const PAYS: ReadonlySet<AccountType> = new Set(["checking", "savings", "credit_card", "wallet"]);

export const countries: readonly CountryCode[] = testCountries;

/** Somebody's two years as their banks show them, and what only the world knows. */
export interface Case {
  readonly country: CountryCode;
  readonly persona: string;
  readonly movements: readonly Movement[];
  /** Of each movement that is planned; the key names the flow among all of the person's accounts. */
  readonly flowOf: ReadonlyMap<string, PlannedFlow>;
  /** What each movement was for, and whose name its merchant goes by. */
  readonly toldOf: ReadonlyMap<string, Pick<Transaction, "merchantName" | "category">>;
}

/** Everybody of a seed: each persona once, then generated customers, in every country. */
export async function* people(seed: number, customersPerCountry: number): AsyncIterable<Case> {
  for (const country of countries) {
    const world = await createWorld({ seed, clock: fixedClock(UNTIL), banks: banksOf(country) });
    for (const { id } of personas) {
      const found = world.findCustomer(id, country);
      if (found) yield caseOf(world, country, found.number, id);
    }
    for (let number = 1; number <= customersPerCountry; number++)
      yield caseOf(world, country, number, "generated");
  }
}

function caseOf(world: World, country: CountryCode, customer: number, persona: string): Case {
  const movements: Movement[] = [];
  const flowOf = new Map<string, PlannedFlow>();
  const toldOf = new Map<string, Pick<Transaction, "merchantName" | "category">>();
  for (const bank of world.banks) {
    for (const account of world.accounts({ bank: bank.id, customer })) {
      if (!PAYS.has(account.type)) continue;
      for (const { transactionId, flow } of world.truth(account, { from: FROM, to: UNTIL })) {
        if (flow) flowOf.set(transactionId, { ...flow, key: `${account.id}/${flow.key}` });
      }
      let after: string | null = null;
      do {
        const query = { from: FROM, to: UNTIL, limit: MOST_A_PAGE, ...(after !== null && { after }) };
        const page = world.transactions(account, query);
        for (const row of page.transactions) {
          if (row.postedAt === null) continue;
          const { id, amountMinor, currency, direction, description, authorizedAt: at } = row;
          toldOf.set(id, row);
          movements.push({ id, accountId: account.id, at, amountMinor, currency, direction, description });
        }
        after = page.nextPageKey;
      } while (after !== null);
    }
  }
  return { country, persona, movements, flowOf, toldOf };
}
