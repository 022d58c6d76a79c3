import { router } from "../trpc.ts";
import { create } from "./create.ts";
import { deleteWorld } from "./delete-world.ts";
import { fork } from "./fork.ts";
import { get } from "./get.ts";
import { list } from "./list.ts";
import { reset } from "./reset.ts";
import { restore } from "./restore.ts";
import { snapshot } from "./snapshot.ts";

export const worldsRouter = router({
  list,
  get,
  create,
  fork,
  reset,
  snapshot,
  restore,
  delete: deleteWorld,
});
