import { z } from "zod";
import { instructionsOf } from "../../../interaction/headless/instructions.ts";
import { Refusal } from "../../refusal.ts";
import { procedure } from "../../trpc.ts";
import { findInstitution, institutionId } from "../find-institution.ts";

export const remove = procedure
  .meta({
    rest: {
      method: "DELETE",
      path: "/consents/instructions",
      status: 204,
      summary: "Take back what was said of a request to come",
    },
  })
  .input(
    z.strictObject({
      institution: institutionId,
      clientId: z.string().nullable().default(null).describe("As it was said; left out where it was."),
      username: z.string().nullable().default(null).describe("As it was said; left out where it was."),
    }),
  )
  .mutation(async ({ ctx: { hosted }, input: { institution, clientId, username } }) => {
    const removed = await instructionsOf(findInstitution(hosted, institution)).remove({ clientId, username });
    if (removed) return;
    const message =
      "Nothing waits for this application and person. GET /consents/instructions lists what does.";
    throw new Refusal("not_found", "unknown_instruction", message);
  });
