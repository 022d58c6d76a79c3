import { router } from "../../trpc.ts";
import { list } from "./list.ts";
import { register } from "./register.ts";
import { update } from "./update.ts";

export const appsRouter = router({ list, register, update });
