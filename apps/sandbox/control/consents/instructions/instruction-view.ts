import { z } from "zod";
import { headlessAnswer } from "../../../interaction/headless/headless-answer.ts";
import { institutionId } from "../find-institution.ts";

export const instructionInput = headlessAnswer.extend({
  institution: institutionId,
  clientId: z.string().nullable().default(null).describe("Whose request; any application's unless said."),
});

export const instructionView = instructionInput.meta({ id: "ConsentInstruction" });
