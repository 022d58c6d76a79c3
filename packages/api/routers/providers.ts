import { listProviders } from "@sandbank/database";
import { z } from "zod";
import { router, userProcedure } from "../trpc.ts";
import { providerView, toProviderView } from "../views/provider.ts";

export const providersRouter = router({
  list: userProcedure
    .meta({
      rest: {
        method: "GET",
        path: "/api/financial/providers",
        summary: "Every institution one can connect to",
        description: "Each with the user's own connection to it.",
        envelope: "providers",
      },
    })
    .output(z.array(providerView))
    .query(async ({ ctx }) => {
      const rows = await listProviders(ctx.sync.db, ctx.user.id);
      return rows.map(({ provider, connection }) => toProviderView(provider, connection));
    }),
});
