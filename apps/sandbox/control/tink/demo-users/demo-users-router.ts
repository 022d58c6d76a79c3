import { router } from "../../trpc.ts";
import { create } from "./create.ts";

export const demoUsersRouter = router({ create });
