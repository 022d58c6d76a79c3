import { router } from "../trpc.ts";
import { close } from "./close.ts";
import { get } from "./get.ts";

export const accountsRouter = router({ get, close });
