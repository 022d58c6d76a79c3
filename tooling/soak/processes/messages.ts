import { z } from "zod";

/** What the parent tells a worker: how far its clock is ahead of the machine's. */
export const fromParent = z.object({ aheadMs: z.number() });

/** What a worker tells its parent. */
export const toParent = z.discriminatedUnion("type", [
  z.object({ type: z.literal("ready") }),
  z.object({ type: z.literal("error"), message: z.string(), cause: z.string() }),
]);
export type ToParent = z.infer<typeof toParent>;
