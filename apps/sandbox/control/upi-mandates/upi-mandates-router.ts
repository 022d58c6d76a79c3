import { router } from "../trpc.ts";
import { answer } from "./answer.ts";
import { approve } from "./approve.ts";
import { get } from "./get.ts";
import { list } from "./list.ts";
import { pause } from "./pause.ts";
import { reject } from "./reject.ts";
import { revoke } from "./revoke.ts";
import { unpause } from "./unpause.ts";

export const upiMandatesRouter = router({ list, get, approve, reject, pause, unpause, revoke, answer });
