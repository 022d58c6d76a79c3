import type { Life } from "../life/life.ts";
import type { Holding } from "../portfolio.ts";
import type { Seed } from "../rng.ts";
import { plansOf } from "./account-plans.ts";
import type { Book, LegSource } from "./book.ts";
import { assignSubscriptions, shareBudget } from "./budget.ts";
import { CardBook } from "./card/card-book.ts";
import { CurrencyBook } from "./currency/currency-book.ts";
import { DepositBook } from "./deposit/deposit-book.ts";
import { closingDay, createRole } from "./deposit/deposit-role.ts";
import { ordersOf } from "./deposit/orders.ts";
import { Treasury, type TreasuryYear } from "./deposit/treasury.ts";
import { coinsOf } from "./term/coins.ts";
import { InvestmentBook } from "./term/investment-book.ts";
import { LoanBook } from "./term/loan-book.ts";
import { TermDepositBook } from "./term/term-deposit-book.ts";
import { YearCache } from "./year-cache.ts";

/** Somebody else of the world, as far as payments between friends need to know them. */
export interface Acquaintance {
  readonly name: string;
  /** Day after which their main account takes and makes payments; null when they have none in the world. */
  readonly mainOpenedDay: number | null;
}

export interface PersonContext {
  readonly life: Life;
  readonly root: Seed;
  readonly holdings: readonly Holding[];
  acquaintance(number: number): Acquaintance;
}

/** Every account of one person at every bank, each generated a year at a time when somebody looks. */
export function openBooks(context: PersonContext): readonly Book[] {
  const { life, holdings } = context;
  const main = holdings.find(({ role }) => role === "main") ?? null;
  const budgets = shareBudget(life, holdings);
  const charged = assignSubscriptions(life, holdings);
  const subscriptionsOf = (holding: Holding) => charged.get(holding) ?? [];
  const sources: LegSource[] = holdings.flatMap((holding): LegSource[] => {
    switch (holding.role) {
      case "card":
        return [new CardBook(holding, life, main, budgets.get(holding) ?? 0, subscriptionsOf(holding))];
      case "loan":
        return [new LoanBook(holding, life, main)];
      case "investment":
      case "pension":
        return [new InvestmentBook(holding, life, main)];
      case "crypto":
        return [new InvestmentBook(holding, life, main, coinsOf(holding.account.currency))];
      case "term_deposit":
      case "recurring_deposit":
        return [new TermDepositBook(holding, life, main)];
      case "currency":
        return [new CurrencyBook(holding, life, main)];
      default:
        return [];
    }
  });
  const closing = holdings.find(({ role }) => role === "spare");
  const roles = holdings
    .filter(({ role }) => ["main", "spare", "savings", "business", "wallet"].includes(role))
    .map((holding) => {
      const budgetMinor = budgets.get(holding) ?? 0;
      const plans = plansOf(context, holding, budgetMinor, subscriptionsOf(holding));
      return createRole(life, holding, plans, holding === closing ? closingDay(life) : null, budgetMinor);
    });
  const treasury = new Treasury(life, roles, sources);
  const years = new YearCache<readonly TreasuryYear[]>(
    (year) => treasury.run(year),
    (accounts) => accounts.reduce((sum, { booked }) => sum + booked.length, 0),
  );
  const deposits = roles.map((role, index) => {
    const yearOf = (year: number): TreasuryYear => {
      const found = years.get(year)[index];
      if (!found) throw new Error("the treasury forgot an account");
      return found;
    };
    const orders = ordersOf(life, role, subscriptionsOf(role.holding), roles, holdings);
    return new DepositBook(role, yearOf, orders);
  });
  const byHolding = new Map<Holding, Book>([...sources, ...deposits].map((book) => [book.holding, book]));
  return holdings.map((holding) => {
    const book = byHolding.get(holding);
    if (!book) throw new Error(`no book for a ${holding.role}`);
    return book;
  });
}
