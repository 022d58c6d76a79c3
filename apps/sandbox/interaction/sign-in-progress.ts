import { checkCredentials, ONE_TIME_CODE } from "../credentials.ts";
import { subjectOf } from "../subject.ts";
import type { SignInRefusal } from "../words/effect.ts";
import { findLogin, type Login } from "../words/find-login.ts";
import { keptLogins } from "../words/kept-login.ts";
import { emptyDraft, type SigningIn } from "./draft.ts";
import { type RefusedReason, refusalPages, refusalWays } from "./refusals.ts";
import { countAttempt } from "./sign-in-attempts.ts";
import type { Step } from "./step.ts";

/** Where a person stands after what they entered. */
export type Progress =
  /** At the sign-in page still, with what is wrong. */
  | { readonly at: "sign_in"; readonly problem: string }
  | { readonly at: "code"; readonly problem: string | null }
  /** At a page that only leads back. */
  | { readonly at: "refused"; readonly reason: RefusedReason }
  | { readonly at: "answered"; readonly location: string }
  | { readonly at: "signed_in"; readonly login: Login };

/** A code is good for so long. */
const CODE_MS = 5 * 60_000;
const MOST_WRONG_CODES = 3;

/** Signs in with user name and password, as far as the words in the user name let. */
export async function enterCredentials(step: Step, username: string, password: string): Promise<Progress> {
  const login = checkCredentials(step.bank, username, password);
  if ("problem" in login) return { at: "sign_in", problem: login.problem };
  return proceed(step, login, 0);
}

/** Answers the code page. */
export async function enterCode(step: Step, code: string): Promise<Progress> {
  const { signingIn } = step.draft;
  const login = signingIn && findLogin(step.bank.world, step.bank.manifest.country, signingIn.login);
  if (!login || "problem" in login) return { at: "sign_in", problem: "Sign in first." };
  if (step.bank.world.clock.now() - signingIn.codeSentAt >= CODE_MS) {
    await sendCode(step, signingIn);
    return { at: "code", problem: "That code is no longer valid. We have sent you a new one." };
  }
  if (code.replace(/\s/g, "") === ONE_TIME_CODE) return proceed(step, login, signingIn.passed + 1);
  const wrongCodes = signingIn.wrongCodes + 1;
  if (wrongCodes >= MOST_WRONG_CODES) return stopAt(step, "too_many_codes");
  await step.drafts.save(step.pending.uid, { ...step.draft, signingIn: { ...signingIn, wrongCodes } });
  return { at: "code", problem: "This code is wrong." };
}

/** Sends a code, again where there was one. */
export async function sendCode(step: Step, signingIn: SigningIn): Promise<void> {
  const codeSentAt = step.bank.world.clock.now();
  await step.drafts.save(step.pending.uid, { ...emptyDraft(), signingIn: { ...signingIn, codeSentAt } });
}

/** Presses the only button of the page the person was stopped at. @returns where the browser goes on */
export async function leaveRefused({ bank, pending, browser }: Step, reason: RefusedReason): Promise<string> {
  const { refusal } = refusalPages[reason];
  return (await bank.authorization.pending.deny(pending.uid, browser, refusal)) ?? bank.base;
}

/** Stops the person at a page that only leads back. */
export async function stopAt(step: Step, reason: RefusedReason): Promise<Progress> {
  await step.drafts.save(step.pending.uid, { ...emptyDraft(), refused: reason });
  return { at: "refused", reason };
}

async function proceed(step: Step, login: Login, from: number): Promise<Progress> {
  const { bank, pending, drafts } = step;
  const subject = subjectOf(login.customer.number);
  const effects = login.effects.filter((effect) => effect.at === "sign_in");
  for (const [index, effect] of effects.entries()) {
    if (index < from) continue;
    if (effect.kind === "code") {
      await sendCode(step, { login: login.text, passed: index, codeSentAt: 0, wrongCodes: 0 });
      return { at: "code", problem: null };
    }
    const isOver = effect.times !== null && (await countAttempt(bank, subject)) > effect.times;
    if (!isOver) return refuse(step, effect.reason);
  }
  const holder = { bank: bank.manifest.id, customer: login.customer.number };
  if (bank.world.accounts(holder).length === 0) return refuse(step, "no_accounts");
  await keptLogins(bank.store, bank.manifest.id).keep(subject, login);
  await drafts.save(pending.uid, { ...emptyDraft(subject), signedIn: true });
  return { at: "signed_in", login };
}

async function refuse(step: Step, reason: SignInRefusal): Promise<Progress> {
  const way = refusalWays[reason];
  if (way.kind === "page") return stopAt(step, way.reason);
  if (way.kind === "again") return { at: "sign_in", problem: way.message };
  const { bank, pending, browser } = step;
  const location = await bank.authorization.pending.deny(pending.uid, browser, way.refusal);
  return { at: "answered", location: location ?? bank.base };
}
