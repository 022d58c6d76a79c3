import { type AppProcess, readSandboxIndex, startApp } from "@sandbank/launch";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  chromiumPath,
  findBarriers,
  LONG_WALK_MS,
  type Look,
  looks,
  openBrowser,
  photograph,
} from "./open-browser.ts";
import { coreHome } from "./running-core.ts";

describe.skipIf(!chromiumPath)("in Chromium", () => {
  let sandbox: AppProcess;
  let core: AppProcess;
  let home: Awaited<ReturnType<typeof coreHome>>;
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  let login: { username: string; password: string };

  beforeAll(async () => {
    sandbox = await startApp("sandbox", { PORT: "0", HOST: "127.0.0.1", DATA_FILE: "", PUBLIC_URL: "" });
    home = await coreHome("embedded", sandbox.url);
    core = await home.start();
    browser = await openBrowser();
    const [first] = (await readSandboxIndex(sandbox.url)).logins;
    if (!first) throw new Error("the sandbox shows no login");
    login = first;
  });
  afterAll(async () => {
    await browser?.close();
    await core?.stop();
    await sandbox?.stop();
    await home?.remove();
  });

  async function control(method: string, path: string, body?: object): Promise<{ id?: string }> {
    const headers = { "content-type": "application/json" };
    const init = { method, headers, ...(body && { body: JSON.stringify(body) }) };
    const response = await fetch(`${sandbox.url}/_sandbank${path}`, init);
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return text === "" ? {} : JSON.parse(text);
  }

  /** Looks at the page as it is: saved for people, checked for barriers. */
  async function see(page: Page, name: string, look: Look) {
    await page.waitForLoadState("networkidle");
    await photograph(page, name, look);
    expect(await findBarriers(page), `${name} at ${look.width} ${look.colorScheme}`).toEqual([]);
  }

  const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name }).waitFor();

  /** The bank's own pages, from sign-in to the way back. */
  async function consent(page: Page, look: Look) {
    await see(page, "bank-1-sign-in", look);
    await page.getByLabel("User name").fill(login.username);
    await page.getByLabel("Password").fill(login.password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("button", { name: "Continue" }).waitFor();
    await see(page, "bank-2-accounts", look);
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByRole("button", { name: "Approve" }).waitFor();
    await see(page, "bank-3-permissions", look);
    await page.getByRole("button", { name: "Approve" }).click();
  }

  test.each(looks)(
    "a newcomer at $width px, $colorScheme: enters, connects a bank, sees what it holds, disconnects",
    async (look) => {
      const context = await browser.open(look);
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("console", (message) => {
        if (message.type() === "error") complaints.push(message.text());
      });

      await page.goto(core.url);
      await see(page, "1-landing", look);
      await page.getByRole("link", { name: "create an account" }).click();
      await page.getByLabel("E-mail address").waitFor();
      await see(page, "1-sign-up", look);
      await page.goto(`${core.url}/sign-in`);
      await page.getByLabel("E-mail address").fill("nobody@example.com");
      await page.getByLabel("Password", { exact: true }).fill("not the password");
      await page.getByRole("button", { name: "Sign in" }).click();
      await page.getByRole("alert").waitFor();
      await see(page, "1-sign-in-refused", look);
      complaints.length = 0; // The browser reports the 401 asked for.
      await page.goto(core.url);
      await page.getByRole("button", { name: "Enter as the demo user" }).click();
      await heading(page, "Overview");
      await see(page, "2-overview-empty", look);

      await page
        .getByRole("navigation", { name: "Main" })
        .getByRole("link", { name: "Connect", exact: true })
        .click();
      await page.getByRole("list", { name: "Banks" }).waitFor();
      await see(page, "3-connect", look);
      await page.getByRole("button", { name: "Connect American Express" }).click();
      await page.waitForURL(`${sandbox.url}/**`);
      await consent(page, look);

      await heading(page, "American Express");
      const told = page.getByRole("status").filter({ hasText: "Synced just now" });
      const [added] = ((await told.textContent()) ?? "").match(/\d+(?= new transactions)/) ?? [];
      expect(Number(added)).toBeGreaterThan(50);
      await see(page, "4-connection", look);
      await page.getByRole("button", { name: "Sync now" }).click();
      await told.filter({ hasText: "no new transactions" }).waitFor();
      const connectionUrl = page.url();

      await page.getByRole("list", { name: "Accounts" }).getByRole("link").first().click();
      await page.getByRole("heading", { level: 2, name: "Transactions" }).waitFor();
      await see(page, "5-account", look);

      await page.goto(core.url);
      await page.getByRole("region", { name: "Totals" }).waitFor();
      await see(page, "6-overview", look);

      await page.goto(`${core.url}/transactions`);
      await page
        .getByRole("status")
        .filter({ hasText: `${added} transactions` })
        .waitFor();
      await see(page, "7-transactions", look);
      await page.getByText(`Showing 50 of ${added}`).waitFor();
      await page.getByRole("button", { name: "Load more" }).click();
      await page.getByText(`Showing 100 of ${added}`).waitFor();
      await page.getByRole("searchbox", { name: "Search transactions" }).fill("payment");
      await page.waitForURL(/q=payment/);
      await see(page, "8-transactions-filtered", look);
      await page
        .getByRole("link", { name: /payment/i })
        .first()
        .click();
      await page.getByRole("dialog", { name: "Transaction" }).waitFor();
      await see(page, "9-transaction", look);
      await page.getByRole("button", { name: "Close" }).click();
      await page.goto(`${core.url}/transactions?q=nothing-is-called-this`);
      await page.getByText("No transaction fits").waitFor();
      await see(page, "10-transactions-none", look);

      await page.goto(`${core.url}/no-such-page`);
      await see(page, "11-not-found", look);
      await page.goto(`${core.url}/connections`);
      await page.getByRole("list", { name: "Connections" }).waitFor();
      await see(page, "12-connections", look);

      // The bank cannot be told, which keeps nobody.
      const down = await control("POST", "/faults", {
        match: { institution: "amex", operation: "revoke" },
        effect: { type: "status", status: 503 },
      });
      await page.goto(connectionUrl);
      await page.getByRole("button", { name: "Disconnect" }).click();
      const dialog = page.getByRole("alertdialog", { name: "Disconnect American Express?" });
      await dialog.getByRole("radio", { name: "Delete what was read" }).click();
      await see(page, "13-disconnect", look);
      await dialog.getByRole("button", { name: "Disconnect and delete" }).click();
      await dialog.waitFor({ state: "hidden" });
      await page.goto(connectionUrl);
      await page.getByText("American Express has not confirmed yet that your consent is revoked.").waitFor();
      await see(page, "14-not-confirmed", look);
      await page.goto(`${core.url}/connections`);
      await page.getByText("The bank confirms its end").waitFor();
      await control("DELETE", `/faults/${down.id}`);
      await page.goto(core.url);
      await page.getByRole("link", { name: "Choose a bank" }).waitFor();
      expect(complaints).toEqual([]);
      await context.close();
    },
    LONG_WALK_MS,
  );
});
