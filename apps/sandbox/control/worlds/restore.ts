import { z } from "zod";
import { restoreSnapshot } from "../../snapshots/restore-snapshot.ts";
import { snapshotDocument } from "../../snapshots/snapshot.ts";
import { orRefuse } from "../refusal.ts";
import { procedure } from "../trpc.ts";
import { worldId } from "./world-id.ts";
import { viewWorld, worldView } from "./world-view.ts";

export const restore = procedure
  .meta({
    rest: {
      method: "PUT",
      path: "/worlds/{world}/snapshot",
      summary: "Restore a snapshot",
      description:
        "Puts it in the place of a world, or makes a world of it where there is none of that name. The clock goes " +
        "on from the instant the snapshot was taken at. What is refused changes nothing.",
    },
  })
  .input(z.strictObject({ world: worldId, ...snapshotDocument.shape }))
  .output(worldView)
  .mutation(async ({ ctx: { worlds, machineClock, origin }, input: { world, ...document } }) => {
    const restored = await orRefuse("invalid_snapshot", () =>
      restoreSnapshot(worlds, machineClock, world, document),
    );
    return viewWorld(restored, origin);
  });
