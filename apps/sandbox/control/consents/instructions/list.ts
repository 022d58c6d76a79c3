import { z } from "zod";
import { instructionsOf } from "../../../interaction/headless/instructions.ts";
import { procedure } from "../../trpc.ts";
import { institutionId, institutionsIn } from "../find-institution.ts";
import { instructionView } from "./instruction-view.ts";

export const list = procedure
  .meta({
    rest: {
      method: "GET",
      path: "/consents/instructions",
      summary: "List what was said of requests to come",
      description: "Oldest first at each institution; without those that were followed.",
    },
  })
  .input(z.strictObject({ institution: institutionId.optional() }))
  .output(z.object({ instructions: z.array(instructionView) }))
  .query(async ({ ctx: { hosted }, input }) => {
    const ofBanks = await Promise.all(
      institutionsIn(hosted, input.institution).map(async (bank) =>
        (await instructionsOf(bank).list()).map(({ clientId, answer }) => ({
          ...answer,
          institution: bank.manifest.id,
          clientId,
        })),
      ),
    );
    return { instructions: ofBanks.flat() };
  });
