import type { FormBrowser, Visit } from "./form-browser.ts";
import type { Page } from "./page.ts";

export interface ConsentAnswers {
  readonly username: string;
  readonly password: string;
  /** Part of the label of each account to share, e.g. its last four digits; all when absent. */
  readonly accounts?: readonly string[];
  /** Part of the label of each permission to withhold. */
  readonly withhold?: readonly string[];
  /** Part of the label of the duration, e.g. `3 months`; the bank's first when absent. */
  readonly duration?: string;
}

/**
 * Answers a bank's consent pages as a person would, from the authorize URL on. The browser must leave at the
 * application's callback; gives the URL it left to.
 * @throws Error with the page's text when the bank shows something else.
 */
export async function approveConsent(
  browser: FormBrowser,
  authorizeUrl: string | URL,
  answers: ConsentAnswers,
): Promise<URL> {
  let page = expectPage(await browser.open(authorizeUrl), "a sign-in page");
  if (page.hasButton(SIGN_IN)) page = expectPage(await signIn(page, answers), "the accounts page");
  choose(page, "account", answers.accounts);
  page = expectPage(await page.submit("Continue"), "the permissions page");
  for (const withheld of answers.withhold ?? []) page.check(withheld, false);
  if (answers.duration) page.check(answers.duration);
  return expectLeft(await page.submit("Approve"));
}

/** Signs in and declines. Gives the URL the browser left to. */
export async function denyConsent(
  browser: FormBrowser,
  authorizeUrl: string | URL,
  answers: Pick<ConsentAnswers, "username" | "password">,
): Promise<URL> {
  let page = expectPage(await browser.open(authorizeUrl), "a sign-in page");
  if (page.hasButton(SIGN_IN)) page = expectPage(await signIn(page, answers), "the accounts page");
  page = expectPage(await page.submit("Continue"), "the permissions page");
  return expectLeft(await page.submit("Deny"));
}

const SIGN_IN = "Sign in";

function signIn(page: Page, { username, password }: Pick<ConsentAnswers, "username" | "password">) {
  return page.fill("username", username).fill("password", password).submit(SIGN_IN);
}

function choose(page: Page, name: string, wanted: readonly string[] | undefined): void {
  if (!wanted) return;
  for (const { label } of page.choices(name))
    page.check(
      label,
      wanted.some((part) => label.includes(part)),
    );
}

function expectPage({ page, left }: Visit, what: string): Page {
  if (!page) throw new Error(`expected ${what}, but was sent to ${left.href}`);
  if (page.status >= 400) throw new Error(`expected ${what}, got ${page.status}: ${page.text}`);
  return page;
}

function expectLeft({ page, left }: Visit): URL {
  if (left) return left;
  throw new Error(`expected to be sent back to the application, got ${page.status}: ${page.text}`);
}
