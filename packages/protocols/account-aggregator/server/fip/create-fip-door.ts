import type { Door } from "@sandbank/protocol-door/server";
import { testSigner } from "../../crypto/index.ts";
import type { AccountAggregator } from "../account-aggregator.ts";
import { createRebitDoor } from "../rebit/rebit-door.ts";
import { drawUuid } from "../registry/draw.ts";
import { fipOperationsOf } from "./door/fip-operations-of.ts";
import type { Fip } from "./fip.ts";
import { readFipSettings } from "./settings.ts";

/** `/{bank}/fip`: a bank as any Account Aggregator in the registry sees it. */
export function createFipDoor({ options, registry }: AccountAggregator, fip: Fip): Door {
  const { base, world, store, health, machineClock, onServerError } = options;
  return createRebitDoor({
    base: `${base}/${fip.bank}/fip`,
    operations: fipOperationsOf(fip),
    registry,
    signer: testSigner("fip"),
    clock: world.clock,
    machineClock,
    skewMs: async () => (await readFipSettings(store, fip.bank)).clockSkewSeconds * 1_000,
    drawTxnid: () => drawUuid(options, `${fip.id} txnid`),
    health: () => (health(fip.bank) === "down" ? "DOWN" : "UP"),
    onServerError,
  });
}
