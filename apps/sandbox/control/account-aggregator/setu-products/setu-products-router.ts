import { router } from "../../trpc.ts";
import { list } from "./list.ts";
import { register } from "./register.ts";

export const setuProductsRouter = router({ list, register });
