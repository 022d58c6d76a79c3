import { router } from "../trpc.ts";
import { get } from "./get.ts";
import { list } from "./list.ts";
import { setInstitutionHealth } from "./set-institution-health.ts";

export const institutionsRouter = router({ list, get, setHealth: setInstitutionHealth });
