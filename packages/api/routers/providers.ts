import { listProviders } from "@sandbank/database";
import { router, userProcedure } from "../trpc.ts";
import { toProviderView } from "../views/provider.ts";

export const providersRouter = router({
  /** Every institution one can connect to, with this user's connection to it. */
  list: userProcedure.query(async ({ ctx }) => {
    const rows = await listProviders(ctx.sync.db, ctx.user.id);
    return rows.map(({ provider, connection }) => toProviderView(provider, connection));
  }),
});
