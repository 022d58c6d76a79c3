import { fixedClock } from "@sandbank/domain";
import { createWorld } from "../create-world.ts";
import { type Account, GENERATOR_VERSION, type Transaction, type World } from "../model/index.ts";
import { opaqueId } from "../opaque-id.ts";
import { personas } from "../personas/registry.ts";
import { rootSeed } from "../rng.ts";
import { banksOf } from "../testing/banks.ts";

const SEED = 42;
const NOW = "2026-01-06T12:00:00Z";
/** So much of the past goes into the digest. */
const SINCE = Date.UTC(2025, 0, 1);
const NEWEST = 15;
const NEWEST_OF_PERSONA = 4;

/**
 * What the generator makes of some people of a country, for reading and comparing: customer 1 with the newest rows of
 * each account, and each persona's first copy with fewer. Digests stand for all rows since the beginning of 2025. One
 * JSON value a line.
 */
export async function goldenOf(country: string): Promise<string> {
  const world = await createWorld({ seed: SEED, clock: fixedClock(NOW), banks: banksOf(country) });
  const people = ["1", ...personas.map(({ id }) => id)].map((login) => {
    const customer = world.findCustomer(login, country);
    if (!customer) throw new Error(`nobody signs in as ${login} in ${country}`);
    const newest = login === "1" ? NEWEST : NEWEST_OF_PERSONA;
    const accounts = banksOf(country).flatMap(({ id }) =>
      world.accounts({ bank: id, customer: customer.number }),
    );
    const { address, ...who } = customer;
    return [
      `${JSON.stringify({ ...who, town: `${address.postalCode} ${address.city}` })}`,
      ...accounts.flatMap((account) => linesOf(world, account, newest)),
    ];
  });
  const head = JSON.stringify({ generatorVersion: GENERATOR_VERSION, country, seed: SEED, now: NOW });
  return `${[head, ...people.flat()].join("\n")}\n`;
}

function linesOf(world: World, account: Account, newest: number): string[] {
  const rows = allSince(world, account);
  const { id, bank, productId, numbers, openedOn, status, creditLimitMinor } = account;
  const { ledgerMinor, availableMinor, holdsMinor, investedMinor } = world.balance(account);
  const rest = [
    account,
    world.statements(account, { limit: 18 }),
    world.mandates(account),
    world.positions(account),
    world.loanTerms(account),
    world.depositTerms(account),
  ];
  const head = {
    account: `${bank} ${productId} ${id}`,
    number: numbers.iban ?? numbers.accountNumber,
    openedOn,
    status,
    ...(creditLimitMinor !== null && { creditLimitMinor }),
    balance: [ledgerMinor, availableMinor, holdsMinor, investedMinor],
    rows: rows.length,
    digest: digestOf(rows),
    restDigest: digestOf(rest),
  };
  return [
    `  ${JSON.stringify(head)}`,
    ...rows.slice(0, newest).map((row) => `    ${JSON.stringify(inShort(row))}`),
  ];
}

function allSince(world: World, account: Account): Transaction[] {
  const rows: Transaction[] = [];
  for (let after: string | null | undefined; after !== null; ) {
    const page = world.transactions(account, { from: SINCE, limit: 500, ...(after && { after }) });
    rows.push(...page.transactions);
    after = page.nextPageKey;
  }
  return rows;
}

function inShort(row: Transaction): string {
  const at = new Date(row.postedAt ?? row.authorizedAt).toISOString().slice(0, 19);
  const amount = row.direction === "debit" ? -row.amountMinor : row.amountMinor;
  const about = [row.detailedCategory, row.channel, row.rail, row.refersTo?.kind, row.original?.currency];
  return `${at} ${row.status} ${amount} ${row.description} | ${about.filter(Boolean).join(" ")}`;
}

function digestOf(value: unknown): string {
  return opaqueId(rootSeed(0), "golden", JSON.stringify(value));
}
