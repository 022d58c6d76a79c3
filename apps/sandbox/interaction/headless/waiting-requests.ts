import type { PendingAuthorization } from "@sandbank/protocol-oauth/server";
import type { HostedInstitution } from "../../hosted-institution.ts";
import { loadStep } from "../step.ts";
import { answerHeadless, type HeadlessOutcome } from "./answer-headless.ts";
import type { HeadlessAnswer } from "./headless-answer.ts";

/** Requests for consent that wait for a person, oldest first. @param origin what the caller knows us by */
export function listWaiting(
  { authorization }: HostedInstitution,
  origin: string,
): Promise<PendingAuthorization[]> {
  return authorization.pending.list(origin);
}

/**
 * Answers a request in the place of the browser it began in, which goes on at its next click or reload.
 * @returns undefined when no request with this id waits
 * @throws HeadlessError for an answer nobody could give; then it waits where it stood
 */
export async function answerWaiting(
  bank: HostedInstitution,
  uid: string,
  answer: HeadlessAnswer,
  origin: string,
): Promise<HeadlessOutcome | undefined> {
  const step = await loadStep(bank, uid, { cookieHeader: undefined, origin, isOperator: true });
  if (!step) return undefined;
  try {
    return await answerHeadless(step, answer);
  } catch (error) {
    await step.drafts.save(uid, step.draft);
    throw error;
  }
}
