import { router } from "../trpc.ts";
import { expire } from "./expire.ts";
import { get } from "./get.ts";
import { instructionsRouter } from "./instructions/instructions-router.ts";
import { list } from "./list.ts";
import { requestsRouter } from "./requests/requests-router.ts";
import { revoke } from "./revoke.ts";

export const consentsRouter = router({
  list,
  get,
  revoke,
  expire,
  requests: requestsRouter,
  instructions: instructionsRouter,
});
