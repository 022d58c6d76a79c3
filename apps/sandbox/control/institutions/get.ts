import { z } from "zod";
import { procedure } from "../trpc.ts";
import { findInstitution, institutionView, viewInstitution } from "./institution-view.ts";

export const get = procedure
  .meta({ rest: { method: "GET", path: "/institutions/{institution}", summary: "One institution" } })
  .input(z.strictObject({ institution: z.string() }))
  .output(institutionView)
  .query(({ ctx: { hosted, origin }, input }) =>
    viewInstitution(hosted, findInstitution(hosted, input.institution), origin),
  );
