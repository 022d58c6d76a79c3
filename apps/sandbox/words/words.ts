import type { Effect } from "./effect.ts";

/** A word of a user name and what it makes the bank do. */
export interface Word {
  /** As it is typed; `{duration}` stands for a time such as `5s`, `90m` or `7d`. */
  readonly name: string;
  readonly example: string;
  /** What the person meets while signing in. */
  readonly atSignIn: string;
  /** What the application meets once it is connected. */
  readonly afterwards: string;
  readonly effects: (durationMs: number) => readonly Effect[];
}

/** What goes without saying. */
export const USUAL_SIGN_IN = "Signs in.";
export const ORDINARY = "Everything works.";
const NOTHING = "Nothing comes back.";

/** How often what passes by itself fails before it does. */
const PASSING = 2;
const RETRY_AFTER_SECONDS = 60;

/** Every word there is. Each can be joined to others and to a person with dots: `otp.slow.2s.overspender`. */
export const words: readonly Word[] = [
  { name: "ok", example: "ok", atSignIn: USUAL_SIGN_IN, afterwards: ORDINARY, effects: () => [] },
  {
    name: "otp",
    example: "otp",
    atSignIn: "Asks for a one-time code, which is 123456.",
    afterwards: ORDINARY,
    effects: () => [{ at: "sign_in", kind: "code" }],
  },
  {
    name: "otp.twice",
    example: "otp.twice",
    atSignIn: "Asks for a code, then for another one; both are 123456.",
    afterwards: ORDINARY,
    effects: () => [
      { at: "sign_in", kind: "code" },
      { at: "sign_in", kind: "code" },
    ],
  },
  {
    name: "wrong_password",
    example: "wrong_password",
    atSignIn: "No password is right: the sign-in page comes again with a message.",
    afterwards: NOTHING,
    effects: () => [{ at: "sign_in", kind: "refusal", reason: "wrong_password", times: null }],
  },
  {
    name: "blocked",
    example: "blocked",
    atSignIn: "Online access is blocked: a page says so, and its only way on is back to the application.",
    afterwards: "access_denied.",
    effects: () => [{ at: "sign_in", kind: "refusal", reason: "blocked", times: null }],
  },
  {
    name: "no_accounts",
    example: "no_accounts",
    atSignIn: "There is no account to share: a page says so, and its only way on is back to the application.",
    afterwards: "access_denied.",
    effects: () => [{ at: "sign_in", kind: "refusal", reason: "no_accounts", times: null }],
  },
  {
    name: "no_accounts.after_login",
    example: "no_accounts.after_login",
    atSignIn: USUAL_SIGN_IN,
    afterwards: "The consent covers no account: the list of accounts is empty.",
    effects: () => [{ at: "consent", kind: "shares_nothing" }],
  },
  {
    name: "cancel",
    example: "cancel",
    atSignIn: "The person turns back as soon as they signed in.",
    afterwards: "access_denied.",
    effects: () => [{ at: "sign_in", kind: "refusal", reason: "cancelled", times: null }],
  },
  {
    name: "bank_down",
    example: "bank_down",
    atSignIn: "The bank is down: the person is sent back at once.",
    afterwards: "temporarily_unavailable.",
    effects: () => [{ at: "sign_in", kind: "refusal", reason: "unavailable", times: null }],
  },
  {
    name: "bank_down.after_login",
    example: "bank_down.after_login",
    atSignIn: USUAL_SIGN_IN,
    afterwards: "Every call for data is answered 503.",
    effects: () => [{ at: "data", kind: "unavailable", times: null }],
  },
  {
    name: "temporary.then_ok",
    example: "temporary.then_ok",
    atSignIn: "Twice the person is sent back with temporarily_unavailable; from the third time on it works.",
    afterwards: ORDINARY,
    effects: () => [{ at: "sign_in", kind: "refusal", reason: "unavailable", times: PASSING }],
  },
  {
    name: "temporary.then_ok.after_login",
    example: "temporary.then_ok.after_login",
    atSignIn: USUAL_SIGN_IN,
    afterwards: "The first two calls for data are answered 503; from the third on all work.",
    effects: () => [{ at: "data", kind: "unavailable", times: PASSING }],
  },
  {
    name: "slow.{duration}",
    example: "slow.5s",
    atSignIn: USUAL_SIGN_IN,
    afterwards: "Every call for data is answered that much later.",
    effects: (ms) => [{ at: "data", kind: "delayed", ms }],
  },
  {
    name: "expired.consent",
    example: "expired.consent",
    atSignIn: USUAL_SIGN_IN,
    afterwards: "The consent ends the moment it is given: tokens come, calls for data are answered 401.",
    effects: () => [{ at: "consent", kind: "ends", afterMs: 0 }],
  },
  {
    name: "expires.in.{duration}",
    example: "expires.in.7d",
    atSignIn: USUAL_SIGN_IN,
    afterwards: "The consent ends after that time, whatever the person chose.",
    effects: (afterMs) => [{ at: "consent", kind: "ends", afterMs }],
  },
  {
    name: "rate_limited",
    example: "rate_limited",
    atSignIn: USUAL_SIGN_IN,
    afterwards: "Every call for data is answered 429 with Retry-After: 60.",
    effects: () => [
      { at: "data", kind: "rate_limited", retryAfterSeconds: RETRY_AFTER_SECONDS, times: null },
    ],
  },
  {
    name: "rate_limited.then_ok",
    example: "rate_limited.then_ok",
    atSignIn: USUAL_SIGN_IN,
    afterwards:
      "The first two calls for data are answered 429 with Retry-After: 60; from the third on all work.",
    effects: () => [
      { at: "data", kind: "rate_limited", retryAfterSeconds: RETRY_AFTER_SECONDS, times: PASSING },
    ],
  },
  {
    name: "partial",
    example: "partial",
    atSignIn: USUAL_SIGN_IN,
    afterwards:
      "What belongs to the last account shared, such as its transactions, is answered 503; all else works.",
    effects: () => [{ at: "data", kind: "last_account_fails" }],
  },
];
