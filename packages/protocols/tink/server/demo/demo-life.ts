import { dateOf, type Instant, startOfDate } from "@sandbank/domain";
import {
  type Account,
  type IngestedBatch,
  MOST_INGESTED_AT_ONCE,
  type NewIngestedAccount,
  type NewIngestedTransaction,
  type Transaction,
  type World,
} from "@sandbank/world";
import { kindOf } from "../data/account-kind.ts";
import { typesOf } from "../data/transaction-kind.ts";
import type { DemoMarket } from "./demo-market.ts";

const MONTHS = 13;
const PAGE = 500;

export interface DemoLife {
  readonly from: Instant;
  readonly accounts: readonly NewIngestedAccount[];
  /** All transactions since then, the oldest first, in as many calls as they take. */
  readonly batches: readonly IngestedBatch[];
}

/** Somebody's accounts as an application would ingest them, with what happened on them until now. */
export function demoLife(world: World, accounts: readonly Account[], market: DemoMarket): DemoLife {
  const from = startOfLife(world.clock.now());
  const named = accounts.map((account, index) => ({ account, externalId: nameOf(accounts, account, index) }));
  const rows = named.flatMap(({ account, externalId }) =>
    rowsSince(world, account, from).map((row) => ({ externalId, row: transactionOf(account, row, market) })),
  );
  const opened = named.map(({ account, externalId }) => accountOf(world, account, externalId, market));
  const batches: IngestedBatch[] = [];
  for (let start = 0; start < rows.length; start += MOST_INGESTED_AT_ONCE) {
    const part = rows.slice(start, start + MOST_INGESTED_AT_ONCE);
    const ofAccounts = opened.flatMap(({ externalId, balanceMinor }) => {
      const transactions = part.flatMap((one) => (one.externalId === externalId ? [one.row] : []));
      return transactions.length === 0 ? [] : [{ externalId, balanceMinor, transactions }];
    });
    // What the accounts hold was said when they were opened.
    batches.push({ type: "HISTORICAL", accounts: ofAccounts });
  }
  return { from, accounts: opened, batches };
}

/** The first of a month, so long ago that there are that many months from then to now. */
function startOfLife(now: Instant): Instant {
  const [year = 0, month = 1] = dateOf(now).split("-").map(Number);
  const first = year * 12 + month - 1 - MONTHS;
  return startOfDate(`${Math.floor(first / 12)}-${String((first % 12) + 1).padStart(2, "0")}-01`);
}

/** `checking-1` */
function nameOf(accounts: readonly Account[], { type }: Account, index: number): string {
  const number = accounts.slice(0, index + 1).filter((each) => each.type === type).length;
  return `${type.replaceAll("_", "-")}-${number}`;
}

function accountOf(
  world: World,
  account: Account,
  externalId: string,
  { factor, currency, isHome }: DemoMarket,
): NewIngestedAccount {
  const { name, type, numbers, creditLimitMinor } = account;
  const { ledgerMinor, availableMinor, holdsMinor } = world.balance(account);
  const overdraftMinor = Math.max(0, (availableMinor ?? ledgerMinor - holdsMinor) + holdsMinor - ledgerMinor);
  return {
    externalId,
    name,
    number: (isHome ? numbers.iban : null) ?? numbers.accountNumber,
    type: kindOf(type).type,
    currency,
    balanceMinor: ledgerMinor * factor,
    availableCreditMinor: (type === "credit_card" ? (creditLimitMinor ?? 0) : overdraftMinor) * factor,
  };
}

function transactionOf(account: Account, row: Transaction, { factor }: DemoMarket): NewIngestedTransaction {
  const { id, direction, amountMinor, postedAt, authorizedAt, description, merchantName } = row;
  const isCardPayment = row.channel === "in_store" || row.channel === "online" || row.channel === "atm";
  const other = isCardPayment || merchantName === null ? null : { name: merchantName, accountNumber: null };
  return {
    externalId: id,
    amountMinor: (direction === "debit" ? 0 - amountMinor : amountMinor) * factor,
    at: postedAt ?? authorizedAt,
    description,
    type: ingestible(typesOf(row, account.type === "credit_card").type),
    pending: postedAt === null,
    merchantName,
    merchantCategoryCode: row.merchantCategoryCode,
    ...(other && (direction === "debit" ? { payee: other } : { payer: other })),
  };
}

function ingestible(type: ReturnType<typeof typesOf>["type"]): NewIngestedTransaction["type"] {
  return type === "UNDEFINED" ? "DEFAULT" : type;
}

/** The oldest first. */
function rowsSince(world: World, account: Account, from: Instant): Transaction[] {
  const rows: Transaction[] = [];
  let after: string | null | undefined;
  while (after !== null) {
    const page: ReturnType<World["transactions"]> = world.transactions(account, {
      from,
      limit: PAGE,
      ...(after !== undefined && { after }),
    });
    rows.push(...page.transactions);
    after = page.nextPageKey;
  }
  return rows.reverse();
}
