import { instructionsOf } from "../../../interaction/headless/instructions.ts";
import { procedure } from "../../trpc.ts";
import { findInstitution } from "../find-institution.ts";
import { refuseAnswer } from "../refuse-answer.ts";
import { instructionInput, instructionView } from "./instruction-view.ts";

export const add = procedure
  .meta({
    rest: {
      method: "POST",
      path: "/consents/instructions",
      status: 201,
      summary: "Say how the next request for consent is answered",
      description:
        "The next one at the institution that is of the application, and of the person its login_hint names, where it names one. It is followed once, and replaces what was said for the same two.",
    },
  })
  .input(instructionInput)
  .output(instructionView)
  .mutation(async ({ ctx: { hosted }, input }) => {
    const { institution, clientId, ...answer } = input;
    const instructions = instructionsOf(findInstitution(hosted, institution));
    await refuseAnswer(() => instructions.add({ clientId, answer }));
    return input;
  });
