import { z } from "zod";
import { procedure } from "../trpc.ts";
import { ingestedUserView, viewIngestedUser } from "./ingested-view.ts";

export const list = procedure
  .meta({
    rest: {
      method: "GET",
      path: "/ingested",
      summary: "List whom something was ingested for",
      description: "Users of applications whose accounts came through the Connector, with these accounts.",
    },
  })
  .input(
    z.strictObject({
      after: z.string().default("").describe("Users from the next id on."),
      limit: z.int().min(1).max(100).default(20),
    }),
  )
  .output(
    z.object({
      users: z.array(ingestedUserView),
      next: z.string().nullable().describe("Go on with it as `after`; null on the last page."),
    }),
  )
  .query(async ({ ctx: { hosted }, input: { after, limit } }) => {
    const found = await hosted.ingested.users({ after, limit: limit + 1 });
    const users = found.slice(0, limit);
    const views = await Promise.all(users.map((user) => viewIngestedUser(hosted, user)));
    return { users: views, next: found.length > limit ? (users.at(-1)?.id ?? null) : null };
  });
