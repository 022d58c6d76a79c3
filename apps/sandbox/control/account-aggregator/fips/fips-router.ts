import { router } from "../../trpc.ts";
import { get } from "./get.ts";
import { list } from "./list.ts";
import { reset } from "./reset.ts";
import { set } from "./set.ts";

export const fipsRouter = router({ list, get, set, reset });
