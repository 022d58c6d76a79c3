import type { Door, DoorEnv } from "@sandbank/protocol-door/server";
import { Hono } from "hono";
import { testSigner } from "../../crypto/index.ts";
import type { AccountAggregator } from "../account-aggregator.ts";
import { createRahasyaRoutes } from "../rahasya/create-rahasya-routes.ts";
import { createRebitDoor } from "../rebit/rebit-door.ts";
import { drawUuid } from "../registry/draw.ts";
import { createRegistryRoutes } from "../registry/index.ts";
import { aaOperationsOf } from "./aa-operations-of.ts";

/** `/aa`: the Account Aggregator itself, the registry of who is who, and the helper for encryption. */
export function createAaDoor(aggregator: AccountAggregator): Door {
  const { options, registry, fips } = aggregator;
  const { world, machineClock, onServerError } = options;
  const base = `${options.base}/aa`;
  const rebit = createRebitDoor({
    base,
    operations: aaOperationsOf(aggregator),
    registry,
    signer: testSigner("aa"),
    clock: world.clock,
    machineClock,
    drawTxnid: () => drawUuid(options, "aa txnid"),
    health: () => "UP",
    onServerError,
  });
  return new Hono<DoorEnv>()
    .route(`${base}/registry`, createRegistryRoutes({ ...options, registry, fips }))
    .route(`${base}/rahasya`, createRahasyaRoutes(options))
    .route("/", rebit);
}
