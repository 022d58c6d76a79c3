import { router } from "../trpc.ts";
import { appsRouter } from "./apps/apps-router.ts";
import { demoUsersRouter } from "./demo-users/demo-users-router.ts";

export const tinkRouter = router({ apps: appsRouter, demoUsers: demoUsersRouter });
