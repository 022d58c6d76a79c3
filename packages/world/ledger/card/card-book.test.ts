import { expect, test } from "vitest";
import { startOf } from "../../calendar.ts";
import { loadCountry } from "../../countries/registry.ts";
import { createPerson } from "../../customer.ts";
import { DAYS, sellerOf } from "../../fixture.ts";
import { createLife } from "../../life/life.ts";
import type { PaymentHabit } from "../../life/traits.ts";
import { portfolioOf } from "../../portfolio.ts";
import { rootSeed } from "../../rng.ts";
import { startOfYear } from "../chapter.ts";
import { CardBook } from "./card-book.ts";

const YEARS = [2024, 2025, 2026, 2027, 2028, 2029];

/** Cards of people with this habit, of every closing day in turn. */
async function* cardsOf(habit: PaymentHabit, code: string, people: number) {
  const country = await loadCountry(code);
  for (let number = 1; number <= people; number++) {
    const person = createPerson(rootSeed(42), country, number);
    const life = createLife({ ...person, traits: { ...person.traits, paymentHabit: habit } }, country);
    for (const holding of portfolioOf(life, [sellerOf(code, "credit_card")])) {
      if (holding.role !== "card") continue;
      const account = { ...holding.account, statementDay: (number % 28) + 1 };
      const budgetMinor = Math.round(life.incomeMinor * 0.3);
      yield new CardBook({ ...holding, account }, life, null, budgetMinor, []);
    }
  }
}

test.each(["autopay", "in_full", "revolver", "late", "maxed"] as const)(
  "a year of a card that is paid like this ends with what the next begins with: %s",
  async (habit) => {
    let feesAtTheEnd = 0;
    for (const code of ["US", "IN"]) {
      for await (const book of cardsOf(habit, code, 28)) {
        for (const year of YEARS) {
          const chapter = book.chapter(year);
          const next = book.chapter(year + 1);
          expect([year, next.openingMinor]).toEqual([year, chapter.closingMinor]);
          const lastDays = startOfYear(year + 1) - 4 * DAYS;
          feesAtTheEnd += chapter.posted.filter(
            ({ postedAt, particulars }) => postedAt >= lastDays && particulars.detail === "late_fee",
          ).length;
        }
      }
    }
    if (habit === "late") expect(feesAtTheEnd).toBeGreaterThan(3);
    else expect(feesAtTheEnd).toBe(0);
  },
);

test("a statement says what the ledger says, and its payment is worked out from it", async () => {
  for (const habit of ["autopay", "revolver", "late"] as const) {
    for await (const book of cardsOf(habit, "GB", 12)) {
      for (const { closedDay, owedMinor, minimumMinor, dueDay } of book.statements(2026)) {
        const closesAt = startOf(closedDay + 1) - 1;
        const year = new Date(closesAt).getUTCFullYear();
        expect(0 - book.chapter(year).balanceAt(closesAt)).toBe(owedMinor);
        expect(minimumMinor).toBeLessThanOrEqual(Math.max(0, owedMinor));
        expect(dueDay).toBe(closedDay + 25);
      }
    }
  }
});
