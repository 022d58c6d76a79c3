import { DAY_MS, type Instant } from "@sandbank/domain";
import { dayOf, firstDay, monthOf, startOf } from "../calendar.ts";
import type { Account, Customer, Transaction, World } from "../model/index.ts";
import { writePageKey } from "../view/page-key.ts";
import type { PersonaView, Span } from "./persona.ts";

const MONTHS = 12;
const PAGE = 500;
/** After every row of an instant. */
const LAST_KEY = 2 ** 40;

/** Somebody as the world's own interface shows them. */
export function viewOf(world: World, customer: Customer): PersonaView {
  const here = world.banks.filter(({ country }) => country === customer.country);
  const accounts = here.flatMap(({ id }) => world.accounts({ bank: id, customer: customer.number }));
  const months = monthsBefore(world.clock.now());
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) throw new Error("a year without months");
  const known = new Map<string, readonly Transaction[]>();
  return {
    world,
    customer,
    accounts,
    months,
    year: { from: first.from, to: last.to },
    rows: (account) => {
      const rows = known.get(account.id) ?? pages(world, account, first.from);
      known.set(account.id, rows);
      return rows;
    },
    // A page key says which moment its pages show: this one is what an earlier query would have been given.
    rowsAt: (account, seenAt, days) =>
      pages(
        world,
        account,
        seenAt - days * DAY_MS,
        writePageKey({ seenAt, at: seenAt, entryKey: LAST_KEY }, account.id),
      ),
  };
}

function monthsBefore(now: Instant): Span[] {
  const current = monthOf(dayOf(now));
  const startsAt = (month: number) => startOf(firstDay(month));
  return Array.from({ length: MONTHS }, (_, index) => {
    const month = current - MONTHS + index;
    return { from: startsAt(month), to: startsAt(month + 1) };
  });
}

function pages(world: World, account: Account, from: Instant, key: string | null = null): Transaction[] {
  const rows: Transaction[] = [];
  let after = key;
  do {
    const page = world.transactions(account, { from, limit: PAGE, ...(after !== null && { after }) });
    rows.push(...page.transactions);
    after = page.nextPageKey;
  } while (after !== null);
  return rows;
}
