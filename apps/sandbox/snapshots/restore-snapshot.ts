import type { Clock } from "@sandbank/domain";
import type { HostedWorld } from "../worlds/hosted-world.ts";
import { isSpecRecord, specRecords } from "../worlds/kept-state.ts";
import type { WorldRegistry } from "../worlds/world-registry.ts";
import type { Snapshot } from "./snapshot.ts";

/**
 * Puts a snapshot in the place of a world, or makes a world of it. It shows the instant the snapshot was taken at
 * and goes on from there. All or nothing: what cannot be opened changes nothing.
 * @throws WorldError, and RangeError for edits or scenarios that the world refuses
 */
export async function restoreSnapshot(
  worlds: WorldRegistry,
  machineClock: Clock,
  id: string,
  { seed, scenarios, startingClock, clock, records }: Snapshot,
): Promise<HostedWorld> {
  const spec = { seed, scenarios, ...(startingClock && { clock: startingClock }) };
  const state = { ...clock, since: machineClock.now() };
  const all = [...records.filter((record) => !isSpecRecord(record)), ...specRecords(spec, state)];
  return worlds.find(id) ? worlds.reopen(id, all) : worlds.create({ id, ...spec }, all);
}
