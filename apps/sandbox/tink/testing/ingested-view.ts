// A user's ingested accounts as the promises of personas look at them: what was ingested decides over amounts, days and
// balances; what a payment was for, which no application tells, is looked up where the life came from.
import type { Instant } from "@sandbank/domain";
import type { Tink } from "@sandbank/protocol-tink/server";
import type { Account, IngestedAccount, PersonaView, Span, Transaction, World } from "@sandbank/world";

export interface DemoAccount {
  readonly ingested: IngestedAccount;
  readonly rows: readonly Transaction[];
  /** As it is, in the world of its persona. */
  readonly account: Account;
  /** What it held in that world, at any time. */
  heldAt(at: Instant): number;
}

type Context = Tink["context"];

/** Everything ingested for a user; fails where something is not from the life it is said to be of. */
export async function demoAccountsOf(
  { ingested, world }: Pick<Context, "ingested" | "world">,
  userId: string,
  bank: string,
  customer: number,
): Promise<DemoAccount[]> {
  const sources = world.accounts({ bank, customer });
  const known = new Map(sources.flatMap((account) => everyRow(world, account).map((row) => [row.id, row])));
  const found: DemoAccount[] = [];
  for (const [index, account] of (await ingested.accountsOf(userId)).entries()) {
    const source = sources[index];
    if (!source) throw new Error(`${account.externalId} is nobody's`);
    const rows: Transaction[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof ingested.transactionsOf>> = await ingested.transactionsOf(
        userId,
        {
          accounts: [account.id],
          limit: 500,
          ...(after !== null && { after }),
        },
      );
      for (const { externalId, amountMinor, at, status, currency, merchantName } of page.transactions) {
        const origin = known.get(externalId);
        if (!origin) throw new Error(`${externalId} is of no life`);
        rows.push({
          ...origin,
          accountId: account.id,
          amountMinor: Math.abs(amountMinor),
          direction: amountMinor < 0 ? "debit" : "credit",
          postedAt: status === "booked" ? at : null,
          currency,
          merchantName,
        });
      }
      after = page.nextPageKey;
    } while (after !== null);
    const { id, currency, availableCreditMinor } = account;
    const limit = source.creditLimitMinor === null ? null : availableCreditMinor;
    found.push({
      ingested: account,
      rows,
      account: { ...source, id, currency, creditLimitMinor: limit },
      heldAt: (at) => world.balance(source, at).ledgerMinor,
    });
  }
  return found;
}

/** Before its first row an account changes as it did in the world the life is of. */
export function viewOfIngested(
  world: World,
  customer: PersonaView["customer"],
  accounts: readonly DemoAccount[],
): PersonaView {
  const of = (account: Account) => {
    const found = accounts.find(({ ingested }) => ingested.id === account.id);
    if (!found) throw new Error(`${account.id} is not ingested`);
    return found;
  };
  const balance = (account: Account, at: Instant = world.clock.now()) => {
    const { ingested, rows, heldAt } = of(account);
    const booked = rows.flatMap((row) => (row.postedAt === null ? [] : [{ row, at: row.postedAt }]));
    const first = Math.min(...booked.map((one) => one.at));
    const later = booked.filter((one) => one.at > at);
    const factor = ingested.balanceMinor / heldAt(world.clock.now());
    const before = at < first ? (heldAt(first - 1) - heldAt(at)) * factor : 0;
    const ledgerMinor = ingested.balanceMinor - later.reduce((sum, { row }) => sum + signed(row), 0) - before;
    const availableMinor = ledgerMinor + (ingested.availableCreditMinor ?? 0);
    return { at, ledgerMinor, availableMinor, holdsMinor: 0, investedMinor: 0 };
  };
  const months = monthsBefore(world.clock.now());
  return {
    world: { ...world, clock: world.clock, balance },
    customer,
    accounts: accounts.map(({ account }) => account),
    months,
    year: { from: months[0]?.from ?? 0, to: months.at(-1)?.to ?? 0 },
    rows: (account) => of(account).rows,
    rowsAt: () => {
      throw new Error("what an application ingested has no past of its own");
    },
  };
}

export function signed({ direction, amountMinor }: Transaction): number {
  return direction === "debit" ? -amountMinor : amountMinor;
}

function monthsBefore(now: Instant): Span[] {
  const date = new Date(now);
  const startsAt = (back: number) => Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - back, 1);
  return Array.from({ length: 12 }, (_, index) => ({ from: startsAt(12 - index), to: startsAt(11 - index) }));
}

function everyRow(world: World, account: Account): Transaction[] {
  const rows: Transaction[] = [];
  let after: string | null = null;
  do {
    const page: ReturnType<World["transactions"]> = world.transactions(account, {
      from: world.clock.now() - 500 * 86_400_000,
      limit: 500,
      ...(after !== null && { after }),
    });
    rows.push(...page.transactions);
    after = page.nextPageKey;
  } while (after !== null);
  return rows;
}
