import { router } from "../trpc.ts";
import { advance } from "./advance.ts";
import { freeze } from "./freeze.ts";
import { resume } from "./resume.ts";
import { scale } from "./scale.ts";
import { set } from "./set.ts";
import { show } from "./show.ts";

export const clockRouter = router({ show, freeze, set, advance, scale, resume });
