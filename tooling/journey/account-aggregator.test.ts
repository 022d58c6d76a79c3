// The pages of the Account Aggregator in a browser, at every size and scheme.
import { fixedClock } from "@sandbank/domain";
import { createSandbox } from "@sandbank/sandbox";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answerPages, follow } from "./answer-pages.ts";
import { emptyPage, type Listening, listen } from "./listen.ts";
import {
  chromiumPath,
  findBarriers,
  LONG_WALK_MS,
  type Look,
  looks,
  openBrowser,
  photograph,
} from "./open-browser.ts";

const CODE = "123456";

describe.skipIf(!chromiumPath)("the Account Aggregator in a browser", () => {
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  let bank: Listening;
  let application: Listening;
  let sandbox: Awaited<ReturnType<typeof createSandbox>>;

  beforeAll(async () => {
    sandbox = await createSandbox({ clock: fixedClock("2026-03-10T15:00:00Z") });
    browser = await openBrowser();
    bank = await listen(sandbox.listener);
    application = await listen(emptyPage);
  });
  afterAll(async () => {
    await browser?.close();
    await bank?.close();
    await application?.close();
    await sandbox?.close();
  });

  async function request(mobile: string): Promise<string> {
    const { engine } = await sandbox.worlds.default.accountAggregator();
    const { handle } = await engine.requestConsent({
      fiuId: "sandbank-core",
      door: "rebit",
      redirectUrl: `${application.url}/back`,
      detail: {
        consentStart: "2026-03-10T15:00:00.000Z",
        consentExpiry: "2026-06-08T15:00:00.000Z",
        consentMode: "STORE",
        fetchType: "PERIODIC",
        consentTypes: ["PROFILE", "SUMMARY", "TRANSACTIONS"],
        fiTypes: ["DEPOSIT"],
        DataConsumer: { id: "sandbank-core", type: "FIU" },
        Customer: { id: `${mobile}@sandbank-aa` },
        Purpose: { code: "102", text: "Budget and subscriptions" },
        FIDataRange: { from: "2025-09-10T00:00:00.000Z", to: "2026-03-10T00:00:00.000Z" },
        DataLife: { unit: "MONTH", value: 1 },
        Frequency: { unit: "MONTH", value: 30 },
      },
    });
    return handle;
  }

  const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name }).waitFor();
  const press = (page: Page, name: string) => follow(page, page.getByRole("button", { name, exact: true }));
  const enter = async (page: Page, code: string) => {
    await page.getByLabel("One-time code").fill(code);
    await press(page, "Continue");
  };

  /** Looks at it as it is, and at what keeps some people from using it. */
  async function see(page: Page, name: string, look: Look) {
    await photograph(page, `aa-${name}`, look);
    expect(await findBarriers(page), `${name} at ${look.width} ${look.colorScheme}`).toEqual([]);
  }

  test.each(looks.map((look, index) => ({ ...look, mobile: `555000000${[7, 5, 3, 2][index]}` })))(
    "a person at $width px, $colorScheme: every page from the request to the end of the consent",
    async ({ mobile, ...look }) => {
      const context = await browser.open(look);
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on("pageerror", (error) => complaints.push(error.message));

      const handle = await request(mobile);
      await page.goto(`${bank.url}/aa/webview/consents/${handle}`);
      await heading(page, "Sign in with your mobile number");
      await see(page, "01-phone", look);
      await page.getByLabel("Mobile number").fill("12345");
      await press(page, "Send a code");
      await page.getByRole("alert").waitFor();
      await see(page, "02-phone-wrong", look);
      await page.getByLabel("Mobile number").fill(mobile);
      await press(page, "Send a code");
      await heading(page, "Enter the code we sent you");
      await see(page, "03-code", look);
      for (const wrong of ["1", "2", "3"]) await enter(page, wrong);
      await heading(page, "Too many wrong codes");
      await see(page, "04-stopped", look);
      await press(page, "Start again");
      await press(page, "Send a code");
      await enter(page, CODE);

      await heading(page, "Where are your accounts?");
      await see(page, "05-banks", look);
      await press(page, "Find my accounts");
      await page.getByRole("alert").waitFor();
      await see(page, "06-banks-none", look);
      for (const option of await page.getByRole("checkbox").all()) await option.check();
      await press(page, "Find my accounts");
      await heading(page, "Choose the accounts to share");
      await see(page, "07-accounts", look);
      await press(page, "Continue");
      await heading(page, "Enter the code of HDFC Bank");
      await see(page, "08-bank-code", look);
      for (const wrong of ["1", "2", "3"]) await enter(page, wrong);
      await heading(page, "Too many wrong codes");
      await see(page, "09-bank-stopped", look);
      await press(page, "Go on without HDFC Bank");
      await answerPages(page, {
        fields: { "One-time code": CODE },
        buttons: ["Continue"],
        until: async () => (await page.getByRole("button", { name: "Approve", exact: true }).count()) > 0,
      });

      await heading(page, "Let Sandbank read your accounts?");
      await see(page, "10-review", look);
      await press(page, "Reject");
      await heading(page, "Reject this request?");
      await see(page, "11-reject", look);
      await page.getByRole("link", { name: "Go back to the request" }).click();
      await page.reload();
      await press(page, "Approve");
      await page.waitForURL(`${application.url}/back?success=true&id=${handle}`);
      await page.goto(`${bank.url}/aa/webview/consents/${handle}`);
      await heading(page, "You approved this request");
      await see(page, "12-answered", look);

      await page.getByRole("link", { name: "Your consents" }).click();
      await heading(page, "Your consents");
      await see(page, "13-my-consents", look);
      await press(page, "Pause Sandbank");
      await page.getByRole("status").filter({ hasText: "is paused" }).waitFor();
      await see(page, "14-my-consents-paused", look);
      await press(page, "Resume Sandbank");
      await page.getByRole("status").filter({ hasText: "is active again" }).waitFor();
      await page.getByRole("button", { name: "Remove the link to" }).first().click();
      await page.getByRole("status").filter({ hasText: "The link is removed" }).waitFor();
      await page.getByText("Ended (1)").click();
      await see(page, "15-my-consents-ended", look);
      await press(page, "Sign out");
      await heading(page, "Your consents");
      await see(page, "16-my-consents-sign-in", look);

      await page.goto(`${bank.url}/aa/webview/consents/nothing`);
      await heading(page, "There is no such request");
      await see(page, "17-mistaken", look);
      await page.goto(`${bank.url}/aa/webview/nothing`);
      await heading(page, "There is nothing to answer here");
      await see(page, "18-gone", look);
      expect(complaints).toEqual([]);
      await context.close();
    },
    LONG_WALK_MS,
  );

  test(
    "the whole way is gone with the keyboard alone, and without JavaScript",
    async () => {
      const context = await browser.open({ width: 360, colorScheme: "light" }, { javaScriptEnabled: false });
      const page = await context.newPage();
      const handle = await request("5550000009");
      await page.goto(`${bank.url}/aa/webview/consents/${handle}`);
      await page.getByLabel("Mobile number").focus();
      await page.keyboard.press("Enter");
      await page.getByLabel("One-time code").focus();
      await page.keyboard.type(CODE);
      await page.keyboard.press("Enter");
      await page.getByRole("checkbox", { name: "HDFC Bank" }).focus();
      await page.keyboard.press("Space");
      await page.keyboard.press("Enter");
      await page.getByRole("button", { name: "Continue" }).focus();
      await page.keyboard.press("Enter");
      await page.getByLabel("One-time code").focus();
      await page.keyboard.type(CODE);
      await page.keyboard.press("Enter");
      await page.getByRole("button", { name: "Approve" }).focus();
      await page.keyboard.press("Enter");
      await page.waitForURL(`${application.url}/back?success=true&id=${handle}`);
      await context.close();
    },
    LONG_WALK_MS,
  );
});
