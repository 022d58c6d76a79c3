import { ONE_TIME_CODE, PASSWORD } from "../../credentials.ts";
import { subjectOf } from "../../subject.ts";
import { findLogin } from "../../words/find-login.ts";
import { approve } from "../approve.ts";
import { emptyDraft } from "../draft.ts";
import { enterCode, enterCredentials, leaveRefused, type Progress } from "../sign-in-progress.ts";
import { type Step, withCustomer } from "../step.ts";
import { choose } from "./choose.ts";
import { type HeadlessAnswer, HeadlessError, NOBODY_SIGNS_IN } from "./headless-answer.ts";

/** How a request for consent ended without a person. */
export type HeadlessOutcome =
  /** It has its answer: a browser goes on there. */
  | { readonly kind: "answered"; readonly location: string }
  /** Nobody answers; it waits until it expires. */
  | { readonly kind: "abandoned" }
  | { readonly kind: "expired" };

/**
 * Goes through the consent pages in a person's place: signs in, enters codes, ticks and answers, each as the pages
 * themselves would.
 * @throws HeadlessError where a person could not go on
 */
export async function answerHeadless(step: Step, answer: HeadlessAnswer): Promise<HeadlessOutcome> {
  const { bank, pending, browser } = step;
  if (answer.decision === "abandon") return { kind: "abandoned" };
  if (answer.decision === "expire") {
    await bank.authorization.pending.expire(pending.uid, browser);
    return { kind: "expired" };
  }
  if (answer.username === null) {
    if (answer.decision === "deny")
      return answered(await bank.authorization.pending.deny(pending.uid, browser));
    throw new HeadlessError("invalid_answer", NOBODY_SIGNS_IN);
  }
  checkKnown(step, answer.username);
  const progress = await signIn(step, answer.username, answer.code ?? ONE_TIME_CODE);
  if (progress.at === "answered") return { kind: "answered", location: progress.location };
  if (progress.at === "refused") return answered(await leaveRefused(step, progress.reason));
  if (progress.at !== "signed_in")
    throw new HeadlessError("sign_in_failed", progress.problem ?? "No code was entered.");
  if (answer.decision === "deny")
    return answered(await bank.authorization.pending.deny(pending.uid, browser));
  const draft = { ...emptyDraft(subjectOf(progress.login.customer.number)), signedIn: true };
  const signedIn = withCustomer({ ...step, draft });
  return answered(signedIn && (await approve(signedIn, choose(signedIn, answer))));
}

/** A name nobody has is a mistake of who wrote the answer, not something a bank does. */
function checkKnown({ bank }: Step, username: string): void {
  const login = findLogin(bank.world, bank.manifest.country, username);
  if ("problem" in login) throw new HeadlessError("invalid_answer", login.problem);
}

async function signIn(step: Step, username: string, code: string): Promise<Progress> {
  const { drafts, pending } = step;
  let progress = await enterCredentials(step, username, PASSWORD);
  // A wrong code is said once, as a person would see it: trying again changes nothing.
  while (progress.at === "code" && progress.problem === null) {
    const draft = (await drafts.find(pending.uid)) ?? step.draft;
    progress = await enterCode({ ...step, draft }, code);
  }
  return progress;
}

function answered(location: string | undefined): HeadlessOutcome {
  if (location !== undefined) return { kind: "answered", location };
  throw new HeadlessError("already_answered", "The request was answered or has expired meanwhile.");
}
