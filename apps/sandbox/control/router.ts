import { clockRouter } from "./clock/clock-router.ts";
import { healthRouter } from "./health/health-router.ts";
import { router } from "./trpc.ts";
import { worldsRouter } from "./worlds/worlds-router.ts";

/** Everything the control plane can do. A new noun is its folder and a line here. */
export const controlRouter = router({
  health: healthRouter,
  worlds: worldsRouter,
  clock: clockRouter,
});

export type ControlRouter = typeof controlRouter;
