import type { Instant } from "@sandbank/domain";
import { type Day, dayOf, firstDay, type Month, monthOf, startOf, toDate } from "./calendar.ts";
import type { Book } from "./ledger/holder-books.ts";
import type { Statement } from "./model.ts";
import { opaqueId } from "./opaque-id.ts";

/** Closed cycles of a card, or whole calendar months since the opening of another account; newest first. */
export function statementsOf(book: Book, now: Instant): Statement[] {
  const closed = book.statements ? cardStatements(book, now) : monthStatements(book, now);
  return closed.reverse();
}

function cardStatements({ holding, ledger, statements = [] }: Book, now: Instant): Statement[] {
  let from = holding.openedDay;
  const made: Statement[] = [];
  for (const { closedDay, dueDay, minimumMinor } of statements) {
    if (startOf(closedDay + 1) > now) break;
    made.push({
      ...statement({ holding, ledger }, from, closedDay),
      dueDate: toDate(dueDay),
      minimumPaymentMinor: minimumMinor,
    });
    from = closedDay + 1;
  }
  return made;
}

function monthStatements(book: Book, now: Instant): Statement[] {
  const made: Statement[] = [];
  const current: Month = monthOf(dayOf(now));
  const { openedDay } = book.holding;
  for (let month = monthOf(openedDay); month < current; month++) {
    made.push(statement(book, Math.max(openedDay, firstDay(month)), firstDay(month + 1) - 1));
  }
  return made;
}

function statement({ holding, ledger }: Book, from: Day, to: Day): Statement {
  return {
    id: opaqueId(holding.seed, "statement", to),
    accountId: holding.account.id,
    from: toDate(from),
    to: toDate(to),
    openingMinor: ledger.balanceAt(startOf(from) - 1),
    closingMinor: ledger.balanceAt(startOf(to + 1) - 1),
    dueDate: null,
    minimumPaymentMinor: null,
  };
}
