import type { Locator, Page } from "playwright-core";

/** Presses what sends a form or leads elsewhere, and ends when the next page is there whole. */
export async function follow(page: Page, pressed: Locator): Promise<void> {
  // The event has to be the next page's, not a late one of this.
  await page.waitForLoadState("domcontentloaded");
  await Promise.all([page.waitForEvent("domcontentloaded"), pressed.click()]);
}

export interface Answers {
  /** What to enter, by the label of the field. */
  readonly fields: Readonly<Record<string, string>>;
  /** What to press; of several that a page has, the first of these. */
  readonly buttons: readonly string[];
  /** Is this page none to be answered any more? */
  readonly until: (page: Page) => boolean | Promise<boolean>;
}

const MOST_PAGES = 20;

/**
 * Answers a bank's or an aggregator's pages, whichever come. The pages are the
 * server's own: once one is there whole, nothing on it changes while it is looked at.
 * @throws Error for a page that asks something else
 */
export async function answerPages(page: Page, { fields, buttons, until }: Answers): Promise<void> {
  await page.waitForLoadState("domcontentloaded");
  for (let pages = 0; !(await until(page)); pages++) {
    const button = await firstOf(buttons.map((name) => page.getByRole("button", { name, exact: true })));
    if (!button || pages === MOST_PAGES) {
      throw new Error(`"${await page.title()}" at ${page.url()} has none of: ${buttons.join(", ")}`);
    }
    for (const [label, value] of Object.entries(fields)) {
      const field = await firstOf([page.getByLabel(label, { exact: true })]);
      await field?.fill(value);
    }
    await follow(page, button);
  }
}

async function firstOf(locators: readonly Locator[]): Promise<Locator | undefined> {
  for (const locator of locators) if ((await locator.count()) > 0) return locator.first();
  return undefined;
}
