import { publicProcedure, router } from "../trpc.ts";

export const systemRouter = router({
  /** What a visitor may know before signing in, and who they are if they have. */
  hello: publicProcedure.query(({ ctx }) => ({ ...ctx.info, user: ctx.user })),
});
