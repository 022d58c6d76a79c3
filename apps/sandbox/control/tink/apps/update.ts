import { appChanges, updateApp } from "@sandbank/protocol-tink/apps";
import { z } from "zod";
import { procedure } from "../../trpc.ts";
import { appView, orRefuseApp } from "./app-view.ts";

export const update = procedure
  .meta({
    rest: {
      method: "PATCH",
      path: "/tink/apps/{app}",
      summary: "Change an application of Tink",
      description: "What is not named stays as it is, options one by one.",
    },
  })
  .input(appChanges.extend({ app: z.string().min(1).describe("Its id, or its client id.") }))
  .output(appView)
  .mutation(async ({ ctx: { hosted }, input: { app, ...changes } }) => {
    const { context } = await hosted.tink();
    return orRefuseApp(updateApp(context, app, changes));
  });
