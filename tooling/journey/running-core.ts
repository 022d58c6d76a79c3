import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTestDatabase, type databaseKinds } from "@sandbank/database/testing";
import { DAY_MS, systemClock } from "@sandbank/domain";
import { approveConsent, createFormBrowser } from "@sandbank/form-browser";
import { institutions } from "@sandbank/institutions";
import { type CoreSession, startApp } from "@sandbank/launch";
import { createWorld } from "@sandbank/world";

/** Everything a core process needs to come back to after it was stopped or killed. */
export async function coreHome(kind: (typeof databaseKinds)[number], sandboxUrl: string) {
  const folder = mkdtempSync(join(tmpdir(), "sandbank-journey-"));
  const database = kind === "postgres" ? await createTestDatabase({ migrated: true }) : null;
  return {
    folder,
    /** The same port each time, once the first start has found one: it is part of the redirect URI. */
    start: (port = "0") =>
      startApp("core", {
        PORT: port,
        HOST: "127.0.0.1",
        PUBLIC_URL: "",
        SANDBOX_URL: sandboxUrl,
        DATA_DIR: join(folder, "core"),
        DATABASE_URL: database?.url ?? "",
        TOKEN_KEYS: `k:${Buffer.alloc(32, 7).toString("base64")}`,
        AUTH_SECRET: "a secret for tests that is long enough",
        DEMO_USER: "on",
        // Four visits in a row are one user's, faster than any person.
        REQUESTS_PER_MINUTE: "0",
      }),
    async remove() {
      await database?.drop();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Connects this session to a bank through the bank's own pages. Gives the connection's id. */
export async function connect(
  core: { url: string },
  { client, open }: CoreSession,
  bankId: string,
  login: { username: string; password: string },
): Promise<string> {
  const provider = (await client.providers.list.query()).find(({ slug }) => slug === bankId);
  const { connectionId, authorizeUrl } = await client.connections.create.mutate({
    providerId: provider?.id ?? "",
  });
  if (!authorizeUrl) throw new Error("the bank asks nobody");
  const browser = createFormBrowser({ fetch, leaveAt: `${core.url}/connect/callback` });
  const callback = await approveConsent(browser, authorizeUrl, login);
  await open(callback.pathname + callback.search);
  return connectionId;
}

/** Every transaction of the user as one comparable line each, sorted. */
export async function allTransactions({ client }: CoreSession): Promise<string[]> {
  const lines: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await client.transactions.list.query({ limit: 500, ...(cursor ? { cursor } : {}) });
    for (const { account, date, description, type, amount, status } of page.transactions) {
      lines.push(`${account.mask} ${date} ${description} ${type} ${amount} ${status}`);
    }
    cursor = page.pagination.cursor ?? undefined;
  } while (cursor);
  return lines.sort();
}

/** A login at this bank with at least so many transactions in the last year, in the world of seed 42. */
export async function busyLogin(bankId: string, transactions: number) {
  // A person's money depends on all the banks of their country.
  const country = institutions.find(({ id }) => id === bankId)?.country;
  const banks = institutions.filter((bank) => bank.country === country);
  const world = await createWorld({ clock: systemClock, banks });
  const from = systemClock.now() - 350 * DAY_MS;
  for (let customer = 1; customer <= 1_000; customer++) {
    const accounts = world.accounts({ bank: bankId, customer });
    const total = accounts.reduce((sum, account) => sum + world.transactions(account, { from }).total, 0);
    if (total >= transactions) return { username: world.customer(customer).username, password: "sandbank" };
  }
  throw new Error(`nobody at ${bankId} has ${transactions} transactions`);
}
