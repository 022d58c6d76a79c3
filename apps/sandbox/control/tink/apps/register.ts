import { appRegistration, registerApp } from "@sandbank/protocol-tink/apps";
import { procedure } from "../../trpc.ts";
import { appView, orRefuseApp } from "./app-view.ts";

export const register = procedure
  .meta({
    rest: {
      method: "POST",
      path: "/tink/apps",
      status: 201,
      summary: "Register an application with Tink",
      description:
        "As in Tink's console: what it may do, where people are sent back to, and how it is treated.",
    },
  })
  .input(appRegistration)
  .output(appView)
  .mutation(async ({ ctx: { hosted }, input }) => {
    const { context } = await hosted.tink();
    return orRefuseApp(registerApp(context, input));
  });
