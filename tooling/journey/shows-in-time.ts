import type { Page } from "playwright-core";
import { expect } from "vitest";
import { PATIENCE_MS } from "./open-browser.ts";

/** Longer than a page needs to show what it has. */
export const LOOK_MS = 10_000;

/** Loads the page anew until it shows this: by itself it asks again only in time. */
export async function showsInTime(page: Page, text: string): Promise<void> {
  const shown = page.getByText(text, { exact: true }).first();
  await expect
    .poll(
      async () => {
        await page.reload();
        return shown.waitFor({ timeout: LOOK_MS }).then(
          () => "shown",
          () => page.getByRole("main").textContent({ timeout: LOOK_MS }).catch(String),
        );
      },
      { timeout: 3 * PATIENCE_MS, interval: 500 },
    )
    .toBe("shown");
}
