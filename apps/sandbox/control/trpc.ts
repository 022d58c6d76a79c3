import type { Clock } from "@sandbank/domain";
import { explainInvalid } from "@sandbank/domain";
import type { RestMeta } from "@sandbank/rest";
import { initTRPC } from "@trpc/server";
import { z } from "zod";
import type { HostedWorld } from "../worlds/hosted-world.ts";
import { inTurnOfEdits } from "../worlds/kept-state.ts";
import type { WorldRegistry } from "../worlds/world-registry.ts";
import { refusalCode, toTrpcError } from "./refusal.ts";

/** What a request brings with it. */
export interface ControlContext {
  readonly worlds: WorldRegistry;
  /** The world whose path was called: `/~blue/_sandbank/…`, or the default one. */
  readonly hosted: HostedWorld;
  /** What the worlds' clocks go by. */
  readonly machineClock: Clock;
  /** What the caller knows us by, e.g. `http://localhost:4010`. */
  readonly origin: string;
}

/** `data.error` is a stable code to switch on; an error that is no refusal of ours shows nothing of itself. */
const t = initTRPC
  .context<ControlContext>()
  .meta<RestMeta>()
  .create({
    errorFormatter({ shape, error }) {
      const { stack: _, ...data } = shape.data;
      const isInput = error.cause instanceof z.ZodError;
      const isInternal = error.code === "INTERNAL_SERVER_ERROR";
      const message = isInput ? explainInvalid(error.cause) : shape.message;
      const code = isInput ? "invalid_request" : (refusalCode(error) ?? error.code.toLowerCase());
      return {
        ...shape,
        message: isInternal ? "Something went wrong on our side." : message,
        data: { ...data, error: isInternal ? "server_error" : code },
      };
    },
  });

const mapErrors = t.middleware(async ({ next }) => {
  const result = await next();
  if (result.ok) return result;
  throw toTrpcError(result.error);
});

export const router = t.router;
/** A verb. Say in `meta.rest` how it is called without tRPC, and in `.output` what it gives back. */
export const procedure = t.procedure.use(mapErrors);

/** A verb that edits a world: alone, and on the world as the edit before left it. */
export const editProcedure = procedure.use(({ ctx: { worlds, hosted }, next }) =>
  inTurnOfEdits(hosted.store, () => next({ ctx: { hosted: worlds.find(hosted.id) ?? hosted } })),
);
