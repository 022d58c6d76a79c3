import { z } from "zod";
import { procedure } from "../../trpc.ts";
import { appView } from "./app-view.ts";

export const list = procedure
  .meta({
    rest: {
      method: "GET",
      path: "/tink/apps",
      summary: "List the applications Tink knows",
      description: "With their secrets; those that need no registration first.",
    },
  })
  .output(z.object({ apps: z.array(appView) }))
  .query(async ({ ctx: { hosted } }) => {
    const { context } = await hosted.tink();
    return { apps: [...(await context.apps.list())] };
  });
