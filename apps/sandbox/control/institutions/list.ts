import { z } from "zod";
import { procedure } from "../trpc.ts";
import { institutionView, viewInstitution } from "./institution-view.ts";

export const list = procedure
  .meta({ rest: { method: "GET", path: "/institutions", summary: "Every institution, and how it is doing" } })
  .output(z.object({ institutions: z.array(institutionView) }))
  .query(({ ctx: { hosted, origin } }) => ({
    institutions: hosted.banks.flatMap(({ id }) => {
      const bank = hosted.institution(id);
      return bank ? [viewInstitution(hosted, bank, origin)] : [];
    }),
  }));
