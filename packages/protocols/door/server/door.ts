import type { Hono } from "hono";

/** What a host hands to a door with each request. */
export interface DoorEnv {
  Bindings: {
    /** What the caller knows us by, e.g. `http://localhost:4010`. */
    origin: string;
  };
}

/** Routes below a first segment, e.g. `/aa` or `/~blue/hdfc`; its `base` is in front of every route. */
export type Door = Hono<DoorEnv>;
