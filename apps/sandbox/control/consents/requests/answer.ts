import { z } from "zod";
import { headlessAnswer } from "../../../interaction/headless/headless-answer.ts";
import { answerWaiting } from "../../../interaction/headless/waiting-requests.ts";
import { Refusal } from "../../refusal.ts";
import { procedure } from "../../trpc.ts";
import { institutionsIn } from "../find-institution.ts";
import { refuseAnswer } from "../refuse-answer.ts";

export const answer = procedure
  .meta({
    rest: {
      method: "POST",
      path: "/consents/requests/{request}/answer",
      summary: "Answer a request for consent in a person's place",
      description:
        "Its browser goes on at its next click or reload. What words in the user name do happens as on the pages.",
    },
  })
  .input(headlessAnswer.extend({ request: z.string().min(1).describe("Id of a request that waits.") }))
  .output(
    z.object({
      outcome: z.enum(["answered", "abandoned", "expired"]),
      continueAt: z.url().nullable().describe("Where its browser goes on; null where nobody answers."),
    }),
  )
  .mutation(async ({ ctx: { hosted, origin }, input: { request, ...given } }) => {
    for (const bank of institutionsIn(hosted)) {
      const outcome = await refuseAnswer(() => answerWaiting(bank, request, given, origin));
      if (!outcome) continue;
      const continueAt = outcome.kind === "answered" ? outcome.location : null;
      return { outcome: outcome.kind, continueAt };
    }
    const message = `No request "${request}" waits. GET /consents/requests lists those that do.`;
    throw new Refusal("not_found", "unknown_request", message);
  });
