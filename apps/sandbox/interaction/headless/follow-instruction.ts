import type { Answer } from "../../answer.ts";
import { type Step, seeOther } from "../step.ts";
import { answerHeadless } from "./answer-headless.ts";
import { explainFailure, explainOutcome } from "./explain.tsx";
import { HeadlessError } from "./headless-answer.ts";
import { instructionsOf } from "./instructions.ts";

/** Answers a request as somebody said in advance; undefined where nobody did. */
export async function followInstruction(step: Step, wantsHtml: boolean): Promise<Answer | undefined> {
  const answer = await instructionsOf(step.bank).take(step.pending);
  if (!answer) return undefined;
  try {
    const outcome = await answerHeadless(step, answer);
    if (outcome.kind === "answered") return seeOther(outcome.location);
    return explainOutcome(step.bank, outcome.kind, wantsHtml);
  } catch (error) {
    if (error instanceof HeadlessError) return explainFailure(step.bank, error, wantsHtml);
    throw error;
  }
}
