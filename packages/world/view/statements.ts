import type { Instant } from "@sandbank/domain";
import { type Day, dayOf, firstDay, monthOf, startOf, toDate } from "../calendar.ts";
import type { CardStatement } from "../ledger/book.ts";
import type { Statement, StatementQuery } from "../model/index.ts";
import { opaqueId } from "../opaque-id.ts";
import { type AccountView, yearAt } from "./account-view.ts";

/** Closed cycles of a card, or whole calendar months since the opening of another account; newest first. */
export function statementsOf(view: AccountView, now: Instant, query: StatementQuery): Statement[] {
  const { from = Number.NEGATIVE_INFINITY, limit = Number.POSITIVE_INFINITY } = query;
  const made: Statement[] = [];
  for (const statement of newestFirst(view, now)) {
    if (made.length >= limit || startOf(statement.closedDay + 1) < from) break;
    made.push(toStatement(view, statement));
  }
  return made;
}

type Cycle = Pick<CardStatement, "openedDay" | "closedDay"> & Partial<CardStatement>;

function* newestFirst(view: AccountView, now: Instant): Generator<Cycle> {
  const { book, firstYear } = view;
  if (!book.statements) {
    yield* calendarMonths(book.holding.openedDay, now, book.closedAt);
    return;
  }
  for (let year = yearAt(now); year >= firstYear; year--) {
    const cycles = book.statements(year);
    for (let index = cycles.length - 1; index >= 0; index--) {
      const cycle = cycles[index];
      if (cycle && startOf(cycle.closedDay + 1) <= now) yield cycle;
    }
  }
}

function* calendarMonths(openedDay: Day, now: Instant, closedAt: Instant | null): Generator<Cycle> {
  const end = closedAt === null ? now : Math.min(now, startOf(firstDay(monthOf(dayOf(closedAt)) + 1)));
  for (let month = monthOf(dayOf(end)) - 1; month >= monthOf(openedDay); month--) {
    yield { openedDay: Math.max(openedDay, firstDay(month)), closedDay: firstDay(month + 1) - 1 };
  }
}

function toStatement(view: AccountView, { openedDay, closedDay, dueDay, minimumMinor }: Cycle): Statement {
  const { holding } = view.book;
  const closingMinor = view.balanceAt(startOf(closedDay + 1) - 1);
  const owedMinor = Math.max(0, 0 - closingMinor);
  // Edits may have changed what is owed since.
  const isWhole = holding.account.creditLimitMinor === null || minimumMinor === 0;
  const minimum = minimumMinor === undefined || isWhole ? owedMinor : Math.min(minimumMinor, owedMinor);
  return {
    id: opaqueId(holding.seed, "statement", closedDay),
    accountId: holding.account.id,
    from: toDate(openedDay),
    to: toDate(closedDay),
    openingMinor: view.balanceAt(startOf(openedDay) - 1),
    closingMinor,
    dueDate: dueDay === undefined ? null : toDate(dueDay),
    minimumPaymentMinor: minimumMinor === undefined ? null : minimum,
  };
}
