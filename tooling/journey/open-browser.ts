import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright-core";

/** Set by `npm test` when it finds one. */
export const chromiumPath = process.env.CHROMIUM_PATH;

const shots = fileURLToPath(new URL("../../test-results/screens", import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** How long a page may take to come or to show something on a machine that does much else. */
export const PATIENCE_MS = 60_000;

/** The same for a whole walk through many pages. */
export const LONG_WALK_MS = 600_000;

export interface Look {
  readonly width: number;
  readonly colorScheme: "light" | "dark";
}

/** Every size and scheme a page has to be good in. */
export const looks: readonly Look[] = [360, 1440].flatMap((width) =>
  (["light", "dark"] as const).map((colorScheme) => ({ width, colorScheme })),
);

/** A Chromium without a window; each look gets a profile of its own. */
export async function openBrowser() {
  const browser = await chromium.launch({ executablePath: chromiumPath ?? "", args: FLAGS });
  return {
    async open({ width, colorScheme }: Look, options: BrowserContextOptions = {}): Promise<BrowserContext> {
      const context = await browser.newContext({
        ...options,
        viewport: { width, height: 900 },
        colorScheme,
        locale: "en-US",
        reducedMotion: "reduce",
      });
      context.setDefaultTimeout(PATIENCE_MS);
      return context;
    },
    close: () => browser.close(),
  };
}

/** Waits for what moves and will come to rest. */
const ENDED_ANIMATIONS = `Promise.allSettled(document.getAnimations()
  .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime))
  .map(({ finished }) => finished)).then(() => undefined)`;

/** Saves what the page looks like at rest, whole, as `test-results/screens/<name>-<width>-<scheme>.png`. */
export async function photograph(page: Page, name: string, { width, colorScheme }: Look): Promise<void> {
  // What is still loading is dimmed on purpose, and fades back.
  await page.locator('[aria-busy="true"]').waitFor({ state: "detached" });
  await page.evaluate(ENDED_ANIMATIONS);
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: join(shots, `${name}-${width}-${colorScheme}.png`), fullPage: true });
}

/** What keeps some people from using the page (WCAG A and AA), and anything that makes it scroll sideways. */
export async function findBarriers(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const source = `(async () => {
    const { violations } = await axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] });
    const barriers = violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + " at " + target.join(" ")));
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) barriers.push("scrolls sideways: " + scrollWidth + " > " + clientWidth);
    return barriers;
  })()`;
  const found: unknown = await page.evaluate(source);
  return Array.isArray(found) ? found.map(String) : [];
}
