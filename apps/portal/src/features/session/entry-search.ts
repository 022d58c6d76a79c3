import { z } from "zod";
import { safeNextPath } from "../../lib/next-path.ts";

/** Where to go once signed in; paths on this site only. */
export const entrySearch = z.object({
  next: z.string().transform(safeNextPath).optional().catch(undefined),
});
