// European banks through Tink, from the portal: what a person does and sees, on the clock of the control plane.
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { getRequestListener } from "@hono/node-server";
import { readConfig } from "@sandbank/core/config";
import { startCore } from "@sandbank/core/start";
import { fixedClock } from "@sandbank/domain";
import { institutions } from "@sandbank/institutions";
import { createSandbox } from "@sandbank/sandbox";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answerPages } from "./answer-pages.ts";
import { type Listening, listen } from "./listen.ts";
import { chromiumPath, findBarriers, LONG_WALK_MS, looks, openBrowser, photograph } from "./open-browser.ts";
import { showsInTime } from "./shows-in-time.ts";

const portalFolder = fileURLToPath(new URL("../../apps/portal/dist", import.meta.url));
const SWEDISH = "Demo Bank Sweden";
const BRITISH = "Demo Bank United Kingdom";

describe.skipIf(!chromiumPath || !existsSync(portalFolder))("the portal and Tink in a browser", () => {
  const folder = mkdtempSync(join(tmpdir(), "sandbank-tink-"));
  let servers: Listening[] = [];
  let sandbox: Awaited<ReturnType<typeof createSandbox>>;
  let core: Awaited<ReturnType<typeof startCore>>;
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  let portalUrl = "";
  let bankUrl = "";

  beforeAll(async () => {
    const [bank, portal] = [await listen(), await listen()];
    servers = [bank, portal];
    portalUrl = portal.url;
    bankUrl = bank.url;
    sandbox = await createSandbox({ clock: fixedClock("2026-06-15T14:00:00Z") });
    bank.answer(sandbox.listener);
    const { clock } = sandbox.worlds.default;
    core = await startCore({
      // Without any setting of Tink's: the sandbox knows the core already.
      config: readConfig({
        DATA_DIR: folder,
        SANDBOX_URL: bank.url,
        // Weeks at once bring hundreds of events; they must not keep anybody from anything.
        BANK_WEBHOOKS: "on",
        REQUESTS_PER_MINUTE: "0",
        CONNECTS_PER_MINUTE: "0",
        CONNECTS_PER_HOUR: "0",
      }),
      publicUrl: portal.url,
      institutions,
      // What the control plane does to the world's clock it does to the core's.
      clock: { now: () => clock.now() },
      portalFolder,
      logError: () => undefined,
    });
    portal.answer(getRequestListener(core.app.fetch));
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    for (const server of servers) await server.close();
    await core?.close();
    await sandbox?.close();
    rmSync(folder, { recursive: true });
  });

  const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).first().click();
  const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name }).waitFor();

  /** On a telephone and a desk, by day and by night. */
  async function see(page: Page, name: string) {
    for (const look of looks) {
      await page.setViewportSize({ width: look.width, height: 900 });
      await page.emulateMedia({ colorScheme: look.colorScheme });
      await photograph(page, `tink-in-portal-${name}`, look);
      expect(await findBarriers(page), `${name} at ${look.width}, ${look.colorScheme}`).toEqual([]);
    }
  }

  /** Moves the clock with what it brings, as a person with a terminal would. */
  async function advance(by: string) {
    const response = await fetch(`${bankUrl}/_sandbank/clock/advance`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ by }),
    });
    expect(response.status).toBe(200);
  }

  /** Says yes to Tink Link and signs in at the bank, until the portal is back. */
  async function approve(page: Page, username: string) {
    await page.waitForURL((url) => !url.href.startsWith(portalUrl));
    await answerPages(page, {
      fields: { "User name": username, Password: "sandbank", "One-time code": "123456" },
      buttons: ["Allow and continue", "Sign in", "Approve", "Continue"],
      until: () => page.url().startsWith(portalUrl),
    });
    await page.waitForURL(/\/connections\//);
  }

  test(
    "connect a Swedish and a British bank, see what they have, renew a consent before its end and after it",
    async () => {
      const context = await browser.open({ width: 1440, colorScheme: "light" });
      const page = await context.newPage();
      await page.goto(portalUrl);
      await page.getByRole("button", { name: /demo/i }).first().click();
      await heading(page, "Overview");
      const shows = (text: string) => showsInTime(page, text);

      await page.goto(`${portalUrl}/connect`);
      await page.getByRole("button", { name: `Connect ${SWEDISH}` }).waitFor();
      await see(page, "1-banks");
      await press(page, `Connect ${SWEDISH}`);
      await approve(page, sandbox.world.customer(7, "SE").username);
      await heading(page, SWEDISH);
      await shows("Connected");
      await page.getByText("Privatkonto").first().waitFor();
      await see(page, "2-swedish");

      await page.goto(`${portalUrl}/connect`);
      await press(page, `Connect ${BRITISH}`);
      await approve(page, sandbox.world.customer(7, "GB").username);
      await heading(page, BRITISH);
      await shows("Connected");
      await page.getByText("Current Account").first().waitFor();
      await see(page, "3-british");
      const british = page.url();
      await page.goto(`${portalUrl}/transactions`);
      await page.getByText("TESCO").first().waitFor();
      await see(page, "4-transactions");
      await page.goto(`${portalUrl}/`);
      await page.getByText("Cashback Credit Card").first().waitFor();
      await see(page, "5-overview");

      await page.goto(british);
      await press(page, `Renew consent at ${BRITISH}`);
      await page.waitForURL(/\/tink\/1\.0\//);
      await press(page, "Cancel");
      await page.waitForURL(/\/connections\//);
      await page.getByText(`You declined at ${BRITISH}`).waitFor();
      await see(page, "6-not-renewed");
      await advance("P1D");
      await press(page, `Renew consent at ${BRITISH}`);
      await approve(page, sandbox.world.customer(7, "GB").username);
      await heading(page, BRITISH);
      await shows("Connected");
      await page.getByText("You declined").waitFor({ state: "hidden" });
      await see(page, "7-renewed-early");

      await advance("P84D");
      await shows(`Your consent at ${BRITISH} ends soon`);
      await see(page, "8-ends-soon");
      await advance("P7D");
      await core.work();
      await shows(`Your consent at ${BRITISH} has run out. Connect it again to renew it.`);
      await see(page, "9-ended");

      await page.getByRole("button", { name: "Connect again" }).first().click();
      await page.waitForURL(/\/tink\/1\.0\//);
      await see(page, "10-renew-at-tink");
      await approve(page, sandbox.world.customer(7, "GB").username);
      await heading(page, BRITISH);
      await shows("Connected");
      await page.getByText("Current Account").first().waitFor();
      await see(page, "11-renewed");
      expect(page.url()).toBe(british);
      // What was booked while nothing could be read is here too.
      const { clock } = sandbox.worlds.default;
      const since = new Date(clock.now() - 3 * 86_400_000).toISOString().slice(0, 10);
      await page.goto(`${portalUrl}/transactions?from=${since}`);
      await page
        .getByText(/TESCO|SAINSBURY|TFL|CARD PAYMENT/)
        .first()
        .waitFor();
      await context.close();
    },
    LONG_WALK_MS,
  );
});
