import { router } from "../trpc.ts";
import { clear } from "./clear.ts";
import { find } from "./find.ts";
import { list } from "./list.ts";
import { verify } from "./verify.ts";
import { waitFor } from "./wait-for.ts";

export const requestsRouter = router({ list, find, waitFor, verify, clear });
