import { router } from "../trpc.ts";
import { add } from "./add.ts";
import { clear } from "./clear.ts";
import { list } from "./list.ts";
import { listPresets } from "./list-presets.ts";
import { remove } from "./remove.ts";

export const faultsRouter = router({ list, presets: listPresets, add, remove, clear });
