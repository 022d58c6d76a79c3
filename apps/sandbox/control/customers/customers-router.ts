import { router } from "../trpc.ts";
import { create } from "./create.ts";
import { describe } from "./describe.ts";
import { find } from "./find.ts";

export const customersRouter = router({ find, describe, create });
