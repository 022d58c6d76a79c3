import type { FormBrowser, Visit } from "@sandbank/form-browser";

const OTP = "123456";

/** What a person does at the aggregator, page by page, until they are sent back: gives the URL they left to. */
export async function answerAggregator(
  browser: FormBrowser,
  authorizeUrl: string,
  {
    mobile,
    answer = "approve",
    banks = [],
  }: {
    mobile: string;
    answer?: "approve" | "reject" | "cancel";
    /** Where the person is asked at which banks they are: parts of their names; the banks ticked already when empty. */
    banks?: readonly string[];
  },
): Promise<URL> {
  let visit: Visit = await browser.open(authorizeUrl);
  for (let pages = 0; pages < 20; pages++) {
    const { page, left } = visit;
    if (left) return left;
    if (page.status >= 400) throw new Error(`the aggregator answered ${page.status}: ${page.text}`);
    const has = (button: string) => page.hasButton(button);
    if (answer === "cancel" && has("Cancel")) visit = await page.submit("Cancel");
    else if (has("Send a code")) visit = await page.fill("mobile", mobile).submit("Send a code");
    else if (has("Find my accounts")) {
      for (const bank of banks) page.check(bank);
      visit = await page.submit("Find my accounts");
    } else if (/code/i.test(page.title) && has("Continue"))
      visit = await page.fill("code", OTP).submit("Continue");
    else if (has("Continue")) visit = await page.submit("Continue");
    else if (has("Approve")) visit = await page.submit(answer === "approve" ? "Approve" : "Reject");
    else if (has("Reject")) visit = await page.submit("Reject");
    else throw new Error(`nobody would know what to do here: ${page.title} ${page.text}`);
  }
  throw new Error("the aggregator asks for ever");
}
