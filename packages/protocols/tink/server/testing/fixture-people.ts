import type { World } from "@sandbank/world";
import type { LoginEffect, TinkPeople } from "../credentials/login.ts";

export const PASSWORD = "sandbank";
export const CODE = "123456";

const code: LoginEffect = { at: "sign_in", kind: "code" };
const refusal = (
  reason: Extract<LoginEffect, { kind: "refusal" }>["reason"],
  times: number | null = null,
): LoginEffect => ({ at: "sign_in", kind: "refusal", reason, times });
const DAY_MS = 86_400_000;

/** User names that are words, as the sandbox knows them. */
export const wordsOfFixture: Readonly<Record<string, readonly LoginEffect[]>> = {
  ok: [],
  otp: [code],
  "otp.twice": [code, code],
  wrong_password: [refusal("wrong_password")],
  blocked: [refusal("blocked")],
  no_accounts: [refusal("no_accounts")],
  cancel: [refusal("cancelled")],
  bank_down: [refusal("unavailable")],
  "temporary.then_ok": [refusal("unavailable", 2)],
  "no_accounts.after_login": [{ at: "consent", kind: "shares_nothing" }],
  "expired.consent": [{ at: "consent", kind: "ends", afterMs: 0 }],
  "expires.in.7d": [{ at: "consent", kind: "ends", afterMs: 7 * DAY_MS }],
  "bank_down.after_login": [{ at: "data", kind: "unavailable", times: null }],
  "temporary.then_ok.after_login": [{ at: "data", kind: "unavailable", times: 2 }],
  rate_limited: [{ at: "data", kind: "rate_limited", retryAfterSeconds: 60, times: null }],
  "rate_limited.then_ok": [{ at: "data", kind: "rate_limited", retryAfterSeconds: 60, times: 2 }],
  "slow.5s": [{ at: "data", kind: "delayed", ms: 5_000 }],
  partial: [{ at: "data", kind: "last_account_fails" }],
};

/** Everybody of a world, and a customer for each word. */
export function fixturePeople(world: World): TinkPeople {
  return {
    password: PASSWORD,
    oneTimeCode: CODE,
    findLogin(country, username) {
      const text = username.trim().toLowerCase();
      const number = Object.keys(wordsOfFixture).indexOf(text) + 1000;
      const effects = wordsOfFixture[text];
      if (effects) return { text, customer: { number }, effects };
      const customer = world.findCustomer(text, country);
      return customer ? { text, customer, effects: [] } : { problem: `"${text}" is nobody's user name.` };
    },
  };
}
