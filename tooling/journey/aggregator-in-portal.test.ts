// Indian banks through the Account Aggregator, from the portal: what a person does and sees, on a clock the test moves.
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { getRequestListener } from "@hono/node-server";
import { readConfig } from "@sandbank/core/config";
import { startCore } from "@sandbank/core/start";
import { DAY_MS, fixedClock } from "@sandbank/domain";
import { institutions } from "@sandbank/institutions";
import { createSandbox } from "@sandbank/sandbox";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answerPages } from "./answer-pages.ts";
import { type Listening, listen } from "./listen.ts";
import {
  chromiumPath,
  findBarriers,
  LONG_WALK_MS,
  looks,
  openBrowser,
  PATIENCE_MS,
  photograph,
} from "./open-browser.ts";
import { LOOK_MS, showsInTime } from "./shows-in-time.ts";

const portalFolder = fileURLToPath(new URL("../../apps/portal/dist", import.meta.url));
const LOOK = { width: 1440, colorScheme: "light" } as const;
const LOOK_HEIGHT = 900;
const OTP = "123456";

describe.skipIf(!chromiumPath || !existsSync(portalFolder))(
  "the portal and the Account Aggregator in a browser",
  () => {
    const clock = fixedClock("2026-06-15T14:00:00Z");
    const folder = mkdtempSync(join(tmpdir(), "sandbank-aggregator-"));
    let servers: Listening[] = [];
    let sandbox: Awaited<ReturnType<typeof createSandbox>>;
    let core: Awaited<ReturnType<typeof startCore>>;
    let browser: Awaited<ReturnType<typeof openBrowser>>;
    let portalUrl = "";

    /** The collector of subscriptions who pays everything from an account at HDFC: there is one at each bank. */
    function collector() {
      const { world } = sandbox;
      const copies = ["", ".2", ".3", ".4", ".5"].map((copy) =>
        world.findCustomer(`subscription_collector${copy}`, "IN"),
      );
      return copies.find((each) =>
        world
          .accounts({ bank: "hdfc", customer: each?.number ?? 0 })
          .some((account) => world.mandates(account).length >= 13),
      );
    }

    beforeAll(async () => {
      const [bank, portal] = [await listen(), await listen()];
      servers = [bank, portal];
      portalUrl = portal.url;
      sandbox = await createSandbox({ clock });
      bank.answer(sandbox.listener);
      core = await startCore({
        config: readConfig({
          DATA_DIR: folder,
          SANDBOX_URL: bank.url,
          USE_PRODUCTION_BANK_PROVIDER: "true",
          BANK_WEBHOOKS: "on",
          INITIAL_HISTORY_DAYS: "1100",
          REQUESTS_PER_MINUTE: "0",
        }),
        publicUrl: portal.url,
        institutions,
        clock,
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

    const press = (page: Page, name: string) =>
      page.getByRole("button", { name, exact: true }).first().click();

    /** On a telephone and a desk, by day and by night. */
    async function see(page: Page, name: string) {
      for (const { width, colorScheme } of looks) {
        await page.setViewportSize({ width, height: LOOK_HEIGHT });
        await page.emulateMedia({ colorScheme });
        await photograph(page, `aggregator-${name}`, { width, colorScheme });
        expect(await findBarriers(page), `${name} at ${width}, ${colorScheme}`).toEqual([]);
      }
    }

    /** Says yes to everything the aggregator asks, until the portal is back. */
    const approve = (page: Page, mobile: string) =>
      answerPages(page, {
        fields: { "Mobile number": mobile, "One-time code": OTP },
        buttons: ["Send a code", "Approve", "Find my accounts", "Continue"],
        until: () => page.url().startsWith(portalUrl),
      });

    test(
      "connect HDFC, see what it has, pause, resume, be told of the end, renew, reach the end, connect again and revoke",
      async () => {
        const mobile = collector()?.phone.slice(-10) ?? "";
        const context = await browser.open(LOOK);
        const page = await context.newPage();
        await page.goto(portalUrl);
        await page.getByRole("button", { name: /demo/i }).first().click();
        await page.getByRole("heading", { level: 1, name: "Overview" }).waitFor();
        await page.goto(`${portalUrl}/connect`);
        await page.getByRole("button", { name: "Connect HDFC Bank" }).click();
        await page.getByLabel("Mobile number").fill("12");
        await press(page, "Continue");
        await page.getByText("Enter the ten digits of your mobile number.").waitFor();
        await see(page, "1-mobile");
        await page.getByLabel("Mobile number").fill(`+91 ${mobile}`);
        await press(page, "Continue");
        await page.waitForURL((url) => !url.href.startsWith(portalUrl));
        await approve(page, mobile);
        await page.waitForURL(/\/connections\//);
        await page.getByRole("heading", { level: 1, name: "HDFC Bank" }).waitFor();
        await page.getByText("Savings Account").first().waitFor();
        const subscriptions = page.getByRole("list", { name: "Subscriptions and bills" });
        // What recurs is looked for by a job, after the sync.
        await expect
          .poll(
            async () => {
              await page.reload();
              await page.getByRole("list", { name: "UPI mandates" }).waitFor();
              return subscriptions.waitFor({ timeout: LOOK_MS }).then(
                () => "shown",
                () => "not yet",
              );
            },
            { timeout: 2 * PATIENCE_MS, interval: 500 },
          )
          .toBe("shown");
        await see(page, "2-connected");
        const more = page.getByRole("button", { name: /^Show all \d+$/ });
        for (let left = await more.count(); left > 0; left--) {
          await more.first().click();
          await expect.poll(() => more.count()).toBe(left - 1);
        }
        for (const name of ["Netflix India", "Spotify India", "Disney+ Hotstar", "Amazon Prime"]) {
          await page.getByRole("list", { name: "UPI mandates" }).getByText(name).first().waitFor();
        }
        await subscriptions.getByRole("listitem").nth(12).waitFor();

        const { engine } = await sandbox.worlds.default.accountAggregator();
        const [consent] = await engine.listConsents();
        const change = { consentId: consent?.id ?? "", by: "CUSTOMER" } as const;
        const shows = (text: string) => showsInTime(page, text);
        await engine.pauseConsent(change);
        await shows("Your consent at HDFC Bank is paused. Resume it there to go on.");
        await see(page, "3-paused");
        await engine.resumeConsent(change);
        await shows("Connected");

        clock.advance(84 * DAY_MS);
        await shows("Your consent at HDFC Bank ends soon");
        await see(page, "4-ends-soon");
        await page
          .getByRole("button", { name: /^Renew consent/ })
          .first()
          .click();
        // Nobody is asked again who they are: the aggregator knows whose consent it is.
        await page.waitForURL((url) => !url.href.startsWith(portalUrl));
        await approve(page, mobile);
        await page.waitForURL(/\/connections\//);
        await shows("Connected");
        await page
          .getByText("Your consent at HDFC Bank ends soon", { exact: true })
          .waitFor({ state: "hidden" });
        await see(page, "5-renewed");
        const statuses = async () => (await engine.listConsents()).map(({ status }) => status);
        await expect.poll(statuses).toEqual(["REVOKED", "ACTIVE"]);
        clock.advance(91 * DAY_MS);
        await core.work();
        await page.getByRole("heading", { level: 1, name: "HDFC Bank" }).waitFor();
        await shows("Your consent at HDFC Bank has run out. Connect it again to renew it.");
        await see(page, "6-ended");

        await page.getByRole("button", { name: "Connect again" }).click();
        await page.waitForURL((url) => !url.href.startsWith(portalUrl));
        await approve(page, mobile);
        await page.waitForURL(/\/connections\//);
        await shows("Connected");
        const consents = await engine.listConsents();
        const renewed = consents.find(({ status }) => status === "ACTIVE");
        await engine.revokeConsent({ consentId: renewed?.id ?? "", by: "CUSTOMER" });
        await shows("Your consent was withdrawn at HDFC Bank. Connect it again to give a new one.");
        await see(page, "7-revoked");
        await context.close();
      },
      LONG_WALK_MS,
    );
  },
);
