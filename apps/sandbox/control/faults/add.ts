import { newFault } from "../../faults/fault-rule.ts";
import { tellHealth } from "../institutions/tell-health.ts";
import { procedure } from "../trpc.ts";
import { faultView, viewFault } from "./fault-view.ts";

export const add = procedure
  .meta({
    rest: {
      method: "POST",
      path: "/faults",
      status: 201,
      summary: "Make something go wrong",
      description:
        "For the requests that match, in the order the rules were made. An effect says what goes wrong; a preset " +
        "is a known trouble by its name.",
    },
  })
  .input(newFault)
  .output(faultView)
  .mutation(async ({ ctx: { hosted }, input }) =>
    viewFault(await tellHealth(hosted, () => hosted.faults.add(input))),
  );
