import { z } from "zod";
import { procedure } from "../trpc.ts";
import { findIngested, ingestedInput } from "./find-ingested.ts";
import { ingestedUserView, viewIngestedUser } from "./ingested-view.ts";

export const get = procedure
  .meta({
    rest: { method: "GET", path: "/ingested/{user}", summary: "A user with all accounts that were ingested" },
  })
  .input(z.strictObject(ingestedInput))
  .output(ingestedUserView)
  .query(async ({ ctx: { hosted }, input: { user } }) =>
    viewIngestedUser(hosted, await findIngested(hosted, user)),
  );
