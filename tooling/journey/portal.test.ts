import { type AppProcess, readSandboxIndex, startApp } from "@sandbank/launch";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chromiumPath, findBarriers, type Look, looks, openBrowser, photograph } from "./open-browser.ts";
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

  /** Looks at the page as it is: saved for people, checked for barriers. */
  async function see(page: Page, name: string, look: Look) {
    await page.waitForLoadState("networkidle");
    await photograph(page, name, look);
    expect(await findBarriers(page), `${name} at ${look.width} ${look.colorScheme}`).toEqual([]);
  }

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
    "a newcomer at $width px, $colorScheme: enters, connects a bank, looks around, disconnects",
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
      await page.getByRole("button", { name: /demo/i }).click();
      await page.getByRole("heading", { level: 1 }).waitFor();
      await see(page, "2-overview-empty", look);

      await page.goto(`${core.url}/connect`);
      const bank = page.getByRole("listitem").filter({ hasText: "American Express" });
      await bank.getByRole("button", { name: /connect/i }).waitFor();
      await see(page, "3-connect", look);
      await bank.getByRole("button", { name: /connect/i }).click();
      await page.waitForURL(`${sandbox.url}/**`);
      await consent(page, look);

      await page.waitForURL(`${core.url}/connections/*`);
      await page.getByRole("button", { name: "Sync now" }).waitFor();
      const accounts = page.getByRole("list", { name: "Accounts" });
      await accounts.getByRole("listitem").first().waitFor();
      await see(page, "4-connection", look);
      const connectionUrl = page.url();

      await accounts.getByRole("link").first().click();
      await page.waitForURL(`${core.url}/accounts/*`);
      await page
        .getByText(/\*{4}|•{4}/)
        .first()
        .waitFor();
      await see(page, "5-account", look);

      await page.goto(core.url);
      await page.getByRole("region", { name: "Totals" }).waitFor();
      await see(page, "6-overview", look);

      await page.goto(`${core.url}/transactions`);
      await page.getByRole("search", { name: "Filter transactions" }).waitFor();
      await see(page, "7-transactions", look);
      await page.getByRole("searchbox").fill("payment");
      await page.waitForURL(/payment/);
      await see(page, "8-transactions-filtered", look);
      await page.goto(`${core.url}/transactions?q=nothing-is-called-this`);
      await page.getByRole("search", { name: "Filter transactions" }).waitFor();
      await see(page, "9-transactions-none", look);

      await page.goto(`${core.url}/no-such-page`);
      await see(page, "10-not-found", look);
      await page.goto(`${core.url}/connections`);
      await see(page, "11-connections", look);

      await page.goto(connectionUrl);
      await page.getByRole("button", { name: "Disconnect" }).click();
      await page.getByRole("alertdialog").waitFor();
      await see(page, "12-disconnect", look);
      await page.getByRole("alertdialog").getByRole("button", { name: "Disconnect" }).click();
      await page
        .getByText(/disconnected/i)
        .first()
        .waitFor();
      await see(page, "13-disconnected", look);
      expect(complaints).toEqual([]);
      await context.close();
    },
    120_000,
  );
});
