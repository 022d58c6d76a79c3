import { z } from "zod";
import { effect } from "../../faults/effect.ts";
import { faultMatch } from "../../faults/fault-rule.ts";
import { presetNamed, presetNames } from "../../faults/presets.ts";
import { procedure } from "../trpc.ts";

const presetView = z.object({
  name: z.string(),
  description: z.string(),
  match: faultMatch,
  effect,
  times: z.int().nullable(),
});

export const listPresets = procedure
  .meta({ rest: { method: "GET", path: "/faults/presets", summary: "Known troubles by name" } })
  .output(z.object({ presets: z.array(presetView) }))
  .query(() => ({
    presets: presetNames.map((name) => {
      const { description, match = {}, effect, times = null } = presetNamed(name);
      return { name, description, match, effect, times };
    }),
  }));
