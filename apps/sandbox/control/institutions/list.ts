import { z } from "zod";
import { procedure } from "../trpc.ts";
import { everyBank, findInstitution, institutionView, viewInstitution } from "./institution-view.ts";

export const list = procedure
  .meta({ rest: { method: "GET", path: "/institutions", summary: "Every institution, and how it is doing" } })
  .output(z.object({ institutions: z.array(institutionView) }))
  .query(({ ctx: { hosted, origin } }) => ({
    institutions: everyBank(hosted).map(({ id }) =>
      viewInstitution(hosted, findInstitution(hosted, id), origin),
    ),
  }));
