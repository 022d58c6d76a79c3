import { execFile, spawnSync } from "node:child_process";
import { createServer } from "node:http";
import { promisify } from "node:util";
import { getRequestListener } from "@hono/node-server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { approveAt } from "../connected-person.ts";
import { coreAndSandbox } from "../core-and-sandbox.ts";
import type { Answer } from "./endpoint.ts";
import { BANK_COMMANDS, FINANCIAL_COMMANDS, SIGN_IN, SIGN_UP } from "./manual-testing.ts";

const run = promisify(execFile);
const hasCurl = spawnSync("curl", ["--version"]).status === 0;
const isCi = process.env.CI !== undefined;

describe.skipIf(!hasCurl && !isCi)("with curl (left out where there is none; CI has it)", () => {
  let both: Awaited<ReturnType<typeof coreAndSandbox>>;
  const server = createServer((request, response) =>
    getRequestListener(both.core.app.fetch)(request, response),
  );
  let origin: string;

  beforeAll(async () => {
    both = await coreAndSandbox({ now: "2026-06-15T14:00:00Z" });
    await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
    const { port } = z.object({ port: z.int() }).parse(server.address());
    origin = `http://localhost:${port}`;
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await both[Symbol.asyncDispose]();
  });

  /** Types a command as it is printed, with what stands in angle brackets filled in; gives what it prints. */
  async function type(command: string, values: Readonly<Record<string, string>> = {}): Promise<Answer> {
    const typed = Object.entries(values).reduce(
      (text, [name, value]) => text.replaceAll(`<${name}>`, value),
      command.replace("http://localhost:3000", origin),
    );
    const { stdout } = await run("sh", ["-c", typed], { env: { PATH: process.env.PATH, NO_PROXY: "*" } });
    return JSON.parse(stdout);
  }

  async function signIn(email: string): Promise<string> {
    await type(SIGN_UP, { email });
    return (await type(SIGN_IN, { email })).token;
  }

  test("the banks document's commands connect, list transactions and find what recurs", async () => {
    const token = await signIn("banks-by-curl@example.com");
    const connected = await type(BANK_COMMANDS.connect, { token });
    expect(connected).toMatchObject({ message: "Bank connection initiated", status: "approved" });
    const ids = { token, accountId: connected.accountId };
    const { transactions, total } = await type(BANK_COMMANDS.transactions, ids);
    expect([transactions.length, total]).toEqual([39, 39]);
    const { recurring, count } = await type(BANK_COMMANDS.recurring, ids);
    expect(count).toBe(recurring.length);
    expect(recurring).toContainEqual(
      expect.objectContaining({
        merchantName: "Netflix India",
        amount: 649,
        currency: "INR",
        frequency: "monthly",
        transactionCount: 4,
      }),
    );
    // Thirteen patterns, of which the two yearly ones were charged once.
    expect(count).toBe(11);
    expect(await type(BANK_COMMANDS.connect, { token })).toMatchObject({ error: "conflict" });
    const stranger = await type(BANK_COMMANDS.recurring, { ...ids, token: "no-token" });
    expect(stranger).toEqual({ error: "unauthorized", message: "Sign in first." });
  });

  test("the financial document's flow connects by consent, reads, syncs and disconnects", async () => {
    const token = await signIn("financial-by-curl@example.com");
    const { providers } = await type(FINANCIAL_COMMANDS.providers, { token });
    const providerId = providers.find(({ slug }: Answer) => slug === "amex").id;
    const begun = await type(FINANCIAL_COMMANDS.connect, { token, providerId });
    expect(begun.status).toBe("authorizing");
    const callbackUrl = await approveAt(both.sandbox, begun.authorizeUrl, 7);
    const ids = { token, connectionId: begun.connectionId };
    const authorized = await type(FINANCIAL_COMMANDS.authorize, { ...ids, callbackUrl: callbackUrl.href });
    expect(authorized).toMatchObject({ status: "connected", lastSyncedAt: "2026-06-15T14:00:00.000Z" });
    const { accounts } = await type(FINANCIAL_COMMANDS.accounts, ids);
    expect(accounts.map(({ type: kind }: Answer) => kind)).toContain("credit_card");
    const { transactions, pagination } = await type(FINANCIAL_COMMANDS.transactions, { token });
    expect([transactions.length, pagination.hasMore]).toEqual([5, true]);
    expect(await type(FINANCIAL_COMMANDS.sync, ids)).toMatchObject({ transactionsAdded: 0 });
    expect(await type(FINANCIAL_COMMANDS.disconnect, ids)).toMatchObject({ status: "disconnected" });
    expect(await type(FINANCIAL_COMMANDS.accounts, ids)).toEqual({ accounts: [] });
    expect(both.core.errors).toEqual([]);
  });
});
