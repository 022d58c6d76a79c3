export { approveConsent, type ConsentAnswers, denyConsent } from "./consent.ts";
export { createFormBrowser, type FormBrowser, type FormBrowserOptions, type Visit } from "./form-browser.ts";
export type { Page } from "./page.ts";
