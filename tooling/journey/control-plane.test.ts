// The control plane as a browser sees it: its own page, and what a page of somebody else can do with it.
import { fixedClock } from "@sandbank/domain";
import { createSandbox } from "@sandbank/sandbox";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { emptyPage, type Listening, listen } from "./listen.ts";
import { chromiumPath, findBarriers, looks, openBrowser, photograph } from "./open-browser.ts";

describe.skipIf(!chromiumPath)("the control plane in a browser", () => {
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  let bank: Listening;
  let elsewhere: Listening;
  let sandbox: Awaited<ReturnType<typeof createSandbox>>;

  beforeAll(async () => {
    sandbox = await createSandbox({ clock: fixedClock("2026-03-10T15:00:00Z") });
    browser = await openBrowser();
    bank = await listen(sandbox.listener);
    elsewhere = await listen(emptyPage);
  });
  afterAll(async () => {
    await browser?.close();
    await bank?.close();
    await elsewhere?.close();
    await sandbox?.close();
  });

  test.each(looks)("its reference reads well at $width px, $colorScheme", async (look) => {
    const context = await browser.open(look);
    const page = await context.newPage();
    await page.goto(`http://localhost:${bank.port}/_sandbank/`);
    expect(await findBarriers(page)).toEqual([]);
    await photograph(page, "control-plane", look);
    await context.close();
  });

  test("a page of another origin freezes no clock and reads nothing; the sandbox's own page does", async () => {
    const context = await browser.open({ width: 1440, colorScheme: "light" });
    const page = await context.newPage();
    const clock = `http://localhost:${bank.port}/_sandbank/clock`;
    const attack = (mode: string, type: string) => `
      fetch(${JSON.stringify(`${clock}/freeze`)}, {
        method: "POST", mode: "${mode}", headers: { "content-type": "${type}" }, body: "{}",
      }).then((answer) => answer.type + " " + answer.status, () => "blocked")`;
    for (const host of ["127.0.0.1", "localhost"]) {
      await page.goto(`http://${host}:${elsewhere.port}/`);
      expect(await page.evaluate(attack("cors", "application/json"))).toBe("blocked");
      expect(await page.evaluate(attack("no-cors", "text/plain"))).toMatch(/^(?:opaque 0|blocked)$/);
      const read = `fetch(${JSON.stringify(clock)}).then(() => "read", () => "blocked")`;
      expect(await page.evaluate(read)).toBe("blocked");
      await page.setContent(`<form method="post" action="${clock}/freeze"><button>win</button></form>`);
      const [answer] = await Promise.all([
        page.waitForResponse((response) => response.url().endsWith("/clock/freeze")),
        page.click("button"),
      ]);
      expect(answer.status()).toBe(403);
      expect(sandbox.worlds.default.clock.state.rate).toBe(1);
    }
    await page.goto(`http://localhost:${bank.port}/_sandbank/clock`);
    expect(await page.evaluate(attack("same-origin", "application/json"))).toBe("basic 200");
    expect(sandbox.worlds.default.clock.state.rate).toBe(0);
    await context.close();
  });
});
