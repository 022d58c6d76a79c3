// The pages of Tink Link, and of the demo banks behind it, in a browser at every size and scheme.
import { fixedClock } from "@sandbank/domain";
import { TINK_DEMO_APP } from "@sandbank/protocol-tink/wire";
import { createSandbox } from "@sandbank/sandbox";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
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

describe.skipIf(!chromiumPath)("Tink Link in a browser", () => {
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

  const link = (query: Readonly<Record<string, string>> = {}) => {
    const url = new URL(`${bank.url}/tink/1.0/transactions/connect-accounts`);
    const all = {
      client_id: TINK_DEMO_APP.clientId,
      redirect_uri: `${application.url}/back`,
      market: "SE",
      locale: "en_US",
      test: "true",
      state: "s",
      ...query,
    };
    for (const [name, value] of Object.entries(all)) url.searchParams.set(name, value);
    return url.href;
  };
  const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name }).waitFor();
  const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
  const signIn = async (page: Page, username: string) => {
    await page.getByLabel("User name").fill(username);
    await page.getByLabel("Password").fill("sandbank");
    await press(page, "Sign in");
  };
  const back = (page: Page, query: string) =>
    page.waitForURL((url) => url.href.startsWith(`${application.url}/back?`) && url.search.includes(query));

  /** Looks at it as it is, and at what keeps some people from using it. */
  async function see(page: Page, name: string, look: Look) {
    await photograph(page, `tink-${name}`, look);
    expect(await findBarriers(page), `${name} at ${look.width} ${look.colorScheme}`).toEqual([]);
  }

  test.each(looks)(
    "a person at $width px, $colorScheme: every page of Link and of the bank",
    async (look) => {
      const context = await browser.open(look);
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("console", (message) => {
        if (message.type() === "error" && message.text().includes("Content Security"))
          complaints.push(message.text());
      });

      await page.goto(link());
      await heading(page, "Choose your bank");
      await see(page, "01-banks", look);
      await page.getByLabel("Search for your bank").fill("gold");
      await press(page, "Search");
      await page.getByRole("status").waitFor();
      await see(page, "02-banks-nothing", look);
      await page.getByRole("link", { name: "Show all banks" }).click();
      await page.getByRole("radio", { name: "Here, with a code" }).check();
      await press(page, "Continue");
      await heading(page, "Share your information with Sandbank demo?");
      await see(page, "03-consent", look);
      await press(page, "Allow and continue");
      await heading(page, "Sign in to Demo Bank Sweden");
      await see(page, "04-sign-in", look);
      await signIn(page, "blocked");
      await heading(page, "Your bank could not be connected");
      await page.getByText("For developers").click();
      await see(page, "05-failed", look);
      await press(page, "Try again");
      await signIn(page, "ok");
      await heading(page, "One more thing");
      await see(page, "06-code", look);
      await page.getByLabel("One-time code").fill(CODE);
      await press(page, "Continue");
      await back(page, "code=");

      await page.goto(link({ input_provider: "se-demobank-open-banking-bankid", locale: "sv_SE" }));
      await see(page, "07-consent-swedish", look);
      await press(page, "Godkänn och fortsätt");
      await page.getByLabel("Personnummer").fill("ok");
      await see(page, "08-personal-number", look);
      await press(page, "Logga in");
      await heading(page, "Legitimera dig med BankID");
      await page.getByAltText("QR-kod för BankID-appen").waitFor();
      await see(page, "09-bankid", look);
      await press(page, "Jag har legitimerat mig");
      await page.getByRole("status").waitFor();
      await see(page, "10-bankid-waiting", look);
      await page.getByRole("link", { name: "Öppna BankID på den här enheten" }).click();
      await heading(page, "Identify yourself to Demo Bank Sweden?");
      await see(page, "11-bankid-app", look);
      await press(page, "Identify");
      await heading(page, "You have identified yourself");
      await see(page, "12-bankid-done", look);
      await page.getByRole("link", { name: "Go on in this browser" }).click();
      await back(page, "code=");

      await page.goto(link({ input_provider: "uk-demobank-open-banking-handoff", market: "GB" }));
      await press(page, "Allow and continue");
      await see(page, "13-handoff", look);
      await page.getByRole("link", { name: "Open the app on this device" }).click();
      await heading(page, "Sign in to connect Sandbank demo");
      await see(page, "14-bank-sign-in", look);
      await signIn(page, "otp");
      await see(page, "15-bank-code", look);
      await page.getByLabel("One-time code").fill(CODE);
      await press(page, "Continue");
      await heading(page, "Choose the accounts to share");
      await see(page, "16-bank-accounts", look);
      await press(page, "Continue");
      await heading(page, "Share your data with Sandbank demo?");
      await see(page, "17-bank-approve", look);
      await press(page, "Approve");
      await back(page, "code=");

      await page.goto(link({ input_provider: "se-demobank-password", locale: "de_DE" }));
      await press(page, "Erlauben und weiter");
      await page.getByLabel("Benutzername").fill("slow.1h");
      await page.getByLabel("Passwort").fill("sandbank");
      await press(page, "Anmelden");
      await heading(page, "Ihre Konten werden gelesen");
      await see(page, "18-reading-german", look);
      await page.goto(link({ market: "SE", test: "" }));
      await see(page, "19-no-bank", look);
      await page.goto(link({ input_provider: "se-nobank" }));
      await see(page, "20-refused", look);
      await page.goto(link({ redirect_uri: "https://app.example/not-registered" }));
      await see(page, "21-astray", look);
      await page.goto(`${bank.url}/tink/1.0/journey/nothing`);
      await see(page, "22-gone", look);
      await page.goto(`${bank.url}/tink/1.0/demo?input_provider=se-demobank-password`);
      await press(page, "Allow and continue");
      await signIn(page, "ok");
      await heading(page, "Back at the application");
      await see(page, "23-demo-callback", look);
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
      const reach = async (name: string) => {
        await page.getByRole("button", { name, exact: true }).waitFor();
        for (let presses = 0; presses < 40; presses++) {
          const [focused = ""] = await page.locator(":focus").allTextContents();
          if (focused.trim() === name) return;
          await page.keyboard.press("Tab");
        }
        throw new Error(`the keyboard does not come to "${name}"`);
      };
      await page.goto(link());
      await page.getByRole("radio").first().focus();
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowUp");
      await reach("Continue");
      await page.keyboard.press("Enter");
      await reach("Allow and continue");
      await page.keyboard.press("Enter");
      await page.getByLabel("User name").focus();
      await page.keyboard.press("Control+A");
      await page.keyboard.type("ok");
      await page.keyboard.press("Tab");
      await page.keyboard.type("sandbank");
      await page.keyboard.press("Enter");
      await back(page, "code=");
      await context.close();
    },
    LONG_WALK_MS,
  );
});
