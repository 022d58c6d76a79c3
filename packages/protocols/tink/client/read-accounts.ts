import type { Instant } from "@sandbank/domain";
import { type AccountTrouble, type ProviderAccount, ProviderError } from "@sandbank/provider";
import { type Account, accountBalances, accountsPage, investmentAccounts, loanAccounts } from "./answers.ts";
import type { AskExtra, TinkApi } from "./api.ts";
import { consentStatus, readConsents } from "./consent.ts";
import type { Credentials } from "./credentials.ts";
import { accountTypeOf, mapAccount, mapInvestment, mapLoan } from "./map-account.ts";

/** The most that Tink gives at a time. */
export const MOST_PER_PAGE = 100;
/** How soon to look again for accounts that Tink is still reading at the bank. */
const PUT_OFF_MS = 5_000;

export interface Listing {
  readonly accounts: readonly ProviderAccount[];
  readonly troubles: readonly AccountTrouble[];
}

interface Reading {
  readonly api: TinkApi;
  readonly ask: AskExtra;
  /** For people. */
  readonly bank: string;
  readonly now: Instant;
}

/** An account somewhere at Tink, and what it is in our terms once that is asked. */
interface Found {
  readonly id: string;
  readonly name: string | undefined;
  readonly isIngested: boolean;
  map(): Promise<ProviderAccount> | ProviderAccount;
}

/**
 * The accounts of one of the user's credentials, and those that somebody ingested where they are read through it. One
 * that says the impossible keeps nobody from the others.
 * @throws ProviderError consent_expired, consent_revoked where there is nothing to read by; not_ready
 */
export async function readAccounts(reading: Reading, credentials: Credentials): Promise<Listing> {
  const { bank, now } = reading;
  const consents = await readConsents(reading.api);
  const own = consents.find(({ credentialsId }) => credentialsId === credentials.credentialsId);
  const { status } = consentStatus(credentials, own, now);
  if (status === "expired")
    throw new ProviderError("consent_expired", "the credentials' session has expired");
  if (!own || status !== "approved")
    throw new ProviderError("consent_revoked", "Tink has no such credentials");
  if (own.accountIds.length === 0 && own.status !== "UPDATED") {
    const options = { retryAfterMs: PUT_OFF_MS };
    throw new ProviderError("not_ready", "Tink is still reading the accounts", options);
  }
  const listed = new Set(own.accountIds);
  const readsIngested =
    credentials.readsIngested || consents.every((each) => each === own || each.status === "DELETED");
  const accounts: ProviderAccount[] = [];
  const troubles: AccountTrouble[] = [];
  for (const found of await findAll(reading)) {
    if (!listed.has(found.id) && !(readsIngested && found.isIngested)) continue;
    try {
      accounts.push(await found.map());
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      const label = `${bank}, ${found.name ?? "an account"}`;
      const message = `${label}: ${bank} tells a balance that cannot be (${error.message}).`;
      troubles.push({ accountId: found.id, label, code: "invalid_response", message });
    }
  }
  return { accounts, troubles };
}

/** Everything of the user's that has a balance: what is lent and invested is kept apart from the accounts. */
async function findAll({ api, ask, now }: Reading): Promise<Found[]> {
  const accounts = await allAccounts(api);
  const loans = await ask("loans", "/data/v2/loan-accounts", loanAccounts);
  const investments = await ask("investments", "/data/v2/investment-accounts", investmentAccounts);
  return [
    ...accounts.map((account) => ({
      id: account.id,
      name: account.name,
      isIngested: account.externalAccountId !== undefined,
      map: async () => mapAccount(account, await balancesOf(ask, account), now),
    })),
    ...(loans?.loanAccounts ?? []).map((loan) => ({
      id: loan.id,
      name: loan.accountName,
      isIngested: false,
      map: () => mapLoan(loan, now),
    })),
    ...(investments?.investmentAccounts ?? []).map((investment) => ({
      id: investment.id,
      name: investment.accountName,
      isIngested: false,
      map: () => mapInvestment(investment, now),
    })),
  ];
}

/** Which of these accounts Tink still shows. */
export async function stillThere(api: TinkApi, ids: readonly string[]): Promise<ReadonlySet<string>> {
  return new Set((await allAccounts(api, ids)).map(({ id }) => id));
}

async function allAccounts(api: TinkApi, ids?: readonly string[]): Promise<readonly Account[]> {
  const accounts = new Map<string, Account>();
  const asked = new Set<string>();
  let pageToken: string | undefined;
  do {
    const query = { pageSize: String(MOST_PER_PAGE), pageToken, idIn: ids };
    const page = await api.get("/data/v2/accounts", accountsPage, query);
    for (const account of page.accounts) accounts.set(account.id, account);
    pageToken = page.nextPageToken || undefined;
    if (pageToken !== undefined && asked.has(pageToken)) {
      throw new ProviderError("invalid_response", "a page of accounts leads back to an earlier one");
    }
    if (pageToken !== undefined) asked.add(pageToken);
  } while (pageToken !== undefined);
  return [...accounts.values()];
}

/** What the list of accounts does not say: a card's limit, or any balance at all. */
async function balancesOf(ask: AskExtra, account: Account) {
  if (account.balances?.booked && accountTypeOf(account.type) !== "credit_card") return null;
  return ask("balances", `/data/v2/accounts/${encodeURIComponent(account.id)}/balances`, accountBalances);
}
