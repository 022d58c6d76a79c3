import { createFormBrowser, type Page, type Visit } from "@sandbank/form-browser";
import {
  type FipSettings,
  keepFipSettings,
  USUAL_FIP,
} from "@sandbank/protocol-account-aggregator/fip-settings";
import type { AccountAggregator } from "@sandbank/protocol-account-aggregator/webview";
import type { SandboxOptions } from "../../app.ts";
import { ORIGIN, pageOf, startSandbox } from "../../testing/harness.ts";

export const BACK = "http://localhost:4000/aa/back";
/** Customer 7, who has accounts at several banks. */
export const MOBILE = "5550000007";
export const OTP = "123456";

type Asked = Parameters<AccountAggregator["engine"]["requestConsent"]>[0];

const detail: Asked["detail"] = {
  consentStart: "2026-03-10T15:00:00.000Z",
  consentExpiry: "2026-06-08T15:00:00.000Z",
  consentMode: "STORE",
  fetchType: "PERIODIC",
  consentTypes: ["PROFILE", "SUMMARY", "TRANSACTIONS"],
  fiTypes: ["DEPOSIT"],
  DataConsumer: { id: "sandbank-core", type: "FIU" },
  Customer: { id: `${MOBILE}@sandbank-aa` },
  Purpose: {
    code: "102",
    refUri: "https://api.rebit.org.in/aa/purpose/102.xml",
    text: "Budget and subscriptions",
    Category: { type: "string" },
  },
  FIDataRange: { from: "2025-09-10T00:00:00.000Z", to: "2026-03-10T00:00:00.000Z" },
  DataLife: { unit: "MONTH", value: 1 },
  Frequency: { unit: "MONTH", value: 30 },
};

/** A sandbox with requests for consent in it, and a person with a browser. */
export async function startAggregator(options: SandboxOptions = {}) {
  const harness = await startSandbox(options);
  const aggregator = await harness.sandbox.worlds.default.accountAggregator();
  const { engine } = aggregator;
  const request = ({
    detail: changed,
    ...asked
  }: Partial<Omit<Asked, "detail">> & { readonly detail?: Partial<Asked["detail"]> } = {}) =>
    engine.requestConsent({
      fiuId: "sandbank-core",
      door: "rebit",
      redirectUrl: BACK,
      ...asked,
      detail: { ...detail, ...changed },
    });
  const browser = (leaveAt = BACK) => createFormBrowser({ fetch: harness.send, leaveAt });
  const urlOf = (handle: string) => `${ORIGIN}/aa/webview/consents/${handle}`;
  /** Has a bank behave in another way as a FIP. */
  const setFip = (bank: string, settings: Partial<FipSettings>) =>
    keepFipSettings(harness.sandbox.worlds.default.store, bank, { ...USUAL_FIP, ...settings });
  return { ...harness, setFip, aggregator, engine, request, browser, urlOf };
}

/** Past the number and the code. */
export async function signIn(page: Page, mobile = MOBILE): Promise<Page> {
  const code = pageOf(await page.fill("Mobile number", mobile).submit("Send a code"));
  return pageOf(await code.fill("One-time code", OTP).submit("Continue"));
}

/** Ticks banks by part of their name, and looks there. */
export async function lookAt(page: Page, ...banks: readonly string[]): Promise<Page> {
  for (const bank of banks) page.check(bank);
  return pageOf(await page.submit("Find my accounts"));
}

/** Enters every bank's code until the review. */
export async function enterBankCodes(visit: Visit): Promise<Page> {
  let page = pageOf(visit);
  while (page.title.startsWith("Enter the code of")) {
    page = pageOf(await page.fill("One-time code", OTP).submit("Continue"));
  }
  return page;
}
