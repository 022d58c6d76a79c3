import { z } from "zod";
import { procedure } from "../trpc.ts";
import { faultView, viewFault } from "./fault-view.ts";

export const list = procedure
  .meta({ rest: { method: "GET", path: "/faults", summary: "What goes wrong, and how often it did" } })
  .output(z.object({ faults: z.array(faultView) }))
  .query(({ ctx: { hosted } }) => ({ faults: hosted.faults.rules.map(viewFault) }));
